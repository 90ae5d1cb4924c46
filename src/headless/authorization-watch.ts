import type { Authorization } from "../contracts/kit/authorizations.js";
import type { InstallReport } from "../flows/install-event.js";
import { isTenonError } from "../http/tenon-error.js";
import type { AuthWindow } from "./auth-window.js";
import { flowError } from "./flow-error.js";
import { startPoll, type Poll } from "./poll.js";
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
  let failure: "denied" | "failed" | null = null;

  const check = async (): Promise<boolean> => {
    // Only a failure heard of before the question was put is judged by its answer.
    const heard = failure;
    try {
      const attempt = await client.getAuthorization(authorization.attemptId, { signal });
      report({ type: "attempt", attempt, failure: heard, windowOpen: window.seemsOpen });
      return attempt.state !== "pending" || heard !== null;
    } catch (thrown) {
      if (signal.aborted || !isTenonError(thrown) || thrown.retryable) throw thrown;
      report({ type: "attempt-failed", error: flowError(thrown) });
      return true;
    }
  };

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
    failure = heard.failure ?? failure;
    report({ type: "hint" });
  });
  const stopTabs = scope.onOtherTab(poll.hurry);
  const stop = () => {
    poll.stop();
    stopMessages();
    stopTabs();
    signal.removeEventListener("abort", stop);
  };
  signal.addEventListener("abort", stop, { once: true });
  return { hurry: poll.hurry, stop };
}
