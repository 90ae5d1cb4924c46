import type { Attempt, Authorization } from "../contracts/kit/authorizations.js";
import type { InstallReport } from "../flows/install-event.js";
import { isTenonError, TenonError } from "../http/tenon-error.js";
import type { AuthWindow } from "./auth-window.js";
import { flowError, isAmbiguous } from "./flow-error.js";
import { newKey } from "./intent-keys.js";
import { startPoll, type Poll } from "./poll.js";
import { checkedAuthorizationUrl } from "./authorization-url.js";
import type { TenonScope } from "./tenon-scope.js";
import { readSignal } from "./window-signal.js";

export interface WatchOptions {
  readonly scope: TenonScope;
  readonly authorization: Authorization;
  readonly window: AuthWindow;
  readonly signal: AbortSignal;
  readonly report: (report: InstallReport) => void;
}

const longestMs = 600_000;

/** Follows one attempt until the handler knows how it ended. Window and messages only make it ask sooner. */
export function watchAuthorization({ scope, authorization, window, signal, report }: WatchOptions): Poll {
  const { environment, client } = scope;
  const { attemptId } = authorization;
  let failure: "denied" | "failed" | null = null;
  let resumed: "no" | "asking" | "yes" = "no";

  const tell = (attempt: Attempt, heard: typeof failure) =>
    report({ type: "attempt", attempt: withSafeAddress(attempt), failure: heard, windowOpen: window.seemsOpen });

  const check = async (): Promise<boolean> => {
    // Only a failure heard of before the question was put is judged by its answer.
    const heard = failure;
    try {
      const attempt = await client.getAuthorization(attemptId, { signal });
      // What is handed over at this moment decides, not what was so a moment ago.
      if (attempt.state === "pending" && isResuming()) return false;
      tell(attempt, heard);
      return attempt.state !== "pending" || heard !== null;
    } catch (thrown) {
      if (signal.aborted || !isTenonError(thrown) || thrown.retryable) throw thrown;
      report({ type: "attempt-failed", error: flowError(thrown) });
      return true;
    }
  };
  // Read through a function: it may have begun while the question was out.
  const isResuming = () => resumed === "asking";

  /** Hands over what the window came back with, once: repeated only where the answer was lost, under the same key. */
  const resume = async (params: Record<string, string>): Promise<void> => {
    if (resumed !== "no") return;
    resumed = "asking";
    report({ type: "resuming" });
    const ask = { signal, idempotencyKey: newKey() };
    const once = () => client.resumeAuthorization(attemptId, { params }, ask);
    try {
      const attempt = await once().catch((thrown: unknown) => {
        if (signal.aborted || !isAmbiguous(thrown)) throw thrown;
        return once();
      });
      resumed = "yes";
      if (isStopped()) return;
      // It may have been handed over already, by another tab or before a reload: then only the attempt knows how that went.
      if (attempt.state === "failed" && attempt.reason === "failed") {
        failure = "failed";
        poll.hurry();
      } else tell(attempt, null);
    } catch (thrown) {
      resumed = "yes";
      if (!signal.aborted && !isStopped()) report({ type: "attempt-failed", error: flowError(thrown) });
    }
  };

  let stopped = false;
  const isStopped = () => stopped;
  const poll = startPoll({
    check,
    onDeadline: () => report({ type: "deadline" }),
    deadlineMs: Math.min(longestMs, authorization.expiresInSeconds * 1000),
    environment,
  });
  window.look(poll.hurry, () => report({ type: "window-closed" }));
  const stopMessages = environment.onMessage((event) => {
    const heard = readSignal(event, authorization.signals, (source) => window.isSource(source));
    if (!heard) return;
    if (heard.means === "resume") {
      void resume(heard.params ?? {});
      return;
    }
    failure = heard.failure ?? failure;
    report({ type: "hint" });
  });
  const stopTabs = scope.onOtherTab(poll.hurry);
  const stop = () => {
    stopped = true;
    poll.stop();
    stopMessages();
    stopTabs();
    signal.removeEventListener("abort", stop);
  };
  signal.addEventListener("abort", stop, { once: true });
  return { hurry: poll.hurry, stop };
}

/** @throws TenonError `unsafe_url` */
function withSafeAddress(attempt: Attempt): Attempt {
  if (attempt.state !== "continue") return attempt;
  const authorizationUrl = checkedAuthorizationUrl(attempt.authorizationUrl);
  if (authorizationUrl !== null) return { ...attempt, authorizationUrl };
  throw new TenonError({ code: "unsafe_url", message: "The handler answered with an address that may not be opened." });
}
