/** What decides when to ask again by itself. */
export interface Pace {
  /** Something is under way that a person may be waiting for. */
  readonly isMoving: boolean;
  /** The host tells when something changed. */
  readonly isPushed: boolean;
  /** Answers since the last that told something new. */
  readonly quiet: number;
  /** Reads that failed, one after the other. */
  readonly failures: number;
}

const longestMs = 120_000;

/** Milliseconds to the next read, spread by a fifth either way so that pages opened together do not ask together. */
export function paceMs({ isMoving, isPushed, quiet, failures }: Pace, random: number): number {
  const rising = (first: number, factor: number, last: number) => Math.min(first * factor ** quiet, last);
  const plain =
    failures > 0
      ? Math.min(3_000 * 2 ** (failures - 1), longestMs)
      : isPushed
        ? longestMs
        : isMoving
          ? rising(5_000, 1.3, 15_000)
          : rising(30_000, 1.4, longestMs);
  return plain * (0.8 + 0.4 * random);
}

const mostAtOnce = 8;
const refillMs = 12_000;
/** Kept back from reads that nobody waits for. */
const reserve = 4;

/**
 * What one page may ask by itself: 8 reads at once and one more each 12 s, so never more than 58 in ten minutes, whatever wakes it.
 * What a person presses is not counted: each press is one read, and nobody waits 12 s for the answer to it.
 */
export class ReadAllowance {
  #left = mostAtOnce;
  #at = 0;

  /** The earliest moment for the next read, on the clock of `now`. */
  readyAt(now: number, isUrgent: boolean): number {
    this.#refill(now);
    const missing = 1 + (isUrgent ? 0 : reserve) - this.#left;
    return missing <= 0 ? now : now + missing * refillMs;
  }

  spend(now: number, reads = 1): void {
    this.#refill(now);
    this.#left -= reads;
  }

  #refill(now: number): void {
    this.#left = Math.min(mostAtOnce, this.#left + (now - this.#at) / refillMs);
    this.#at = now;
  }
}
