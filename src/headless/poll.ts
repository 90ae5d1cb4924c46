import type { Environment } from "./environment.js";

export interface PollOptions {
  /** Asks once. `true`: there is an answer, stop. A rejection counts as "not yet". */
  readonly check: () => Promise<boolean>;
  /** The time is over, and a last look found no answer. */
  readonly onDeadline: () => void;
  readonly deadlineMs: number;
  readonly environment: Environment;
  /** Milliseconds to the next question. @default quick at first, then every 6 s */
  readonly intervalAt?: ((elapsedMs: number) => number) | undefined;
  /** How long a page that is not looked at goes on asking. @default a minute */
  readonly hiddenPatienceMs?: number | undefined;
}

export interface Poll {
  /** Asks at once, though never twice within a second. */
  readonly hurry: () => void;
  readonly stop: () => void;
}

const shortestMs = 1_000;
const patienceMs = 60_000;

/** Every 1.5 s for half a minute, every 3 s to two minutes, then every 6 s: some 130 questions in ten minutes at most. */
const quickly = (elapsedMs: number): number => (elapsedMs < 30_000 ? 1_500 : elapsedMs < 120_000 ? 3_000 : 6_000);

/**
 * Goes on asking until there is an answer or the deadline is over. Rests while the page is offline or hidden for long;
 * `hurry` ends the rest, and so does the page's waking.
 */
export function startPoll(options: PollOptions): Poll {
  const { check, onDeadline, deadlineMs, environment, intervalAt = quickly, hiddenPatienceMs = patienceMs } = options;
  const startedAt = environment.now();
  let lastAt = Number.NEGATIVE_INFINITY;
  let hiddenSince: number | null = null;
  let asking = false;
  let hurried = false;
  let stopped = false;
  let cancel = () => {};

  const stop = () => {
    stopped = true;
    cancel();
    stopListening();
  };

  const ask = async () => {
    if (stopped || asking) return;
    const isLast = environment.now() - startedAt >= deadlineMs;
    asking = true;
    hurried = false;
    lastAt = environment.now();
    let done = false;
    try {
      done = await check();
    } catch {
      // Not an answer. The next question follows anyway.
    }
    asking = false;
    if (isStopped()) return;
    if (done) stop();
    else if (isLast) {
      stop();
      onDeadline();
    } else plan();
  };
  // Read through a function: `stop` may have run while the question was out.
  const isStopped = () => stopped;

  const tick = () => {
    const now = environment.now();
    hiddenSince = environment.isHidden() ? (hiddenSince ?? now) : null;
    const rests = !environment.isOnline() || (hiddenSince !== null && now - hiddenSince >= hiddenPatienceMs);
    if (!rests) void ask();
  };

  const plan = () => {
    if (stopped || asking) return;
    cancel();
    const now = environment.now();
    const elapsed = now - startedAt;
    const pace = intervalAt(elapsed) * (0.8 + 0.4 * environment.random());
    const wait = hurried ? 0 : Math.min(pace, Math.max(0, deadlineMs - elapsed));
    cancel = environment.after(Math.max(wait, lastAt + shortestMs - now, 0), hurried ? () => void ask() : tick);
  };

  const hurry = () => {
    hurried = true;
    hiddenSince = null;
    if (!asking && environment.now() - lastAt >= shortestMs) {
      cancel();
      void ask();
    } else plan();
  };

  const stopListening = environment.onWake(hurry);
  plan();
  return { hurry, stop };
}
