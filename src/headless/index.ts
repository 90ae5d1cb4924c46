export {
  TenonHeadlessProvider as TenonProvider,
  type TenonHeadlessProviderProps as TenonProviderProps,
  type TenonParty,
} from "./tenon-provider.js";
export { useTenon } from "./use-tenon.js";
export { useIntegration } from "./use-integration.js";
export { useIntegrations } from "./use-integrations.js";
export { useIntegrationObjects } from "./use-integration-objects.js";
export { useInstallation, type InstallationHandle } from "./use-installation.js";
export type { Saved } from "./installation-verbs.js";
export { useConnections, type ConnectionsHandle } from "./use-connections.js";
export { useConnection, type ConnectionHandle, type StatusTarget } from "./use-connection.js";
export { useActivity, type ActivityHandle } from "./use-activity.js";
export { useStatusActions, type StatusActions } from "./use-status-actions.js";
export { useHealthChanges } from "./use-health-changes.js";
export type { ConnectionReport, HealthChange } from "./status-snapshot.js";
export {
  connectionHealth,
  type Health,
  type HealthAction,
  type HealthReason,
  type HealthState,
} from "../flows/connection-health.js";
export { useConfigDraft, type ConfigDraftHandle, type UseConfigDraftOptions } from "./use-config-draft.js";
export { useSession } from "./use-session.js";
export type { Fact } from "./use-fact.js";
export {
  useInstallFlow,
  type InstallCallbacks,
  type InstallExit,
  type UseInstallFlowOptions,
} from "./use-install-flow.js";
export {
  useConnectFlow,
  type ConnectCallbacks,
  type ConnectExit,
  type ConnectFlow,
  type ConnectState,
  type UseConnectFlowOptions,
} from "./use-connect-flow.js";
export { useSyncFlow, type SyncFlowHandle } from "./use-sync-flow.js";
export { usePlatformLink, type PlatformLink } from "./use-platform-link.js";
export type {
  SyncFlowCallbacks,
  SyncFlowExit,
  UsePlatformLinkOptions,
  UseSyncFlowOptions,
} from "./sync-flow-options.js";
export { useSyncFlowReturn } from "./use-sync-flow-return.js";
export { useSyncHistory, type SyncHistory } from "./use-sync-history.js";
export type { SyncFlowEvent } from "./sync-flow-event.js";
export type { SyncRange, SyncRequest } from "./sync-runs.js";
export type { LinkTarget, Unlinked } from "./sync-flow-errands.js";
export type { HandoffEnd, HandoffPhase, HandoffPlace } from "../flows/handoff.js";
export type {
  SyncFlowEnd,
  SyncFlowEndName,
  SyncFlowErrand,
  SyncFlowFacts,
  SyncFlowLeft,
  SyncFlowState,
  SyncFlowStateName,
  SyncFlowTrouble,
} from "../flows/sync-flow.js";
export type { FlowCallbacks, FlowOptions, IntegrationFlowOptions, ProviderFlowOptions } from "./use-flow.js";
export type { FlowTarget } from "./flow-target.js";
export type { ConnectFormValues, InstallFlow } from "./install-flow.js";
export type { TenonEvent } from "./tenon-event.js";
export type { WindowHandle, WindowOpener } from "./auth-window.js";
export type { AuthorizationMode, PushSource } from "./tenon-scope.js";
export { safeUrl, type UrlKind } from "./safe-url.js";
export {
  choosableFieldNames,
  createDraft,
  draftChanges,
  draftCounts,
  dynamicProblems,
  editDraft,
  mergeDrafts,
  missingChoices,
  sameConfiguration,
  toConfiguration,
  valueSections,
  type Change,
  type ConfigChanges,
  type ConfigDraft,
  type ConfigEdit,
  type DraftCounts,
  type FieldDefault,
  type FieldMapping,
  type MissingChoice,
  type NamedValue,
  type ObjectCounts,
  type OfferedMapping,
  type ReadChange,
  type ReadDraft,
  type SubscribeChange,
  type SubscribeEvent,
  type ValueSection,
  type WriteChange,
  type WriteDraft,
} from "./draft.js";
export {
  stepOf,
  type AuthorizingPhase,
  type ConnectTrouble,
  type FlowError,
  type InstallState,
  type InstallStateName,
  type InstallStep,
} from "../flows/install-state.js";
export type { TenonClient } from "../client/create-tenon-client.js";
export type { TenonIdentity } from "../client/identity.js";
export type { GetSessionToken } from "../client/session-tokens.js";
export { isTenonError, TenonError } from "../http/tenon-error.js";
