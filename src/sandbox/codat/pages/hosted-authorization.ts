import { OAuthProviderError } from "../../oauth-provider.js";
import { codeChallengeOf, randomText } from "../../random.js";
import type { HostedSession } from "./hosted-sessions.js";
import type { CodatPagesHost, HostedConnection } from "./pages-host.js";

/**
 * Sends the customer to their system. The answer comes back below the session's own path, so its cookie comes along: a code that
 * somebody else obtained cannot be put into this browser, nor this one's into another.
 * @returns the address of the system's sign-in
 */
export async function beginAuthorization(
  host: CodatPagesHost,
  session: HostedSession,
  connection: HostedConnection,
  place: string,
): Promise<string> {
  const state = randomText();
  const codeVerifier = randomText();
  const redirectUri = `${host.origin()}${session.path}/callback`;
  session.authorization = { state, codeVerifier, redirectUri, connectionId: connection.id, place };
  return host.provider.authorizationUrl({
    // Its name is what the sign-in page shows; keys of four letters mean nothing to a person.
    provider: connection.platformName,
    state,
    redirectUri,
    codeChallenge: await codeChallengeOf(codeVerifier),
    scopes: [],
  });
}

/**
 * Takes the answer of the customer's system: connected, or a notice that says why not. It is good for one answer, whatever it says.
 * @returns undefined for an answer nobody waits for
 */
export async function finishAuthorization(
  host: CodatPagesHost,
  session: HostedSession,
  answer: Record<string, string>,
): Promise<{ isLinked: boolean; place: string } | undefined> {
  const { authorization } = session;
  if (!authorization || answer.state !== authorization.state) return undefined;
  session.authorization = undefined;
  const { companyId } = session;
  const { place } = authorization;
  const connection = host.connections(companyId).find((each) => each.id === authorization.connectionId);
  if (!connection) return undefined;
  const name = connection.platformName;
  const say = (text: string) => {
    session.notice = { tone: "bad", text };
    return { isLinked: false, place };
  };
  if (answer.error === "access_denied")
    return say(`${name} was not connected, because access was declined. Nothing was changed.`);
  if (answer.error !== undefined || !answer.code) return say(`${name} was not connected. Try again.`);
  try {
    await host.provider.redeem({
      code: answer.code,
      redirectUri: authorization.redirectUri,
      codeVerifier: authorization.codeVerifier,
    });
  } catch (error) {
    return say(
      error instanceof OAuthProviderError && error.code === "invalid_grant"
        ? `${name} did not accept the sign-in. Try again.`
        : `${name} could not be reached. Try again in a while.`,
    );
  }
  host.setStatus(companyId, connection.id, "Linked");
  const isLinked = host.connections(companyId).some((each) => each.id === connection.id && each.status === "Linked");
  session.notice = isLinked
    ? { tone: "good", text: `${name} is connected.` }
    : { tone: "info", text: `${name} has your permission and is being prepared. Come back in a while.` };
  return { isLinked, place };
}
