import type * as firstEndpoints from "../contracts/kit/endpoints.js";
import type * as laterEndpoints from "../contracts/kit/later-endpoints.js";

/** The name of everything a browser may ask. Written out, so that an editor shows the words. */
export type OperationName =
  | "getSession"
  | "listIntegrations"
  | "getIntegration"
  | "getIntegrationObjects"
  | "getIntegrationObject"
  | "getProvider"
  | "listConnections"
  | "getConnection"
  | "createConnection"
  | "updateConnection"
  | "deleteConnection"
  | "createAuthorization"
  | "getAuthorization"
  | "resumeAuthorization"
  | "createInstallation"
  | "getInstallation"
  | "updateInstallation"
  | "deleteInstallation"
  | "getStatus"
  | "getActivity"
  | "startReads"
  | "listPlatforms"
  | "createSyncFlow"
  | "getSyncFlow"
  | "listSyncs"
  | "createSync"
  | "createPlatformLink"
  | "deletePlatformLink";

type NamesOf<Module> = Module[keyof Module] extends { name: infer Name } ? Name : never;
/** The names of the contract itself: what has a row for each has one for each endpoint. */
export type EndpointName = NamesOf<typeof firstEndpoints> | NamesOf<typeof laterEndpoints>;
