export { createTenonHandler, type TenonHandler } from "./handler.js";
export { type TenonHandlerOptions } from "./handler-options.js";
export { type CloseOptions } from "./in-flight.js";
export { type LogLine } from "./trace.js";
export { type UpstreamUse } from "./upstream/upstream-meter.js";
export { type Authenticate, type SessionTokens } from "./identity.js";
export { createSessionHandler, type SessionHandler, type SessionHandlerOptions } from "./session-handler.js";
export { createSessionToken, type SessionToken, type SessionTokenOptions } from "./session-token.js";
export { type SessionKey, type SessionKeyPair } from "./session-keys.js";
export { createInstallLink, type InstallLink, type InstallLinkOptions } from "./install-link.js";
export { type OperationName } from "./operation-name.js";
export { createMemoryStore, type MemoryStoreOptions, type TenonStore } from "./store.js";
export { type Claimed, type IdempotencyStore, type StoredAnswer } from "./idempotency-store.js";
export { type Limit, type LimitStore, type Taken } from "./limit-store.js";
export { type RateLimits } from "./rate-limit.js";
export { type Caller, type Identity, type IdentityScope, type InstallationsUpstream } from "./upstream/upstream.js";
export { ampersand, type AmpersandOptions } from "./upstream/ampersand/ampersand.js";
export { createAmpersandToken, type AmpersandTokenOptions } from "./upstream/ampersand/ampersand-token.js";
export { type OAuthSettings } from "./upstream/ampersand/authorization.js";
export { type SyncFlowUpstream } from "./upstream/sync-flow-upstream.js";
export { codat, type CodatOptions } from "./upstream/codat/codat.js";
export { type CompanyOf } from "./upstream/codat/company.js";
export { createCodatClient, type CodatClient, type CodatClientOptions } from "./upstream/codat/client.js";
export {
  type Connection as CodatConnection,
  type ConnectionStatus as CodatConnectionStatus,
} from "../contracts/codat/connection.js";
export { type OpenEnum } from "../contracts/open-enum.js";
export { isTenonError, TenonError } from "../http/tenon-error.js";
