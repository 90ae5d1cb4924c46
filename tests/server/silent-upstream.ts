import { createHarness, type Harness } from "./harness.js";

/** An upstream that never answers, and does not listen to anybody who gives up. */
export function silentUpstream(match = /connections/): {
  harness: Harness;
  /** Resolves when it was asked for the first time. */
  reached: Promise<void>;
  signals: AbortSignal[];
} {
  let asked: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (asked = resolve));
  const signals: AbortSignal[] = [];
  const harness = createHarness({
    upstreamFetch: (request, next) => {
      if (!match.test(request.url)) return next(request);
      signals.push(request.signal);
      asked();
      return new Promise(() => undefined);
    },
  });
  return { harness, reached, signals };
}
