import type { Attempt, WindowSignal } from "../../contracts/kit/authorizations.js";
import type { Configuration } from "../../contracts/kit/configuration.js";
import type { Connection } from "../../contracts/kit/connections.js";
import type { IntegrationObject, IntegrationObjects } from "../../contracts/kit/fields.js";
import type { Installation } from "../../contracts/kit/installations.js";
import type { IntegrationCard, IntegrationDetail, ProviderDetail } from "../../contracts/kit/integrations.js";
import type { Activity, StartedReads, StatusItem } from "../../contracts/kit/status.js";

/** Who is asking, as the host's own session says. */
export interface Identity {
  /** The person. */
  readonly consumer: { readonly ref: string; readonly name?: string | undefined };
  /** The organization the person acts for; it owns connections and installations. */
  readonly group: { readonly ref: string; readonly name?: string | undefined };
  /** @default everything the group has */
  readonly scope?: IdentityScope | undefined;
}

/** What a session is limited to. Things outside look as if they did not exist. */
export interface IdentityScope {
  /** Name of the one integration; of accounts, those of its provider. */
  readonly integration?: string | undefined;
  /** Names of the endpoints that may be asked. */
  readonly operations?: readonly string[] | undefined;
}

/** One call from the browser: for whom, until when, under which number. */
export interface Caller {
  readonly identity: Identity;
  /** Aborted when the browser has gone. */
  readonly signal: AbortSignal;
  readonly requestId: string;
  /** Origins a customer may be sent back to: the asking page's, the handler's own, and those the host named. */
  readonly origins: ReadonlySet<string>;
}

/** Which provider a connection is for: through an integration, or directly. */
export interface ConnectTarget {
  readonly integration?: string | undefined;
  readonly provider?: string | undefined;
}

export type InputValues = Readonly<Record<string, string>>;

/** Everything needed to tell later whether an authorization has come to something; it travels in a signed token. */
export interface Baseline {
  readonly provider: string;
  /** The connection to be renewed, where one is. */
  readonly connectionId?: string | undefined;
  /** Marks of the connections there were; one with another mark is new or was changed. */
  readonly marks: readonly string[];
  /** The upstream's name of the step that waits for what the window comes back with. No secret: without the upstream's key nobody can use it. */
  readonly step?: string | undefined;
}

export interface StartedAuthorization {
  /** Missing: there is nothing to open, the account is connected already. */
  readonly authorizationUrl?: string | undefined;
  readonly signals: readonly WindowSignal[];
  readonly baseline: Baseline;
}

/** How a step went: over, one way or the other, or on to the next address. */
export type ResumedAuthorization =
  | Exclude<Attempt, { state: "continue" }>
  | { readonly state: "continue"; readonly authorizationUrl: string; readonly baseline: Baseline };

/**
 * What the routes ask of a service that connects accounts and installs integrations. Every id comes from a browser: an
 * implementation loads the thing and compares its owner with the caller's group before it acts, and answers `not_found` for
 * what belongs to somebody else, just as for what does not exist.
 */
export interface InstallationsUpstream {
  /** Project the handler speaks for; compared with the browser's claim. */
  readonly project: string;
  /** A key for signing, derived from a secret of the upstream's own; the same on every machine. */
  deriveKey(label: string): Promise<Uint8Array>;
  getProject(caller: Caller): Promise<{ id: string; name?: string | undefined }>;
  listIntegrations(caller: Caller): Promise<IntegrationCard[]>;
  getIntegration(name: string, caller: Caller): Promise<IntegrationDetail>;
  getObjects(name: string, connectionId: string, caller: Caller): Promise<IntegrationObjects>;
  /** One object alone. @throws TenonError `not_found` for one the integration neither reads nor writes */
  getObject(name: string, objectName: string, connectionId: string, caller: Caller): Promise<IntegrationObject>;
  /** How an account of a provider is connected without an integration. @throws TenonError `not_found` */
  getProvider(key: string, caller: Caller): Promise<ProviderDetail>;
  listConnections(filter: { provider?: string | undefined }, caller: Caller): Promise<Connection[]>;
  getConnection(id: string, caller: Caller): Promise<Connection>;
  createConnection(
    body: ConnectTarget & { credentials: InputValues; metadata: InputValues },
    caller: Caller,
  ): Promise<Connection>;
  updateConnection(
    id: string,
    body: { credentials?: InputValues | undefined; metadata?: InputValues | undefined },
    caller: Caller,
  ): Promise<Connection>;
  /**
   * What there is of the caller's own before an account is connected at once: a short text without secrets, for `connectionSince`.
   * `undefined`: nothing is connected at once in this way.
   */
  connectionsBefore(target: ConnectTarget, caller: Caller): Promise<string | undefined>;
  /** A connection of the caller's own that was not there `before`: what a create has made whose answer was lost. */
  connectionSince(before: string, caller: Caller): Promise<Connection | undefined>;
  /** Removing what is not there any more is a success. */
  deleteConnection(id: string, caller: Caller): Promise<void>;
  startAuthorization(
    body: ConnectTarget & { connectionId?: string | undefined; credentials: InputValues; metadata: InputValues },
    caller: Caller,
  ): Promise<StartedAuthorization>;
  checkAuthorization(baseline: Baseline, caller: Caller): Promise<Attempt>;
  /** Hands over what the window came back with. @throws TenonError `invalid_input` for an attempt that has no steps */
  resumeAuthorization(baseline: Baseline, params: InputValues, caller: Caller): Promise<ResumedAuthorization>;
  createInstallation(
    body: { integration: string; connectionId: string; configuration: Configuration },
    caller: Caller,
  ): Promise<Installation>;
  getInstallation(id: string, caller: Caller): Promise<Installation>;
  updateInstallation(
    id: string,
    body: { version: string; configuration: Configuration; connectionId?: string | undefined },
    caller: Caller,
  ): Promise<Installation>;
  deleteInstallation(id: string, caller: Caller): Promise<void>;
  /** Every integration of the project, and every account of the group that none of them uses. */
  getStatus(caller: Caller): Promise<StatusItem[]>;
  getActivity(
    id: string,
    query: { page?: string | undefined; pageSize?: string | undefined },
    caller: Caller,
  ): Promise<Activity>;
  startReads(id: string, body: { objects?: readonly string[] | undefined }, caller: Caller): Promise<StartedReads>;
}
