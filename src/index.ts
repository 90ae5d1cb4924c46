export { TenonProvider, type LookProps, type TenonProviderProps } from "./components/tenon-provider.js";
export {
  ConnectButton,
  type ConnectButtonParts,
  type ConnectButtonProps,
} from "./components/connect-button/connect-button.js";
export {
  InstallIntegration,
  type InstallIntegrationProps,
} from "./components/install-integration/install-integration.js";
export { InstallView, type InstallViewProps } from "./components/install-integration/install-view.js";
export { ConnectionStatus, type ConnectionStatusProps } from "./components/connection-status/connection-status.js";
export type { StatusActionEvent } from "./components/connection-status/status-event.js";
export { SyncFlowLauncher, type SyncFlowLauncherProps } from "./components/sync-flow/sync-flow-launcher.js";
export { SyncFlowReturn, type SyncFlowReturnProps } from "./components/sync-flow/sync-flow-return.js";
export type { Parts } from "./components/parts.js";
export { slots, type Slot } from "./theme/slots.js";
export type { Appearance, Contrast, Density, Theme } from "./theme/appearance.js";
export type { TenonVariables } from "./theme/variables.js";
export type { MessageKey, Messages } from "./messages/en.js";
