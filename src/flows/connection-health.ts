import type { StatusItem } from "../contracts/kit/status.js";

/** How something is doing, in one word. `not-connected`: nobody has begun; `disconnected`: there was an account, and it is gone. */
export type HealthState =
  "connected" | "pending" | "needs-attention" | "paused" | "syncing" | "disconnected" | "not-connected" | "unknown";

/** The one next step. `resume`: a sign-in that was begun, or reading that is paused, whichever `reason` says. */
export type HealthAction = "connect" | "resume" | "reconnect" | "retry" | "review" | "contact";
