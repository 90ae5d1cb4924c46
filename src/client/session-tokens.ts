import { TenonError } from "../http/tenon-error.js";

/** The host's own function: asks the host's back end for a short-lived session token. */
export type GetSessionToken = (options: { signal: AbortSignal }) => Promise<string> | string;

/** Two clocks: one that only runs forward, and the wall clock, which notices a night's sleep. Milliseconds. */
export interface SessionClock {
  readonly monotonic: () => number;
  readonly wall: () => number;
}

const systemClock: SessionClock = { monotonic: () => performance.now(), wall: () => Date.now() };
const timeoutMs = 10_000;
/** A renewal this fresh answers every 401 that was on its way when it began. */
const renewedRecentlyMs = 1_000;

interface Held {
  readonly token: string;
  /** Milliseconds the token lives, where it says so. */
  readonly lifeMs: number | null;
  readonly monotonic: number;
  readonly wall: number;
}

/** Holds the session token, in memory only: one request for it at a time, renewed before it runs out. */
export class SessionTokens {
  #held: Held | null = null;
  #minting: Promise<string> | null = null;
  #stop: AbortController | null = null;
  #renewedAt: number | null = null;

  constructor(
    private readonly getSessionToken: GetSessionToken,
    private readonly clock: SessionClock = systemClock,
  ) {}

  /** The token to send now. Rejects with `session_ended` when the host gives none within 10 s. */
  async get(signal: AbortSignal): Promise<string> {
    if (this.#held && !this.#runsOut(this.#held)) return this.#held.token;
    return untilAborted(this.#mint(), signal);
  }

  /** After a 401. `true`: there is a new token, and the call is worth repeating. */
  async renew(signal: AbortSignal): Promise<boolean> {
    // No token was sent: it was the host's function that failed, and asking it again at once would not help.
    if (!this.#held && !this.#minting) return false;
    const now = this.clock.monotonic();
    if (this.#held && this.#renewedAt !== null && now - this.#renewedAt < renewedRecentlyMs) return true;
    this.#held = null;
    try {
      await untilAborted(this.#mint(), signal);
    } catch {
      return false;
    }
    this.#renewedAt = this.clock.monotonic();
    return true;
  }

  /** Forgets the token and stops asking for one. */
  forget(): void {
    this.#held = null;
    this.#stop?.abort();
  }

  /** At 70 % of its life, or with less than 15 s left. Age by the clock that went further, so that neither a sleep nor a set-back hides it. */
  #runsOut(held: Held): boolean {
    if (held.lifeMs === null) return false;
    const age = Math.max(this.clock.monotonic() - held.monotonic, this.clock.wall() - held.wall);
    return age >= held.lifeMs * 0.7 || held.lifeMs - age < 15_000;
  }

  #mint(): Promise<string> {
    this.#minting ??= this.#ask().finally(() => {
      this.#minting = null;
    });
    return this.#minting;
  }

  async #ask(): Promise<string> {
    const stop = new AbortController();
    this.#stop = stop;
    const timer = setTimeout(() => {
      stop.abort(ended("No session token came within 10 seconds."));
    }, timeoutMs);
    try {
      const token = checked(
        await untilAborted(Promise.resolve(this.getSessionToken({ signal: stop.signal })), stop.signal),
      );
      this.#held = { token, lifeMs: lifeOf(token), monotonic: this.clock.monotonic(), wall: this.clock.wall() };
      return token;
    } catch (cause) {
      if (cause instanceof TenonError) throw cause;
      throw ended("getSessionToken failed. It must answer with a session token made by your back end.", cause);
    } finally {
      clearTimeout(timer);
      this.#stop = null;
    }
  }
}

const ended = (message: string, cause?: unknown): TenonError =>
  new TenonError({ code: "session_ended", message, retryable: true, cause });

function checked(token: unknown): string {
  if (typeof token !== "string" || !/^[!-~]{1,8192}$/.test(token)) {
    throw ended("getSessionToken answered with what is not a token: one word of printable ASCII is expected.");
  }
  if (
    /^(?:sk|rk|secret|api[-_]?key)[-_]/i.test(token) ||
    /^(?:Basic|Bearer)\b/i.test(token) ||
    token.startsWith("-----")
  ) {
    throw ended(
      "getSessionToken answered with what looks like a secret key, which everybody can read in a page: keep it in the back end, and " +
        "answer with a session token made there.",
    );
  }
  return token;
}

/** Milliseconds between a JWT's `iat` and `exp`; the moment itself is the server's clock's business. */
function lifeOf(token: string): number | null {
  const payload = token.split(".")[1];
  if (payload === undefined) return null;
  try {
    const claims: unknown = JSON.parse(atob(payload.replace(/-/g, "+").replace(/_/g, "/")));
    if (typeof claims !== "object" || claims === null) return null;
    const { exp, iat } = claims as { exp?: unknown; iat?: unknown };
    return typeof exp === "number" && typeof iat === "number" && exp > iat ? (exp - iat) * 1000 : null;
  } catch {
    return null;
  }
}

const untilAborted = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) {
      stop();
      promise.catch(() => undefined);
      return;
    }
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", stop);
    });
  });
