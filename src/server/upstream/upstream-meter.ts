/** What one request of a browser asked upstream. */
export interface UpstreamUse {
  readonly requests: number;
  /** Time in which at least one of them was under way: what stands side by side counts once. */
  readonly ms: number;
}

interface Meter {
  requests: number;
  ms: number;
  open: number;
  since: number;
}

/** By the signal that goes with everything asked for one request: nothing else of it reaches every upstream. */
const meters = new WeakMap<AbortSignal, Meter>();

function meterOf(signal: AbortSignal): Meter {
  const known = meters.get(signal);
  if (known) return known;
  const meter = { requests: 0, ms: 0, open: 0, since: 0 };
  meters.set(signal, meter);
  return meter;
}

/** Counts one request upstream from now on, until what is returned is called. */
export function countUpstream(signal: AbortSignal | undefined): () => void {
  if (!signal) return () => undefined;
  const meter = meterOf(signal);
  meter.requests += 1;
  meter.open += 1;
  if (meter.open === 1) meter.since = performance.now();
  return () => {
    meter.open -= 1;
    if (meter.open === 0) meter.ms += performance.now() - meter.since;
  };
}

/** A signal of its own, whose requests count for whoever began them. */
export function countedWith(signal: AbortSignal, own = new AbortController().signal): AbortSignal {
  meters.set(own, meterOf(signal));
  return own;
}

export function upstreamUse(signal: AbortSignal): UpstreamUse {
  const { requests, ms, open, since } = meterOf(signal);
  return { requests, ms: tenths(open > 0 ? ms + performance.now() - since : ms) };
}

/** Milliseconds with one decimal. */
export const tenths = (ms: number): number => Math.round(ms * 10) / 10;
