import type { ConnectMethod } from "../../src/contracts/kit/connect-method.js";
import type { Connection } from "../../src/contracts/kit/connections.js";
import type { IntegrationObjects, ReadObject } from "../../src/contracts/kit/fields.js";
import type { Installation } from "../../src/contracts/kit/installations.js";
import type { IntegrationDetail } from "../../src/contracts/kit/integrations.js";
import type { FlowError, InstallState } from "../../src/flows/install-state.js";
import type { InstallFlow } from "../../src/headless/use-install-flow.js";
import { createDraft, editDraft, toConfiguration } from "../../src/headless/draft.js";
import { stepOf } from "../../src/flows/install-state.js";

export const oauth: ConnectMethod = {
  kind: "oauth",
  docsUrl: undefined,
  inputs: [
    {
      name: "workspace",
      label: "Subdomain",
      type: "text",
      target: "metadata",
      required: true,
      help: "The part before .my.salesforce.com in the address of your account.",
      docsUrl: "https://help.example.com/subdomain",
      defaultValue: undefined,
      prefix: "https://",
      suffix: ".my.salesforce.com",
      options: [],
    },
  ],
};

export const apiKey: ConnectMethod = {
  kind: "apiKey",
  docsUrl: "https://help.example.com/keys",
  inputs: [
    {
      name: "apiKey",
      label: "API key",
      type: "secret",
      target: "credential",
      required: true,
      help: "Settings → Developers → API keys. A key that may read is enough.",
      docsUrl: undefined,
      defaultValue: undefined,
      prefix: undefined,
      suffix: undefined,
      options: [],
    },
    {
      name: "region",
      label: "Region",
      type: "select",
      target: "metadata",
      required: true,
      help: undefined,
      docsUrl: undefined,
      defaultValue: undefined,
      prefix: undefined,
      suffix: undefined,
      options: [
        { value: "eu", label: "Europe" },
        { value: "us", label: "United States" },
      ],
    },
  ],
};

export const connection: Connection = {
  id: "connection-1",
  provider: "salesforce",
  providerName: "Salesforce",
  state: "connected",
  rawStatus: "working",
  reason: undefined,
  workspace: "acme-eu",
  account: "00D5g000004",
  metadata: [],
  missing: [],
  createdAt: "2026-05-02T09:30:00.000Z",
  updatedAt: "2026-05-02T09:30:00.000Z",
  actions: ["reconnect", "disconnect"],
};

export const detail: IntegrationDetail = {
  name: "crm-accounts",
  displayName: "Accounts and contacts",
  provider: { key: "salesforce", displayName: "Salesforce", logoUrl: undefined },
  reads: [
    { objectName: "account", displayName: "Accounts" },
    { objectName: "contact", displayName: "Contacts" },
  ],
  writes: [{ objectName: "lead", displayName: "Leads" }],
  connectMethod: oauth,
  connections: [],
  connection: undefined,
  installation: undefined,
};

const topics = [
  "Annual revenue",
  "Billing city",
  "Description",
  "Employees",
  "Fax",
  "Industry",
  "Owner",
  "Phone",
  "Priority",
  "Rating",
  "Region",
  "Website",
];
const types = ["string", "float", "singleSelect", "datetime", "boolean", "reference"];

/** As many account fields as wanted, of believable names. */
export const accountFields = (count: number): ReadObject["accountFields"] =>
  Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / topics.length);
    const topic = topics[index % topics.length]!;
    return {
      fieldName: `${topic.toLowerCase().replaceAll(" ", "_")}${round > 0 ? `_${String(round)}` : ""}`,
      displayName: round > 0 ? `${topic} ${String(round + 1)}` : topic,
      valueType: types[index % types.length],
      readOnly: false,
      isCustom: round > 0,
      isRequired: false,
      values: [],
    };
  });

const existing = (fieldName: string, displayName: string) =>
  ({ kind: "existing", fieldName, displayName, mapToName: undefined, mapToDisplayName: undefined }) as const;
const mapping = (mapToName: string, mapToDisplayName: string, prompt?: string) =>
  ({ kind: "mapping", mapToName, mapToDisplayName, prompt, defaultFieldName: undefined }) as const;

export const objectsWith = (count: number): IntegrationObjects => ({
  revisionId: "revision-1",
  read: [
    {
      objectName: "account",
      displayName: "Accounts",
      mapToName: undefined,
      mapToDisplayName: undefined,
      schedule: "*/10 * * * *",
      destination: "hook",
      backfill: { days: 30, fullHistory: undefined },
      requiredFields: [
        existing("id", "Account ID"),
        existing("name", "Name"),
        mapping("importance", "Importance", "Which of your fields says how important an account is?"),
        mapping("segment", "Segment"),
      ],
      optionalFields: [existing("industry", "Industry")],
      anyOptionalField: true,
      accountFields: accountFields(count),
      unavailable: undefined,
    },
    {
      objectName: "contact",
      displayName: "Contacts",
      mapToName: undefined,
      mapToDisplayName: undefined,
      schedule: "0 * * * *",
      destination: "hook",
      backfill: { days: undefined, fullHistory: true },
      requiredFields: [existing("id", "Contact ID"), mapping("nickname", "Nickname", "How do you call the person?")],
      optionalFields: [existing("phone", "Phone"), existing("fax", "Fax")],
      anyOptionalField: false,
      accountFields: accountFields(12),
      unavailable: undefined,
    },
  ],
  write: [{ objectName: "lead", displayName: "Leads", inheritMapping: false, allowsFieldDefaults: false }],
  subscribe: [
    {
      objectName: "account",
      destination: "hook",
      inheritFieldsAndMappings: true,
      createEvent: true,
      updateEvent: true,
      deleteEvent: false,
      watchedFields: [],
      otherEvents: [],
    },
  ],
  proxy: true,
});

export const objects = objectsWith(840);

const empty = createDraft(objects, null);
export const fullDraft = [
  { type: "map-field", objectName: "account", mapToName: "importance", fieldName: "priority" },
  { type: "map-field", objectName: "account", mapToName: "segment", fieldName: "industry" },
  { type: "map-field", objectName: "contact", mapToName: "nickname", fieldName: "owner" },
  { type: "select-fields", objectName: "account", fieldNames: ["industry", "region", "phone"], selected: true },
] as const;
export const draft = fullDraft.reduce((last, edit) => editDraft(last, edit, objects), empty);

export const installation: Installation = {
  id: "installation-1",
  integration: "crm-accounts",
  connectionId: "connection-1",
  health: "healthy",
  lastOperation: "success",
  createdAt: "2026-05-02T09:35:00.000Z",
  updatedAt: "2026-06-11T14:00:00.000Z",
  version: "1",
  revisionId: "revision-1",
  configuration: toConfiguration(draft, objects),
};

const changed = [
  { type: "map-field", objectName: "account", mapToName: "segment", fieldName: "region" },
  { type: "select-fields", objectName: "account", fieldNames: ["website", "rating"], selected: true },
  { type: "select-field", objectName: "account", fieldName: "phone", selected: false },
  { type: "include-write", objectName: "lead", included: false },
] as const;
const storedDraft = createDraft(objects, installation);
const changedDraft = changed.reduce((last, edit) => editDraft(last, edit, objects), storedDraft);

const error = { code: "provider_unavailable", retryable: true, requestId: "req-7f3a9c", issues: [] } as const;
const refusal = {
  code: "credentials_refused",
  retryable: false,
  requestId: "req-81bb02",
  issues: [{ path: "apiKey", code: "refused", message: "" }],
} as const;
const authorization = {
  attemptId: "a",
  authorizationUrl: "https://login.example.com/",
  expiresInSeconds: 600,
  signals: [],
};

const connected: IntegrationDetail = { ...detail, connections: [connection], connection };
const installedDetail: IntegrationDetail = { ...connected, installation };
const configuring = { detail: connected, connection, objects, installation: null, base: empty } as const;
const choosing = { ...configuring, discarding: false, showMissing: false, objectReads: new Map() } as const;
const review = { ...configuring, name: "reviewing", error: null, discarding: false, conflict: null } as const;
const authorizing = { name: "authorizing", detail, reconnecting: null, authorization } as const;

/** Every state of the flow, by a name of its own. */
const needed = {
  ...oauth.inputs[0]!,
  name: "region",
  label: "Region of the data",
  help: undefined,
  docsUrl: undefined,
};
const editing: Extract<InstallState, { name: "editing-connection" }> = {
  name: "editing-connection",
  detail: installedDetail,
  connection,
  inputs: [{ ...oauth.inputs[0]!, defaultValue: "acme-eu" }],
  isNeeded: false,
  phase: "editing",
  error: null,
  before: { name: "loading" },
};
const refusedDetails: FlowError = {
  ...error,
  code: "invalid_input",
  issues: [{ path: "metadata.workspace", code: "invalid", message: "is not known" }],
};
const disconnecting: Extract<InstallState, { name: "disconnecting" }> = {
  name: "disconnecting",
  detail,
  connection,
  installation: null,
  phase: "confirming",
  error: null,
  before: { name: "loading" },
};

export const states = {
  loading: { name: "loading" },
  unavailable: { name: "unavailable", error: { ...error, code: "network" } },
  "needs-auth": { name: "needs-auth", detail, reconnecting: null, trouble: null },
  "needs-auth-key": {
    name: "needs-auth",
    detail: { ...detail, connectMethod: apiKey },
    reconnecting: null,
    trouble: null,
  },
  "needs-auth-refused": {
    name: "needs-auth",
    detail: { ...detail, connectMethod: apiKey },
    reconnecting: null,
    trouble: { kind: "error", error: refusal },
  },
  "needs-auth-denied": { name: "needs-auth", detail, reconnecting: null, trouble: { kind: "denied" } },
  "needs-auth-closed": { name: "needs-auth", detail, reconnecting: null, trouble: { kind: "closed" } },
  "needs-auth-timed-out": { name: "needs-auth", detail, reconnecting: null, trouble: { kind: "timed-out" } },
  "needs-auth-superseded": { name: "needs-auth", detail, reconnecting: null, trouble: { kind: "superseded" } },
  "needs-auth-failed": { name: "needs-auth", detail, reconnecting: null, trouble: { kind: "failed" } },
  "needs-auth-again": { name: "needs-auth", detail: installedDetail, reconnecting: connection, trouble: null },
  "needs-auth-none": {
    name: "needs-auth",
    detail: { ...detail, connectMethod: { kind: "none", inputs: [], docsUrl: undefined } },
    reconnecting: null,
    trouble: null,
  },
  "needs-auth-unsupported": {
    name: "needs-auth",
    detail: {
      ...detail,
      connectMethod: { kind: "unsupported", inputs: [], docsUrl: undefined, rawKind: "carrier-pigeon" },
    },
    reconnecting: null,
    trouble: null,
  },
  connecting: { name: "connecting", detail: { ...detail, connectMethod: apiKey }, reconnecting: null },
  "authorizing-opening": { ...authorizing, authorization: null, phase: "opening" },
  "authorizing-waiting": { ...authorizing, phase: "waiting" },
  "authorizing-soft-closed": { ...authorizing, phase: "soft-closed" },
  "authorizing-blocked": { ...authorizing, phase: "blocked" },
  "authorizing-verifying": { ...authorizing, phase: "verifying" },
  "choosing-connection": {
    name: "choosing-connection",
    detail: {
      ...detail,
      connections: [connection, { ...connection, id: "connection-2", workspace: "acme-us", state: "needs-attention" }],
    },
  },
  preparing: { name: "preparing", detail: connected, connection, installation: null, error: null },
  "preparing-failed": { name: "preparing", detail: connected, connection, installation: null, error },
  configuring: { ...choosing, name: "configuring", draft: empty },
  "configuring-missing": { ...choosing, name: "configuring", draft: empty, showMissing: true },
  "configuring-full": { ...choosing, name: "configuring", draft },
  "configuring-installed": {
    ...choosing,
    detail: installedDetail,
    installation,
    name: "configuring",
    base: storedDraft,
    draft: changedDraft,
  },
  reviewing: { ...review, draft },
  "reviewing-failed": { ...review, draft, error },
  "reviewing-change": { ...review, detail: installedDetail, installation, base: storedDraft, draft: changedDraft },
  installing: { ...configuring, name: "installing", draft },
  updating: {
    ...configuring,
    detail: installedDetail,
    installation,
    name: "updating",
    base: storedDraft,
    draft: changedDraft,
  },
  installed: {
    name: "installed",
    detail: installedDetail,
    installation,
    connection,
    fresh: false,
    error: null,
    pausing: null,
  },
  "installed-fresh": {
    name: "installed",
    detail: installedDetail,
    installation,
    connection,
    fresh: true,
    error: null,
    pausing: null,
  },
  "installed-broken": {
    name: "installed",
    detail: installedDetail,
    installation,
    connection: { ...connection, state: "needs-attention", reason: "bad_credentials" },
    fresh: false,
    error: null,
    pausing: null,
  },
  "installed-error": {
    name: "installed",
    detail: installedDetail,
    installation,
    connection,
    fresh: false,
    error,
    pausing: null,
  },
  uninstalling: { name: "uninstalling", detail: installedDetail, installation, connection, phase: "confirming" },
  "uninstalling-working": { name: "uninstalling", detail: installedDetail, installation, connection, phase: "working" },
  "editing-connection": editing,
  "editing-connection-needed": { ...editing, inputs: [needed], isNeeded: true, before: null },
  "editing-connection-refused": { ...editing, error: refusedDetails },
  "editing-connection-saving": { ...editing, phase: "saving" },
  disconnecting,
  "disconnecting-in-use": { ...disconnecting, installation },
  "disconnecting-used-elsewhere": { ...disconnecting, error: { ...error, code: "conflict" } },
  "disconnecting-working": { ...disconnecting, phase: "working" },
} as const satisfies Record<string, InstallState>;

export type FixtureName = keyof typeof states;

const nothing = () => undefined;

/** A flow that stands still in one state; give the actions that matter. */
export const flowIn = (state: InstallState, actions: Partial<InstallFlow> = {}): InstallFlow => ({
  state,
  step: stepOf(state),
  hasChanges: false,
  connect: nothing,
  submitCredentials: () => Promise.resolve(true),
  chooseConnection: nothing,
  connectAnother: nothing,
  openWindow: nothing,
  linkOpened: nothing,
  replaceConnection: nothing,
  continueHere: nothing,
  checkNow: nothing,
  cancel: nothing,
  rotate: nothing,
  disconnect: nothing,
  editDetails: nothing,
  submitDetails: () => Promise.resolve(true),
  retry: nothing,
  reconnect: nothing,
  edit: nothing,
  readObject: nothing,
  keepMine: nothing,
  takeTheirs: nothing,
  setPaused: nothing,
  next: nothing,
  back: nothing,
  goTo: nothing,
  install: nothing,
  save: nothing,
  changeData: nothing,
  uninstall: nothing,
  confirm: nothing,
  dismiss: nothing,
  ...actions,
});
