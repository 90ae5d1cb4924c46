import type { HealthState } from "../../flows/connection-health.js";
import { needsSomebody, type Told } from "./status-words.js";

/** From what somebody should look at first, to what nobody has to. */
const order: readonly HealthState[] = [
  "needs-attention",
  "disconnected",
  "pending",
  "unknown",
  "paused",
  "syncing",
  "connected",
  "not-connected",
];

export interface StatusSummary<Each extends Told = Told> {
  /** Connections there are, or were begun. */
  readonly total: number;
  /** Those that go on only when somebody does something. */
  readonly attention: readonly Each[];
  /** The one in the worst state; `null` where there is nothing at all. */
  readonly worst: Each | null;
  /** The worst first, otherwise in the order given. */
  readonly sorted: readonly Each[];
}

/** Many in a few words. */
export function summaryOf<Each extends Told>(all: readonly Each[]): StatusSummary<Each> {
  const sorted = [...all].sort((one, other) => order.indexOf(one.health.state) - order.indexOf(other.health.state));
  return {
    total: all.filter(({ health }) => health.state !== "not-connected").length,
    attention: sorted.filter(needsSomebody),
    worst: sorted[0] ?? null,
    sorted,
  };
}
