import type * as first from "./endpoints.js";
import type * as later from "./later-endpoints.js";
import type { TenonErrorCode } from "./problem.js";

/** What people read of an endpoint in the OpenAPI document. It stands apart, because a browser loads the endpoints and not these words. */
export interface EndpointWords {
  readonly tag:
    "Session" | "Integrations" | "Connections" | "Authorizations" | "Installations" | "Status" | "Sync flow";
  readonly summary: string;
  readonly description?: string;
  /** What it may be refused with beside what any endpoint may be. */
  readonly refusals?: readonly TenonErrorCode[];
}

export const endpointWords: Readonly<Record<keyof typeof first | keyof typeof later, EndpointWords>> = {
  getSession: {
    tag: "Session",
    summary: "Who is signed in, and what is offered",
    description: "The first question of every page. A service that is not offered has no other endpoints.",
  },
  listIntegrations: { tag: "Integrations", summary: "Integrations as cards" },
  getIntegration: {
    tag: "Integrations",
    summary: "One integration with everything its first screen shows",
    description: "How an account is connected, the accounts there are, and the installation where there is one.",
    refusals: ["not_found"],
  },
  getIntegrationObjects: {
    tag: "Integrations",
    summary: "What can be configured for one connected account",
    refusals: ["not_found", "credentials_refused", "provider_unavailable"],
  },
  getIntegrationObject: {
    tag: "Integrations",
    summary: "One object of it alone",
    description:
      "Asked again after an error, or for the fields of an object that is only written. The name may hold slashes, encoded.",
    refusals: ["not_found", "credentials_refused", "provider_unavailable"],
  },
  getProvider: {
    tag: "Integrations",
    summary: "What connecting an account without an integration needs",
    refusals: ["not_found"],
  },
  listConnections: { tag: "Connections", summary: "Connected accounts of the group" },
  getConnection: { tag: "Connections", summary: "One connected account", refusals: ["not_found"] },
  createConnection: {
    tag: "Connections",
    summary: "Connect an account with what was typed into a form",
    description: "Name an integration or a provider. Credentials are never stored, logged or answered.",
    refusals: ["not_found", "conflict", "credentials_refused", "provider_unavailable"],
  },
  updateConnection: {
    tag: "Connections",
    summary: "Rotate credentials or change metadata",
    description: "What is not named stays.",
    refusals: ["not_found", "credentials_refused", "provider_unavailable"],
  },
  deleteConnection: {
    tag: "Connections",
    summary: "Disconnect an account",
    description: "Refused with `conflict` as long as an installation uses it.",
    refusals: ["not_found", "conflict"],
  },
  createAuthorization: {
    tag: "Authorizations",
    summary: "Start an authorization in a window of the provider",
    description: "`connectionId` renews that account in place.",
    refusals: ["not_found", "conflict", "credentials_refused", "provider_unavailable"],
  },
  getAuthorization: {
    tag: "Authorizations",
    summary: "How an authorization went",
    description: "Read from the truth behind the handler, whatever the window said.",
    refusals: ["not_found"],
  },
  resumeAuthorization: {
    tag: "Authorizations",
    summary: "Hand over what a step in the window came back with",
    description: "Answers `continue` with the address of the next step, or how it went.",
    refusals: ["not_found", "credentials_refused", "provider_unavailable"],
  },
  createInstallation: {
    tag: "Installations",
    summary: "Install an integration with one account and one configuration",
    description: "The same again answers what there is; another configuration or account is a `conflict`.",
    refusals: ["not_found", "conflict", "provider_unavailable"],
  },
  getInstallation: { tag: "Installations", summary: "One installation", refusals: ["not_found"] },
  updateInstallation: {
    tag: "Installations",
    summary: "Change the configuration to the one given",
    description:
      "`version` is the one that was read; where it is not the stored one any more, the answer is `conflict`.",
    refusals: ["not_found", "conflict", "provider_unavailable"],
  },
  deleteInstallation: { tag: "Installations", summary: "Uninstall", refusals: ["not_found", "conflict"] },
  getStatus: {
    tag: "Status",
    summary: "How everything of this customer is doing",
    description:
      "One answer for every place of a page that shows it. A service that cannot be asked costs its own items alone.",
  },
  getActivity: {
    tag: "Installations",
    summary: "What an installation did, newest first",
    description: "`page` is the `nextPage` of the answer before; `pageSize` is 1 to 100, 20 where it is not given.",
    refusals: ["not_found"],
  },
  startReads: {
    tag: "Installations",
    summary: "Read again at once",
    description: "What is named, or everything that is read and not paused.",
    refusals: ["not_found", "conflict"],
  },
  listPlatforms: { tag: "Sync flow", summary: "Systems that can be chosen for a sync flow" },
  createSyncFlow: {
    tag: "Sync flow",
    summary: "Mint the address of the hosted sync flow",
    description:
      "Of its settings where it was set up before. Each call is another address; it is good once and kept nowhere.",
    refusals: ["conflict"],
  },
  getSyncFlow: { tag: "Sync flow", summary: "Where the sync flow stands" },
  listSyncs: {
    tag: "Sync flow",
    summary: "Past runs, newest first",
    description: "`page` is the `nextPage` of the answer before.",
  },
  createSync: {
    tag: "Sync flow",
    summary: "Ask for a run now",
    description: "Of the days from `from` to `to`, or of what is new.",
    refusals: ["not_found", "conflict", "quota_exhausted"],
  },
  createPlatformLink: {
    tag: "Sync flow",
    summary: "Begin to connect one system by itself",
    description:
      "Exactly one of `platformKey` and `connectionId`. What was begun before and not finished is taken up again.",
    refusals: ["not_found", "conflict"],
  },
  deletePlatformLink: {
    tag: "Sync flow",
    summary: "Unlink one system",
    description: "Nothing is read or written any more, and it can be linked again.",
    refusals: ["not_found", "conflict"],
  },
};
