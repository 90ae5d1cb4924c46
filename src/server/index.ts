export { createTenonHandler, type LogLine, type TenonHandler, type TenonHandlerOptions } from "./handler.js";
export { type Authenticate } from "./identity.js";
export { createMemoryIdempotencyStore, type Claim, type IdempotencyStore, type StoredAnswer } from "./idempotency.js";
export { type Identity, type InstallationsUpstream } from "./upstream/upstream.js";
export { ampersand, type AmpersandOptions } from "./upstream/ampersand/ampersand.js";
export { type OAuthSettings } from "./upstream/ampersand/authorization.js";
