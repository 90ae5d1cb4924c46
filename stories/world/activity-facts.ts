import type { ActivityFacts } from "../../src/components/connection-status/activity-list.js";
import type { BackfillProgress, Operation } from "../../src/contracts/kit/status.js";

/** What an installation did, in the states its activity can be in. */

const company = { objectName: "account", displayName: "Company" };
const people = { objectName: "contact", displayName: "Contacts" };

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export function operation(id: string, made: Partial<Operation> = {}): Operation {
  return { id, kind: "read", outcome: "success", objects: [company], startedAt: minutesAgo(12), ...made };
}

export const backfill = (made: Partial<BackfillProgress> = {}): BackfillProgress => ({
  ...company,
  processed: 320,
  total: 1200,
  startedAt: minutesAgo(4),
  updatedAt: minutesAgo(0),
  ...made,
});

export const activityOf = (made: Partial<ActivityFacts> = {}): ActivityFacts => ({
  operations: [],
  backfills: [],
  hasMore: false,
  loadMore: () => undefined,
  isLoadingMore: false,
  error: null,
  refetch: () => undefined,
  ...made,
});

/** One of each kind and outcome, as an installation that has run for a while has them. */
export const mixedOperations = (): Operation[] => [
  operation("op-9c41", { outcome: "in-progress", processed: 320, total: 1200, startedAt: minutesAgo(1) }),
  operation("op-9c40", { processed: 1240, startedAt: minutesAgo(31), objects: [company, people] }),
  operation("op-9c3f", { processed: 0, startedAt: minutesAgo(61) }),
  operation("op-9c3e", {
    outcome: "failure",
    processed: 320,
    startedAt: minutesAgo(91),
    detail: "REQUEST_LIMIT_EXCEEDED: TotalRequests Limit exceeded.",
  }),
  operation("op-9c3d", { kind: "write", processed: 3, objects: [people], startedAt: minutesAgo(1500) }),
  operation("op-9c3c", { kind: "subscribe", processed: 12, objects: [people], startedAt: minutesAgo(3000) }),
  operation("op-9c3b", { outcome: "unknown", rawOutcome: "partially_done", startedAt: minutesAgo(4400) }),
  operation("op-9c3a", { kind: "unknown", outcome: "failure", objects: [], startedAt: minutesAgo(9000) }),
];

export const manyOperations = (count: number, from = 0): Operation[] =>
  Array.from({ length: count }, (_, index) =>
    operation(`op-${String(from + index)}`, { processed: 40 + index, startedAt: minutesAgo(30 * (from + index + 1)) }),
  );
