import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import { customRedirectUri, redirectUri, saveConnection } from "../authorization.js";
import { viewConnectionForMessage } from "../connection-view.js";
import type { SandboxContext, SandboxEnv } from "../context.js";
import { schemeOf } from "../credentials.js";
import { OAuthProviderError, type OAuthTokens } from "../oauth-provider.js";
import { customCallbackPage, customStepPage, failedPage, invalidLinkPage, succeededPage } from "../pages.js";
import { troubles } from "../scenarios.js";
import { customSteps, type StoredAttempt, type StoredConnection } from "../store.js";

/*
 * Decision: consent for the same provider, group, consumer and workspace gives the connection that exists new tokens
 * instead of adding a second one. Bad or used `state` is answered with a page and tells nobody.
 */

/** Takes the attempt out of the store: a state is good for one answer, whatever it says. */
function takeAttempt({ store }: SandboxContext, state: string | undefined): StoredAttempt | undefined {
  const attempt = store.data.attempts.find((each) => each.state === state);
  if (!attempt) return undefined;
  store.data.attempts = store.data.attempts.filter((each) => each !== attempt);
  store.changed();
  return attempt.expiresAt > store.now() ? attempt : undefined;
}

function existing({ store }: SandboxContext, attempt: StoredAttempt): StoredConnection | undefined {
  return store.data.connections.find((each) =>
    attempt.connectionId === undefined
      ? each.provider === attempt.provider &&
        each.groupRef === attempt.groupRef &&
        each.consumerRef === attempt.consumerRef &&
        each.providerWorkspaceRef === attempt.providerWorkspaceRef
      : each.id === attempt.connectionId,
  );
}

function storeTokens(context: SandboxContext, attempt: StoredAttempt, tokens: OAuthTokens): StoredConnection {
  const issuedAt = context.store.time();
  const expiresAt = new Date(context.store.now() + tokens.expiresInSeconds * 1000).toISOString();
  const { state: _state, codeVerifier: _verifier, expiresAt: _end, connectionId: _id, ...identity } = attempt;
  return saveConnection(
    context,
    identity,
    {
      authScheme: schemeOf(context.catalog.find(attempt.provider)).authScheme,
      providerConsumerRef: tokens.subject,
      credentials: {
        oauth2AuthorizationCode: {
          accessToken: { token: tokens.accessToken, issuedAt, expiresAt },
          ...(tokens.refreshToken !== undefined && { refreshToken: { token: tokens.refreshToken, issuedAt } }),
          scopes: tokens.scopes,
        },
      },
    },
    existing(context, attempt),
  );
}

export function callbackRoutes(context: SandboxContext) {
  const app = new Hono<SandboxEnv>({ router: new TrieRouter() });

  app.get("/callbacks/v1/oauth", async (c) => {
    const { state, code, error, error_description: description } = c.req.query();
    const attempt = takeAttempt(context, state);
    if (!attempt) return invalidLinkPage();
    if (troubles(context, "consent-denied", attempt.provider))
      return failedPage("access_denied: The account declined the request");
    if (error) return failedPage(description ? `${error}: ${description}` : error);
    if (!code) return failedPage("invalid_request: the provider sent no code");
    if (attempt.connectionId !== undefined && !existing(context, attempt))
      return failedPage("The connection was removed meanwhile");
    try {
      const tokens = await context.provider.redeem({
        code,
        redirectUri: redirectUri(context),
        codeVerifier: attempt.codeVerifier,
      });
      return succeededPage(viewConnectionForMessage(context, storeTokens(context, attempt, tokens)));
    } catch (cause) {
      return failedPage(cause instanceof OAuthProviderError ? cause.message : "The provider could not be reached");
    }
  });

  app.get("/custom-auth/pages/:session", (c) => {
    const session = context.store.data.customSessions.find((each) => each.id === c.req.param("session"));
    if (!session || session.expiresAt <= context.store.now()) return invalidLinkPage();
    return customStepPage({
      action: customRedirectUri(context),
      provider: context.catalog.find(session.provider)?.displayName ?? session.provider,
      step: session.step,
      last: session.step === customSteps,
      grant: session.grant,
    });
  });

  app.get("/callbacks/v1/custom-auth", (c) => {
    const params = c.req.query();
    const session = context.store.data.customSessions.find((each) => each.grant === params.grant);
    const isLast = session?.step === customSteps || params.error !== undefined;
    return customCallbackPage(params, isLast);
  });

  return app;
}
