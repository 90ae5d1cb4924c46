import type { StatusItem } from "tenon-kit/contracts";
import type { HealthReason } from "tenon-kit/headless";

/* Items of every kind of health, as the handler words them. */

type Operation = NonNullable<NonNullable<StatusItem["installation"]>["latest"]>;
type Connection = NonNullable<StatusItem["connection"]>;
type Installation = NonNullable<StatusItem["installation"]>;

const minute = 60_000;
export const day = 1_440;
/** An ISO moment so many minutes ago. */
export const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * minute).toISOString();

const salesforce = { key: "salesforce", displayName: "Salesforce", logoUrl: undefined };
const accounts = { objectName: "account", displayName: "Accounts" };
const contacts = { objectName: "contact", displayName: "Contacts" };

export const connectionOf = (more: Partial<Connection> = {}): Connection => ({
  id: "connection-larkspur",
  provider: "salesforce",
  providerName: "Salesforce",
  state: "connected",
  rawStatus: undefined,
  reason: undefined,
  workspace: "larkspur",
  account: undefined,
  metadata: [],
  missing: [],
  createdAt: minutesAgo(40 * day),
  updatedAt: minutesAgo(125),
  actions: ["reconnect", "disconnect"],
  ...more,
});

export const operationOf = (more: Partial<Operation> = {}): Operation => ({
  id: "op-7Qd2Lw",
  kind: "read",
  outcome: "success",
  rawOutcome: undefined,
  objects: [accounts],
  processed: 42,
  total: undefined,
  startedAt: minutesAgo(18),
  detail: undefined,
  ...more,
});

export const installationOf = (more: Partial<Installation> = {}): Installation => ({
  id: "installation-larkspur",
  health: "healthy",
  rawHealth: undefined,
  createdAt: minutesAgo(39 * day),
  objects: 2,
  paused: 0,
  latest: operationOf(),
  backfills: [],
  ...more,
});

/** An integration that works. */
export const itemOf = (more: Partial<StatusItem> = {}): StatusItem => ({
  id: "item-larkspur",
  service: "installations",
  integration: { name: "salesforce-accounts", displayName: "Salesforce accounts" },
  provider: salesforce,
  connection: connectionOf(),
  errors: [],
  syncedAt: minutesAgo(18),
  installation: installationOf(),
  syncFlow: undefined,
  ...more,
});

const needing = (reason: Connection["reason"]): StatusItem =>
  itemOf({ connection: connectionOf({ state: "needs-attention", reason }) });
const lately = (more: Partial<Operation>): StatusItem =>
  itemOf({ installation: installationOf({ latest: operationOf(more) }) });

/** An end of a sync flow. */
const flowOf = (syncFlow: Partial<NonNullable<StatusItem["syncFlow"]>>, more: Partial<StatusItem> = {}): StatusItem =>
  itemOf({
    id: "item-shop",
    service: "syncFlow",
    integration: undefined,
    provider: { key: "shopfront", displayName: "Shopfront", logoUrl: undefined },
    connection: connectionOf({
      id: "connection-shop",
      provider: "shopfront",
      providerName: "Shopfront",
      workspace: undefined,
      account: "Larkspur Shop",
    }),
    installation: undefined,
    syncFlow: {
      configuration: { enabled: true, configured: true, schedule: undefined },
      latest: undefined,
      ...syncFlow,
    },
    ...more,
  });
const run = (more: object) => ({
  latest: {
    id: "sync-3",
    state: "failed" as const,
    reason: undefined,
    code: undefined,
    rawStatus: undefined,
    detail: undefined,
    at: minutesAgo(300),
    ...more,
  },
});
const configured = { enabled: true, configured: true, schedule: undefined };

/** One item for each reason there is, by its name. */
export const itemsByReason = {
  works: itemOf(),
  "partly-paused": itemOf({ installation: installationOf({ paused: 1 }) }),
  running: lately({ outcome: "in-progress", processed: 320, total: 1200, startedAt: minutesAgo(2) }),
  "first-read": itemOf({
    syncedAt: undefined,
    installation: installationOf({
      createdAt: minutesAgo(4),
      latest: operationOf({ outcome: "in-progress", startedAt: minutesAgo(4) }),
      backfills: [
        { ...accounts, processed: 1840, total: 5200, startedAt: minutesAgo(4), updatedAt: minutesAgo(1) },
        { ...contacts, processed: 310, total: 9400, startedAt: minutesAgo(4), updatedAt: minutesAgo(1) },
      ],
    }),
  }),
  "not-begun": itemOf({ connection: undefined, installation: undefined, syncedAt: undefined }),
  "not-installed": itemOf({ installation: undefined, syncedAt: undefined }),
  "account-gone": itemOf({ connection: undefined }),
  "sign-in-unfinished": itemOf({
    connection: connectionOf({ state: "pending", createdAt: minutesAgo(34) }),
    installation: undefined,
    syncedAt: undefined,
  }),
  "bad-credentials": needing("bad_credentials"),
  deauthorized: needing("deauthorized"),
  unlinked: needing("unlinked"),
  "account-failing": needing("failing"),
  "account-errors": itemOf({
    errors: [
      {
        detail: "The daily limit of API calls is used up. More are possible after midnight UTC.",
        code: "429",
        at: minutesAgo(70),
        resolved: false,
      },
    ],
  }),
  paused: itemOf({ installation: installationOf({ paused: 2 }) }),
  "read-failed": lately({ outcome: "failure", objects: [accounts, contacts], startedAt: minutesAgo(52) }),
  "write-failed": lately({ kind: "write", outcome: "failure", startedAt: minutesAgo(52) }),
  "events-failed": lately({ kind: "subscribe", outcome: "failure", startedAt: minutesAgo(52) }),
  "operation-failed": lately({ kind: "unknown", outcome: "failure", startedAt: minutesAgo(52) }),
  unhealthy: itemOf({ installation: installationOf({ health: "unhealthy" }) }),
  "unknown-account": itemOf({ connection: connectionOf({ state: "unknown", rawStatus: "hibernating" }) }),
  "unknown-health": itemOf({ installation: installationOf({ health: "unknown", rawHealth: "lukewarm" }) }),
  "unknown-operation": lately({ outcome: "unknown", rawOutcome: "shelved" }),
  "sync-incomplete": flowOf({ configuration: { ...configured, configured: false } }, { syncedAt: undefined }),
  "sync-off": flowOf({ configuration: { ...configured, enabled: false } }),
  "sync-configuration": flowOf(run({ reason: "configuration" })),
  "sync-disconnected": flowOf(run({ reason: "disconnected" })),
  "sync-billing": flowOf(run({ reason: "billing" })),
  "sync-failed": flowOf(run({ reason: "server" })),
  "sync-unknown": flowOf(run({ state: "unknown", rawStatus: "Deferred" })),
  "sync-running": flowOf(run({ state: "running", at: minutesAgo(1) })),
} as const satisfies Record<HealthReason, StatusItem>;

/** A backfill of which nobody knows the end. */
export const firstReadWithoutTotal: StatusItem = itemOf({
  syncedAt: undefined,
  installation: installationOf({
    createdAt: minutesAgo(4),
    latest: undefined,
    backfills: [{ ...accounts, processed: 1840, total: undefined, startedAt: minutesAgo(4), updatedAt: undefined }],
  }),
});

/** Names as long as people make them, in a script of its own. */
export const longNames: StatusItem = itemOf({
  id: "item-long",
  integration: {
    name: "long",
    displayName: "Kundenbeziehungsmanagementsystem der Niederlassung Mönchengladbach-Rheindahlen",
  },
  provider: {
    key: "long",
    displayName: "Enterprise Relationship Management Platform for Regulated Industries",
    logoUrl: undefined,
  },
  connection: connectionOf({
    state: "needs-attention",
    reason: "bad_credentials",
    workspace: "larkspur-international-holdings-emea-production-2024.my.example",
  }),
});

const many: readonly (readonly [provider: string, account: string, like: keyof typeof itemsByReason])[] = [
  ["Salesforce", "larkspur", "works"],
  ["HubSpot", "Larkspur Ltd", "bad-credentials"],
  ["Zendesk", "larkspur-help", "first-read"],
  ["Pipeboard", "Sales team", "read-failed"],
  ["Intercom", "larkspur", "works"],
  ["Notion", "Larkspur wiki", "paused"],
  ["Linear", "larkspur", "not-begun"],
];

/** A page full of connections. */
export const manyItems = (count: number): readonly StatusItem[] =>
  Array.from({ length: count }, (_, index) => {
    const [displayName, account, like] = many[index % many.length]!;
    const { connection, ...item }: StatusItem = itemsByReason[like];
    const key = displayName.toLowerCase();
    return {
      ...item,
      id: `item-${String(index)}`,
      provider: { key, displayName, logoUrl: undefined },
      integration: { name: `${key}-${String(index)}`, displayName: `${displayName} sync` },
      connection: connection && {
        ...connection,
        id: `connection-${String(index)}`,
        provider: key,
        providerName: displayName,
        workspace: account,
      },
    };
  });
