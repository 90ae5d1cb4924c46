import type { Attempt } from "../../contracts/kit/authorizations.js";
import { createAuthorization, getAuthorization, resumeAuthorization } from "../../contracts/kit/endpoints.js";
import { safeUrl } from "../../http/safe-url.js";
import { TenonError } from "../../http/tenon-error.js";
import { attemptSeconds, readAttempt, signAttempt } from "../attempt-token.js";
import { route, type Route } from "../route.js";
import type { Caller, InstallationsUpstream, StartedAuthorization } from "../upstream/upstream.js";

export interface AttemptKeys {
  key(): Promise<Uint8Array>;
  now(): number;
}

export function authorizationRoutes(installations: InstallationsUpstream, keys: AttemptKeys): Route[] {
  const scope = async (caller: Caller) => ({
    key: await keys.key(),
    project: installations.project,
    identity: caller.identity,
    now: keys.now(),
  });
  const started = async ({ baseline, authorizationUrl, signals }: StartedAuthorization, caller: Caller) => ({
    attemptId: await signAttempt(baseline, await scope(caller)),
    authorizationUrl: authorizationUrl === undefined ? undefined : checked(authorizationUrl),
    expiresInSeconds: attemptSeconds,
    signals: [...signals],
  });
  return [
    route(
      createAuthorization,
      async ({ body }, caller) => started(await installations.startAuthorization(body, caller), caller),
      {
        // A window nobody opened does nothing; but some accounts are connected at once, without one.
        reconcile: {
          before: async ({ body }, caller) =>
            body.connectionId === undefined ? installations.connectionsBefore(body, caller) : undefined,
          found: async (before, caller) => {
            const made = await installations.connectionSince(before, caller);
            const baseline = made && { provider: made.provider, connectionId: made.id, marks: [] };
            return baseline && started({ baseline, signals: [] }, caller);
          },
        },
      },
    ),
    // The truth comes before the clock: what succeeded in the last second is a success.
    route(getAuthorization, async ({ params }, caller): Promise<Attempt> => {
      const { baseline, expired } = await readAttempt(params.attemptId, await scope(caller));
      const attempt = await installations.checkAuthorization(baseline, caller);
      return attempt.state === "pending" && expired ? { state: "failed", reason: "expired" } : attempt;
    }),
    route(resumeAuthorization, async ({ params, body }, caller): Promise<Attempt> => {
      const { baseline, expired } = await readAttempt(params.attemptId, await scope(caller));
      if (expired) {
        const attempt = await installations.checkAuthorization(baseline, caller);
        return attempt.state === "pending" ? { state: "failed", reason: "expired" } : attempt;
      }
      const resumed = await installations.resumeAuthorization(baseline, body.params, caller);
      if (resumed.state !== "continue") return resumed;
      return {
        state: "continue",
        attemptId: await signAttempt(resumed.baseline, await scope(caller)),
        authorizationUrl: checked(resumed.authorizationUrl),
      };
    }),
  ];
}

/** @throws TenonError `unsafe_url` */
function checked(address: string): string {
  const url = safeUrl("authorization", address);
  if (url !== null) return url;
  throw new TenonError({ code: "unsafe_url", message: "The upstream gave an address that may not be opened" });
}
