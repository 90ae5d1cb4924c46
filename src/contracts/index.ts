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
export { contractVersion, getSession, kitHeaders, sessionSchema, type Session } from "./kit/session.js";
export {
  getIntegration,
  getIntegrationObject,
  getIntegrationObjects,
  getProvider,
  integrationCardSchema,
  integrationDetailSchema,
  listIntegrations,
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
export {
  connectionSchema,
  createConnection,
  deleteConnection,
  getConnection,
  listConnections,
  updateConnection,
  type Connection,
  type ConnectionState,
} from "./kit/connections.js";
export {
  attemptSchema,
  authorizationSchema,
  createAuthorization,
  getAuthorization,
  resumeAuthorization,
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
export {
  createInstallation,
  deleteInstallation,
  getInstallation,
  installationSchema,
  updateInstallation,
  type Installation,
} from "./kit/installations.js";
