/* Written by `npm run readers` from the schemas beside it. A change belongs there. */
import { isNotNegative } from "../conditions.js";
import { list, many, number, object, only, or, text, word, type Reader } from "../reader.js";
import {
  connection,
  flag,
  optionalMoment,
  optionalText,
  part14,
  part15,
  part19,
  part46,
  part7,
  provider,
} from "./readers.js";
import type { laterResponses } from "./responses.js";

const part49 = word("installations syncFlow");
const connectionError = object({ detail: optionalText, code: optionalText, at: optionalMoment, resolved: flag });
const part51 = or(only(number, isNotNegative), 0);
const operation = object({
  id: text,
  kind: or(word("read write subscribe unknown"), "unknown"),
  outcome: or(word("success failure in-progress unknown"), "unknown"),
  rawOutcome: optionalText,
  objects: part7,
  processed: part19,
  total: part19,
  startedAt: optionalMoment,
  detail: optionalText,
});
const backfillProgress = object({
  objectName: text,
  displayName: text,
  processed: number,
  total: part19,
  startedAt: optionalMoment,
  updatedAt: optionalMoment,
});
const part54 = many(backfillProgress);
const syncFlowConfiguration = object({
  enabled: flag,
  configured: flag,
  schedule: or(object({ frequency: optionalText, hour: part46, timeZone: optionalText, startsAt: optionalMoment })),
});
const part56 = or(syncFlowConfiguration);
const sync = object({
  id: text,
  state: or(word("running success nothing-new failed unknown"), "unknown"),
  reason: or(word("slow configuration disconnected billing duplicate server processing writing other")),
  code: part46,
  rawStatus: optionalText,
  detail: optionalText,
  at: optionalMoment,
});
const part58 = or(sync);
const statusItem = object({
  id: text,
  service: or(part49, "installations"),
  integration: or(object({ name: text, displayName: text })),
  provider: provider,
  connection: part14,
  errors: many(connectionError),
  syncedAt: optionalMoment,
  installation: or(
    object({
      id: text,
      health: part15,
      rawHealth: optionalText,
      createdAt: optionalMoment,
      objects: part51,
      paused: part51,
      latest: or(operation),
      backfills: part54,
    }),
  ),
  syncFlow: or(object({ configuration: part56, latest: part58 })),
});
const status = object({ items: list(statusItem), unavailable: many(part49) });
const activity = object({ operations: list(operation), nextPage: optionalText, backfills: part54 });
const startedReads = object({ started: list(object({ objectName: text, operationId: text })) });
const part63 = or(word("commerce accounting other"), "other");
const platform = object({
  key: text,
  displayName: text,
  side: part63,
  logoUrl: optionalText,
  button: or(object({ imageUrl: text, hoverUrl: optionalText, alt: optionalText })),
});
const syncFlowAddress = object({ url: text });
const syncFlow = object({
  outcome: or(word("completed incomplete unknown"), "unknown"),
  connections: list(object({ side: part63, connection: connection })),
  configuration: part56,
  latest: part58,
  lastSuccessful: part58,
});
const syncs = object({ syncs: list(sync), nextPage: optionalText });
const platformLink = object({ connection: connection, linkUrl: text });

/** What reads the answer of an endpoint, by the endpoint's name. */
export const readers: Readonly<Record<keyof typeof laterResponses, Reader>> = {
  getStatus: status,
  getActivity: activity,
  startReads: startedReads,
  listPlatforms: object({ platforms: list(platform) }),
  createSyncFlow: syncFlowAddress,
  getSyncFlow: syncFlow,
  listSyncs: syncs,
  createSync: sync,
  createPlatformLink: platformLink,
};
