export {
  errorCodes,
  errorStatus,
  issueSchema,
  problemSchema,
  type Issue,
  type Problem,
  type TenonErrorCode,
} from "./kit/problem.js";
export {
  defineEndpoint,
  type Endpoint,
  type EndpointInput,
  type EndpointOutput,
  type EndpointRequest,
} from "./kit/endpoint.js";
export { requestBodies, requestQueries, type RequestBodies, type RequestQueries } from "./kit/requests.js";
export { responses, type Responses } from "./kit/responses.js";
export {
  createAuthorization,
  createConnection,
  createInstallation,
  deleteConnection,
  deleteInstallation,
  getAuthorization,
  getConnection,
  getInstallation,
  getIntegration,
  getIntegrationObject,
  getIntegrationObjects,
  getProvider,
  getSession,
  listConnections,
  listIntegrations,
  resumeAuthorization,
  updateConnection,
  updateInstallation,
} from "./kit/endpoints.js";
export {
  createPlatformLink,
  createSync,
  createSyncFlow,
  deletePlatformLink,
  getActivity,
  getStatus,
  getSyncFlow,
  listPlatforms,
  listSyncs,
  startReads,
} from "./kit/later-endpoints.js";
export { contractVersion, kitHeaders } from "./kit/kit-headers.js";
export { sessionSchema, type Session } from "./kit/session.js";
export {
  integrationCardSchema,
  integrationDetailSchema,
  providerDetailSchema,
  providerSchema,
  type IntegrationCard,
  type IntegrationDetail,
  type Provider,
  type ProviderDetail,
} from "./kit/integrations.js";
export {
  connectInputSchema,
  connectMethodSchema,
  type ConnectInput,
  type ConnectMethod,
  type ConnectMethodKind,
} from "./kit/connect-method.js";
export { connectionSchema, type Connection, type ConnectionState } from "./kit/connections.js";
export {
  attemptSchema,
  authorizationSchema,
  type Attempt,
  type AttemptFailure,
  type Authorization,
  type WindowSignal,
} from "./kit/authorizations.js";
export {
  accountFieldSchema,
  integrationObjectSchema,
  integrationObjectsSchema,
  type AccountField,
  type Backfill,
  type ExistingField,
  type Field,
  type IntegrationObject,
  type IntegrationObjects,
  type MappingField,
  type ReadObject,
  type SubscribeObject,
  type WriteObject,
} from "./kit/fields.js";
export {
  configurationSchema,
  dynamicMappingSchema,
  type Configuration,
  type DynamicMapping,
  type ReadConfig,
  type SubscribeConfig,
  type WriteConfig,
} from "./kit/configuration.js";
export { installationSchema, type Installation } from "./kit/installations.js";
export {
  activitySchema,
  backfillProgressSchema,
  operationSchema,
  startedReadsSchema,
  statusItemSchema,
  statusSchema,
  type Activity,
  type BackfillProgress,
  type ConnectionError,
  type InstallationStatus,
  type Operation,
  type Service,
  type StartedReads,
  type Status,
  type StatusItem,
} from "./kit/status.js";
export {
  platformLinkSchema,
  platformSchema,
  syncFlowAddressSchema,
  syncFlowSchema,
  syncSchema,
  syncsSchema,
  type Platform,
  type PlatformLink,
  type PlatformSide,
  type Sync,
  type SyncFlow,
  type SyncFlowConfiguration,
  type SyncFlowOutcome,
  type Syncs,
} from "./kit/sync-flow.js";
