export { createDirectHandler, type DirectHandler } from "./create-direct-handler.js";
export {
  type DirectHandlerOptions,
  type DirectInstallations,
  type DirectParty,
  type GetToken,
} from "./direct-options.js";
export { type AmpersandSettings } from "../server/upstream/ampersand/ampersand.js";
