import type { InstallationStatus, Operation, StatusItem } from "../../src/contracts/kit/status.js";

/** An item in which nothing is wrong, and what differs. */
export const itemOf = (more: Partial<StatusItem> = {}): StatusItem => ({
  id: "crm",
  service: "installations",
  integration: { name: "crm", displayName: "CRM" },
  provider: { key: "salesforce", displayName: "Salesforce" },
  connection: connectionOf(),
  errors: [],
  syncedAt: undefined,
  installation: installationOf(),
  syncFlow: undefined,
  ...more,
});

type Connection = NonNullable<StatusItem["connection"]>;

export const connectionOf = (more: Partial<Connection> = {}): Connection => ({
  id: "c1",
  provider: "salesforce",
  providerName: "Salesforce",
  state: "connected",
  rawStatus: undefined,
  reason: undefined,
  workspace: undefined,
  account: undefined,
  metadata: [],
  missing: [],
  createdAt: "2027-01-01T08:00:00Z",
  updatedAt: "2027-02-01T08:00:00Z",
  actions: [],
  ...more,
});

export const installationOf = (more: Partial<InstallationStatus> = {}): InstallationStatus => ({
  id: "i1",
  health: "healthy",
  rawHealth: undefined,
  createdAt: "2027-01-02T08:00:00Z",
  objects: 3,
  paused: 0,
  latest: undefined,
  backfills: [],
  ...more,
});

export const operationOf = (more: Partial<Operation> = {}): Operation => ({
  id: "o1",
  kind: "read",
  outcome: "success",
  rawOutcome: undefined,
  objects: [{ objectName: "account", displayName: "Accounts" }],
  processed: undefined,
  total: undefined,
  startedAt: "2027-03-01T07:00:00Z",
  detail: undefined,
  ...more,
});

export const backfillOf = (objectName: string, processed: number, total?: number, startedAt?: string) => ({
  objectName,
  displayName: objectName,
  processed,
  total,
  startedAt,
  updatedAt: undefined,
});
