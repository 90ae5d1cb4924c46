import type { FieldMetadata } from "../contracts/ampersand/integration.js";
import type { ManifestIntegration } from "../contracts/ampersand/manifest.js";
import type { CodatState } from "./codat/codat-state.js";
import { newId } from "./random.js";
import type { ScenarioName } from "./scenario-names.js";

/* Everything the sandbox keeps, as plain JSON. Routes read and write `store.data` and call `store.changed()`. */

export interface StoredRevision {
  id: string;
  specVersion: string;
  createTime: string;
  content: ManifestIntegration;
}

export interface StoredIntegration {
  id: string;
  projectId: string;
  name: string;
  provider: string;
  createTime: string;
  updateTime?: string;
  /** Oldest first. */
  revisions: StoredRevision[];
}

export interface StoredToken {
  token: string;
  issuedAt?: string;
  expiresAt?: string;
}

export interface StoredConnection {
  id: string;
  projectId: string;
  provider: string;
  providerAppId?: string;
  groupRef: string;
  groupName: string;
  consumerRef: string;
  consumerName: string;
  providerWorkspaceRef?: string;
  providerConsumerRef?: string;
  createTime: string;
  updateTime?: string;
  authScheme: string;
  /** `created`, `working`, `bad_credentials`, or any other word. */
  status: string;
  /** Nobody can see it any more, although something may still be installed with it. */
  gone?: true;
  providerMetadata: Record<string, { value: string; source: string; displayName?: string }>;
  /** What the customer gave, by the name of its part of the request. */
  credentials: {
    apiKey?: string;
    basicAuth?: object;
    oauth2ClientCredentials?: object;
    oauth2PasswordCredentials?: object;
    customAuth?: object;
    oauth2AuthorizationCode?: { accessToken?: StoredToken; refreshToken?: StoredToken; scopes: string[] };
  };
  /** Value of `data.sequence` when these credentials were given. */
  authorizedAt: number;
}

export interface StoredInstallation {
  id: string;
  projectId: string;
  integrationId: string;
  groupRef: string;
  connectionId: string;
  createTime: string;
  createdBy: string;
  updateTime?: string;
  config: { id: string; revisionId: string; createTime: string; createdBy: string; content: StoredContent };
  /** Said instead of what the rest would tell. */
  healthStatus?: string;
  /** How operations end that begin from now on, of one object or of all. */
  planned?: { outcome: string; which: "next" | "all"; result?: string; object?: string };
  /** Scheduled reads are there up to this moment, in milliseconds on the sandbox's clock. */
  readsUntil?: number;
}

export interface StoredContent {
  provider?: string;
  read?: { objects: Record<string, Record<string, unknown>> };
  write?: { objects?: Record<string, Record<string, unknown>> };
  subscribe?: { objects: Record<string, Record<string, unknown>> };
  proxy?: { enabled?: boolean };
}

export interface StoredOperation {
  id: string;
  projectId: string;
  integrationId: string;
  installationId: string;
  configId: string;
  actionType: "read" | "write" | "subscribe";
  objectName: string;
  kind: "backfill" | "triggered" | "scheduled" | "write" | "subscribe";
  createTime: string;
  /** On the sandbox's clock. */
  durationMs: number;
  recordsTotal: number;
  /** How it ends. @default "success" */
  outcome?: string;
  /** What is said when it has ended. @default words of a success */
  result?: string;
  /** Whether the number of records is told beforehand. @default as the provider does */
  estimated?: boolean;
}

export interface StoredJwtKey {
  id: string;
  projectId: string;
  label: string;
  algorithm: "RSA";
  publicKeyPem: string;
  active: boolean;
  createTime: string;
  updateTime: string;
}

export interface StoredProviderApp {
  id: string;
  projectId: string;
  externalRef?: string;
  provider: string;
  clientId: string;
  clientSecret: string;
  scopes?: string[];
  metadata?: object;
  createTime: string;
  updateTime?: string;
}

/** Whose connection an authorization makes. */
export interface Identity {
  provider: string;
  groupRef: string;
  groupName: string;
  consumerRef: string;
  consumerName: string;
  providerWorkspaceRef?: string;
  providerMetadata: StoredConnection["providerMetadata"];
  providerAppId?: string;
}

/** An authorization that a window is busy with. Removed on first use. */
export interface StoredAttempt extends Identity {
  state: string;
  codeVerifier: string;
  /** The connection to give new credentials to. */
  connectionId?: string;
  /** Milliseconds on the sandbox's clock. */
  expiresAt: number;
}

/** How many redirects a custom flow has. */
export const customSteps = 2;

/** A custom flow between two redirects. */
export interface StoredCustomSession extends Identity {
  id: string;
  step: number;
  /** What the provider's page hands over when this step is done. */
  grant: string;
  customAuth: object;
  expiresAt: number;
}

/** A field that was made, or changed, in the account of one group. */
export interface StoredField {
  provider: string;
  groupRef: string;
  objectName: string;
  field: FieldMetadata;
}

export interface SandboxState {
  format: "tenon-sandbox";
  version: 1;
  project: { id: string; name: string; appName: string; orgId: string; createTime: string; updateTime?: string };
  integrations: StoredIntegration[];
  providerApps: StoredProviderApp[];
  connections: StoredConnection[];
  installations: StoredInstallation[];
  operations: StoredOperation[];
  jwtKeys: StoredJwtKey[];
  attempts: StoredAttempt[];
  customSessions: StoredCustomSession[];
  /** Missing in states of earlier versions. */
  fields?: StoredField[];
  scenario: { name: ScenarioName; match?: string; provider?: string; object?: string; since: number; served: number };
  /** Of the pretended sync service. Missing in states of earlier versions. */
  codat?: CodatState;
  /** How far the clock was moved forward. */
  clockAdvancedMs: number;
  /** Counts changes of credentials and scenarios, so that their order is known when the clock stands still. */
  sequence: number;
}

export class Store {
  data: SandboxState;
  readonly #listeners = new Set<() => void>();

  constructor(
    projectName: string,
    readonly now: () => number,
  ) {
    this.data = emptyState(projectName, new Date(now()).toISOString());
  }

  /** Now on the sandbox's clock, ISO 8601. */
  time(): string {
    return new Date(this.now()).toISOString();
  }

  nextSequence(): number {
    return ++this.data.sequence;
  }

  /** Tells the listeners that something stored has changed. */
  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  clear(): void {
    const { name, id, appName } = this.data.project;
    this.data = emptyState(name, this.time());
    // The address programs outside were given stays good.
    Object.assign(this.data.project, { id, appName });
  }
}

function emptyState(projectName: string, createTime: string): SandboxState {
  return {
    format: "tenon-sandbox",
    version: 1,
    project: { id: newId(), name: projectName, appName: "Sandbox App", orgId: newId(), createTime },
    integrations: [],
    providerApps: [],
    connections: [],
    installations: [],
    operations: [],
    jwtKeys: [],
    attempts: [],
    customSessions: [],
    scenario: { name: "ok", since: 0, served: 0 },
    clockAdvancedMs: 0,
    sequence: 0,
  };
}
