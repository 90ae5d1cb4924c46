/** Where the sandbox takes the time from; what `advance` added comes on top. */
export interface SandboxClock {
  /** Milliseconds since 1970. */
  now(): number;
}

export const systemClock: SandboxClock = { now: () => Date.now() };
