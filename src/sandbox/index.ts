export {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
  type SandboxState,
  type ScenarioOptions,
} from "./sandbox.js";
export type { CodatSandbox, NewCompany } from "./codat/codat-sandbox.js";
export type { CodatSwitches, PlannedSync } from "./codat/codat-state.js";
export { createMemoryProvider, type MemoryProvider } from "./memory-provider.js";
export {
  OAuthProviderError,
  type AuthorizationRequest,
  type OAuthProvider,
  type OAuthTokens,
} from "./oauth-provider.js";
export type { AddedOperation, PlannedOutcome, SandboxSwitches } from "./switches.js";
export { scenarioNames, type ScenarioName } from "./scenario-names.js";
export { sampleManifest } from "./sample-manifest.js";
export { ManifestError } from "./manifest.js";
export type { SandboxClock } from "./clock.js";
export type {
  StoredConnection,
  StoredContent,
  StoredInstallation,
  StoredIntegration,
  StoredOperation,
} from "./store.js";
