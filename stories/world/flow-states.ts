import type { FlowError, InstallState, InstallStateName } from "tenon-kit/headless";
import type { Connection, IntegrationDetail, IntegrationObjects } from "tenon-kit/contracts";
import { choose, choices, factsOf, freshDetail } from "./flow-facts.js";
import { integrations, type IntegrationName } from "./manifests.js";

/* Puts the flow straight into a state. What the handler can say is what the handler said; only outcomes are made up here. */

type StateOf<Name extends InstallStateName> = Extract<InstallState, { name: Name }>;
type NeedsAuth = StateOf<"needs-auth">;
type Authorizing = StateOf<"authorizing">;
type Installed = StateOf<"installed">;

/** An error as the handler words it. */
export const problem = (code: FlowError["code"], more: Partial<FlowError> = {}): FlowError => ({
  code,
  retryable: false,
  requestId: "q7Hc2LwXbT9vEkN4sRfA",
  issues: [],
  ...more,
});

export const unavailable = (error: FlowError): InstallState => ({ name: "unavailable", error });

/** The connect form of an integration, before anything was tried. */
export const needsAuth = async (name: IntegrationName, more: Partial<NeedsAuth> = {}): Promise<NeedsAuth> => ({
  name: "needs-auth",
  detail: await freshDetail(name),
  reconnecting: null,
  trouble: null,
  ...more,
});

/** The product's package has to be in the customer's account before anybody can sign in. */
export async function needsPackage(): Promise<NeedsAuth> {
  const state = await needsAuth(integrations.crm);
  const { connectMethod } = state.detail;
  if (connectMethod.kind !== "oauth") throw new Error("The integration of the story is not connected in a window");
  const packageUrl = "https://login.salesforce.example/packaging/install?p0=04tFernwick";
  return { ...state, detail: { ...state.detail, connectMethod: { ...connectMethod, packageUrl } } };
}

export const connecting = async (name: IntegrationName): Promise<InstallState> => ({
  name: "connecting",
  detail: await freshDetail(name),
  reconnecting: null,
});

export async function authorizing(phase: Authorizing["phase"]): Promise<Authorizing> {
  const { fresh, authorization } = await factsOf(integrations.crm);
  return {
    name: "authorizing",
    detail: fresh,
    reconnecting: null,
    phase,
    authorization: phase === "opening" ? null : authorization,
  };
}

/** The customer's organization has several accounts of the provider, one of which needs attention. */
export async function choosingConnection(): Promise<InstallState> {
  const { connected, connection } = await factsOf(integrations.crm);
  const hour = 3_600_000;
  const account = (id: string, workspace: string, hoursAgo: number, more: Partial<Connection> = {}): Connection => ({
    ...connection,
    id,
    workspace,
    createdAt: new Date(Date.now() - hoursAgo * hour).toISOString(),
    ...more,
  });
  const connections = [
    account("connection-1", "larkspur", 3),
    account("connection-2", "larkspur-sandbox", 24 * 40),
    account("connection-3", "larkspur-old", 24 * 400, { state: "needs-attention", reason: "bad_credentials" }),
  ];
  return { name: "choosing-connection", detail: { ...connected, connection: undefined, connections } };
}

export async function preparing(error: FlowError | null = null): Promise<InstallState> {
  const { connected, connection } = await factsOf(integrations.crm);
  return { name: "preparing", detail: connected, connection, installation: null, error };
}

interface ConfiguringOptions {
  integration?: IntegrationName;
  /** The choices that cannot be guessed are made. @default true */
  chosen?: boolean;
  showMissing?: boolean;
  /** The customer changes what is installed. @default false */
  changing?: boolean;
  objects?: (objects: IntegrationObjects) => IntegrationObjects;
}

export async function configuring(options: ConfiguringOptions = {}): Promise<StateOf<"configuring">> {
  const { integration = integrations.crm, chosen = true, showMissing = false, changing = false } = options;
  const facts = await factsOf(integration);
  const objects = options.objects?.(facts.objects) ?? facts.objects;
  const installation = changing ? facts.installation : null;
  return {
    name: "configuring",
    detail: changing ? facts.installed : facts.connected,
    connection: facts.connection,
    objects,
    installation,
    draft: choose(objects, installation, chosen ? choices : []),
    base: choose(objects, installation, []),
    showMissing,
    discarding: false,
    objectReads: new Map(),
  };
}

/** An object the account does not give: its permission is missing. */
export const withoutContacts = (objects: IntegrationObjects): IntegrationObjects => ({
  ...objects,
  read: objects.read.map((object) =>
    object.objectName === "contact"
      ? {
          ...object,
          requiredFields: [],
          optionalFields: [],
          accountFields: [],
          unavailable: { code: "forbidden", detail: "no access" },
        }
      : object,
  ),
});

/** What remains of choosing once it is done. */
async function committing(options?: ConfiguringOptions): Promise<Omit<StateOf<"updating">, "name">> {
  const { detail, connection, installation, objects, base, draft } = await configuring(options);
  return { detail, connection, installation, objects, base, draft };
}

export async function reviewing(error: FlowError | null = null): Promise<InstallState> {
  return { ...(await committing()), name: "reviewing", error, discarding: false, conflict: null };
}

/** Something is different from what is installed. */
async function changed(): Promise<Omit<StateOf<"updating">, "name">> {
  const rest = await committing({ changing: true });
  const draft = choose(rest.objects, rest.installation, [
    { type: "map-field", objectName: "account", mapToName: "tier", fieldName: "rating" },
    { type: "select-fields", objectName: "account", fieldNames: ["annualrevenue", "phone"], selected: true },
    { type: "select-field", objectName: "account", fieldName: "industry", selected: false },
    { type: "include-object", objectName: "contact", included: false },
  ]);
  return { ...rest, draft };
}

export const reviewingChanges = async (error: FlowError | null = null): Promise<InstallState> => ({
  ...(await changed()),
  name: "reviewing",
  error,
  discarding: false,
  conflict: null,
});

export async function installing(): Promise<InstallState> {
  return { ...(await committing()), name: "installing" };
}

export const updating = async (): Promise<InstallState> => ({ ...(await changed()), name: "updating" });

interface InstalledOptions extends Partial<Pick<Installed, "fresh" | "error">> {
  integration?: IntegrationName;
  installation?: Partial<Installed["installation"]>;
  connection?: Partial<Connection> | null;
}

export async function installed(options: InstalledOptions = {}): Promise<Installed> {
  const { integration = integrations.crm, fresh = false, error = null } = options;
  const facts = await factsOf(integration);
  const installation = { ...facts.installation, ...options.installation };
  const connection = options.connection === null ? null : { ...facts.connection, ...options.connection };
  const detail: IntegrationDetail = { ...facts.installed, installation, connection: connection ?? undefined };
  return { name: "installed", detail, installation, connection, fresh, error, pausing: null };
}

export async function uninstalling(phase: "confirming" | "working"): Promise<InstallState> {
  const { detail, installation, connection } = await installed();
  return { name: "uninstalling", detail, installation, connection, phase };
}

/** The connection is renewed in place: the form says so, and there is a way back. */
export async function reconnecting(name: IntegrationName): Promise<InstallState> {
  const facts = await factsOf(name);
  return { name: "needs-auth", detail: facts.installed, reconnecting: facts.connection, trouble: null };
}

/** What is kept with the account is changed, or asked for because the integration needs more. */
export async function editingConnection(isNeeded: boolean): Promise<InstallState> {
  const before = await installed();
  const { detail, connection } = before;
  if (connection === null) throw new Error("The integration of the story has no account");
  const metadata = detail.connectMethod.inputs.filter(({ target }) => target === "metadata");
  const inputs = metadata.map((input) =>
    isNeeded
      ? { ...input, name: "region", label: "Region", prefix: undefined, suffix: undefined, help: undefined }
      : { ...input, defaultValue: connection.workspace },
  );
  return {
    name: "editing-connection",
    detail,
    connection,
    inputs,
    isNeeded,
    phase: "editing",
    error: null,
    before: isNeeded ? null : before,
  };
}

/** `inUse`: something installed runs with the account. */
export async function disconnecting(inUse: boolean): Promise<InstallState> {
  const before = await installed();
  const { detail, connection, installation } = before;
  if (connection === null) throw new Error("The integration of the story has no account");
  const rest = { detail, connection, phase: "confirming", error: null, before } as const;
  return { ...rest, name: "disconnecting", installation: inUse ? installation : null };
}
