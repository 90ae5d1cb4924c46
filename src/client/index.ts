export { createTenonClient, type TenonClient, type TenonClientOptions } from "./create-tenon-client.js";
export type { TenonIdentity } from "./identity.js";
export type { GetSessionToken, SessionClock } from "./session-tokens.js";
export type { CallOptions } from "../http/call.js";
export { isTenonError, TenonError } from "../http/tenon-error.js";
