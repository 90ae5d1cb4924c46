import * as z from "zod/mini";
import { oauthConnectRequestSchema } from "../../../contracts/ampersand/connect.js";
import type { Connection as WireConnection } from "../../../contracts/ampersand/connection.js";
import type { WindowSignal } from "../../../contracts/kit/authorizations.js";
import { TenonError } from "../../../http/tenon-error.js";
import { shortHash } from "../../keyed-hash.js";
import type { Baseline, Caller, InstallationsUpstream, StartedAuthorization } from "../upstream.js";
import { isWindowScheme, toConnection } from "./connection.js";
import { refusedForm } from "./connections.js";
import { metadataBody, readForm } from "./credentials.js";
import { resumeSteps, startSteps } from "./custom-steps.js";
import type { Platform } from "./platform.js";
import { partyBody, resolveTarget, type ResolvedTarget } from "./target.js";

/** Settings of the OAuth windows. */
export interface OAuthSettings {
  /** Asks the platform to bind a window to the browser that opened it. @default false */
  readonly csrfProtection?: boolean | undefined;
  /** The product's OAuth app by provider key, where it is not the project's default one. */
  readonly providerApps?: Readonly<Record<string, string>> | undefined;
}

type Operations = Pick<InstallationsUpstream, "startAuthorization" | "checkAuthorization" | "resumeAuthorization">;
type Start = Parameters<InstallationsUpstream["startAuthorization"]>[0];

export function authorizationOperations(platform: Platform, origin: string, oauth: OAuthSettings): Operations {
  const checkAuthorization: Operations["checkAuthorization"] = async (baseline, caller) => {
    const candidates =
      baseline.connectionId === undefined
        ? (await platform.connections(caller, baseline.provider)).filter((each) => isMine(each, caller))
        : [await platform.connection(baseline.connectionId, caller)];
    for (const each of newestFirst(candidates)) {
      const { state } = toConnection(each, undefined);
      if (state !== "connected" || each.provider !== baseline.provider || !(await isChanged(each, baseline))) continue;
      const provider = await platform.provider(each.provider);
      return { state: "connected", connection: toConnection(each, provider) };
    }
    return { state: "pending" };
  };

  return {
    startAuthorization: async (body, caller) => {
      const target = await resolveTarget(body, platform);
      const { provider, form } = target;
      if (body.connectionId !== undefined) return renew(platform, origin, provider.name, body.connectionId, caller);
      // Before the start: one that is connected at once would not be new afterwards.
      const own = (await platform.connections(caller, provider.name)).filter((each) => isMine(each, caller));
      const baseline = { provider: provider.name, marks: await marksOf(own) };
      const providerAppId = oauth.providerApps?.[provider.name];
      if (form.method.kind !== "custom") {
        const authorizationUrl = await startWindow(platform, target, body, oauth, caller);
        return { authorizationUrl, signals: signalsOf(origin), baseline };
      }
      const step = await startSteps(platform, target, body, providerAppId, caller);
      return {
        authorizationUrl: step?.url,
        signals: [...signalsOf(origin), resumeSignal(origin)],
        baseline: { ...baseline, step: step?.sessionId },
      };
    },
    checkAuthorization,
    resumeAuthorization: async (baseline, params, caller) => {
      const answer = await resumeSteps(platform, baseline, params, caller);
      if (answer.state !== "refused" && answer.state !== "used") return answer;
      // The answer to this very step may have been lost on its way; then there is a connection.
      const attempt = await checkAuthorization(baseline, caller);
      if (attempt.state === "connected") return attempt;
      // Another tab, or another hint, was faster: the attempt goes on there.
      return answer.state === "used" ? { state: "pending" } : answer.failure;
    },
  };
}

/** An authorization is one person's: what a colleague connects meanwhile is not its result. */
const isMine = ({ consumer }: WireConnection, { identity }: Caller): boolean =>
  consumer.consumerRef === identity.consumer.ref;

async function startWindow(
  platform: Platform,
  { provider, form }: ResolvedTarget,
  body: Start,
  oauth: OAuthSettings,
  caller: Caller,
): Promise<string> {
  if (form.method.kind !== "oauth") {
    throw new TenonError({
      code: "invalid_input",
      message: "This provider is connected in a form: create a connection",
    });
  }
  const typed = readForm(form, body);
  const providerAppId = oauth.providerApps?.[provider.name];
  const request = z.parse(oauthConnectRequestSchema, {
    projectIdOrName: platform.project,
    provider: provider.name,
    ...partyBody(caller.identity),
    ...metadataBody(typed, form, provider),
    ...(providerAppId !== undefined && { providerAppId }),
    ...(oauth.csrfProtection === true && { enableCSRFProtection: true }),
  });
  return platform
    .ask({ method: "POST", path: "/oauth-connect", body: request, read: "text" }, caller)
    .then(String)
    .catch((error: unknown) => {
      throw refusedForm(error, form);
    });
}

async function renew(
  platform: Platform,
  origin: string,
  provider: string,
  connectionId: string,
  caller: Caller,
): Promise<StartedAuthorization> {
  const wire = await platform.connection(connectionId, caller);
  if (wire.provider !== provider || !isWindowScheme(wire)) {
    throw new TenonError({
      code: "invalid_input",
      message: "This connection cannot be renewed in a window of this provider",
    });
  }
  const url = await platform.ask(
    {
      method: "PATCH",
      path: "/projects/:project/connections/:connection:oauth-update",
      params: { project: platform.project, connection: connectionId },
      read: "text",
    },
    caller,
  );
  return {
    authorizationUrl: String(url),
    signals: signalsOf(origin),
    baseline: { provider, connectionId, marks: await marksOf([wire]) },
  };
}

/** What the platform's own page in the window posts to its opener. */
const signalsOf = (origin: string): WindowSignal[] => [
  {
    origin,
    field: "eventType",
    value: "AUTHORIZATION_SUCCEEDED",
    means: "succeeded",
    reasonPaths: [],
    paramsPath: undefined,
  },
  {
    origin,
    field: "eventType",
    value: "AUTHORIZATION_FAILED",
    means: "failed",
    reasonPaths: ["data.error", "data.message"],
    paramsPath: undefined,
  },
];

/** Between the steps of a custom flow the page hands over what the provider sent. */
const resumeSignal = (origin: string): WindowSignal => ({
  origin,
  field: "source",
  value: "ampersand-custom-auth",
  means: "resume",
  reasonPaths: [],
  paramsPath: "params",
});

/** A token that holds more marks would grow too long for an address. */
const mostMarks = 100;

const momentOf = ({ updateTime, createTime }: WireConnection): string => updateTime ?? createTime ?? "";

const newestFirst = (connections: readonly WireConnection[]): WireConnection[] =>
  [...connections].sort((a, b) => (momentOf(a) < momentOf(b) ? 1 : -1));

const markOf = (connection: WireConnection): Promise<string> =>
  shortHash(JSON.stringify([connection.id, momentOf(connection)]), 9);

/** The newest ones; where there are more, the last mark is the moment below which nothing counts as new. */
async function marksOf(connections: readonly WireConnection[]): Promise<string[]> {
  const newest = newestFirst(connections);
  const marks = await Promise.all(newest.slice(0, mostMarks).map(markOf));
  const oldest = newest[mostMarks];
  return oldest === undefined ? marks : [...marks, `>${momentOf(oldest)}`];
}

async function isChanged(connection: WireConnection, { marks }: Baseline): Promise<boolean> {
  const floor = marks.find((mark) => mark.startsWith(">"))?.slice(1);
  if (floor !== undefined && momentOf(connection) <= floor) return false;
  return !marks.includes(await markOf(connection));
}
