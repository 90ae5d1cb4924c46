/* Written by `npm run readers` from the schemas beside it. A change belongs there. */
import { isMoment, isNotNegative, isPositive, isSafeName } from "../conditions.js";
import {
  anything,
  boolean,
  first,
  list,
  many,
  number,
  object,
  only,
  optional,
  or,
  text,
  word,
  type Reader,
} from "../reader.js";
import type { firstResponses } from "./responses.js";

const optionalText = or(text);
const part1 = object({ ref: text, name: optionalText });
const flag = or(boolean, false);
const session = object({
  contractVersion: or(text, "unknown"),
  project: object({ id: text, name: optionalText }),
  consumer: part1,
  group: part1,
  services: object({ installations: flag, syncFlow: flag }),
});
const provider = object({ key: text, displayName: text, logoUrl: optionalText });
const part5 = or(word("connected pending needs-attention disconnected unknown"), "unknown");
const integrationCard = object({
  name: text,
  displayName: text,
  provider: provider,
  installed: flag,
  connection: or(optional(part5)),
});
const part7 = many(object({ objectName: text, displayName: text }));
const connectInput = object({
  name: text,
  label: text,
  type: or(word("text secret select"), "secret"),
  target: or(word("credential metadata"), "credential"),
  required: flag,
  help: optionalText,
  docsUrl: optionalText,
  defaultValue: optionalText,
  prefix: optionalText,
  suffix: optionalText,
  options: many(object({ value: text, label: text })),
});
const part9 = many(connectInput);
const connectMethod = or(
  first(
    object({ kind: word("oauth"), inputs: part9, docsUrl: optionalText, packageUrl: optionalText }),
    object({
      kind: word("apiKey basic clientCredentials password hostedLink none"),
      inputs: part9,
      docsUrl: optionalText,
    }),
    object({ kind: word("custom"), inputs: part9, docsUrl: optionalText, packageUrl: optionalText, window: flag }),
    object({ kind: word("unsupported"), inputs: part9, docsUrl: optionalText, rawKind: optionalText }),
  ),
  { kind: "unsupported", inputs: [], docsUrl: undefined, rawKind: undefined },
);
const optionalMoment = or(only(text, isMoment));
const connection = object({
  id: text,
  provider: text,
  providerName: optionalText,
  state: part5,
  rawStatus: optionalText,
  reason: or(word("bad_credentials deauthorized unlinked failing other")),
  workspace: optionalText,
  account: optionalText,
  metadata: many(object({ name: text, label: optionalText, value: text })),
  missing: part9,
  createdAt: optionalMoment,
  updatedAt: optionalMoment,
  actions: many(word("reconnect rotate edit disconnect")),
});
const part13 = many(connection);
const part14 = or(connection);
const part15 = or(word("healthy unhealthy unknown"), "unknown");
const part16 = or(text, "");
const safeName = only(text, isSafeName);
const part18 = many(text);
const part19 = or(only(number, isNotNegative));
const part20 = or(boolean);
const backfill = object({ days: part19, fullHistory: part20 });
const part22 = or(backfill);
const part23 = many(object({ fieldName: text, operator: or(text, "eq"), value: optional(anything) }));
const dynamicMapping = object({
  mapToName: text,
  mapToDisplayName: optionalText,
  prompt: optionalText,
  fieldName: optionalText,
  values: many(object({ value: text, displayValue: optionalText })),
});
const part25 = or(list(object({ name: text, value: text })));
const readConfig = object({
  objectName: safeName,
  paused: flag,
  schedule: optionalText,
  destination: optionalText,
  fields: part18,
  allFields: flag,
  mappings: many(object({ mapToName: text, fieldName: text })),
  valueMappings: many(object({ fieldName: text, values: many(object({ appValue: text, providerValue: text })) })),
  backfill: part22,
  filters: part23,
  backfillFilters: part23,
  dynamicMappings: many(dynamicMapping),
  kept: part25,
});
const fieldDefault = object({
  fieldName: text,
  default: or(first(text, number, boolean)),
  writeOnCreate: or(word("always never"), "always"),
  writeOnUpdate: or(word("always never ifEmpty"), "always"),
});
const writeConfig = object({ objectName: safeName, deletion: part20, fieldSettings: many(fieldDefault), kept: part25 });
const subscribeConfig = object({
  objectName: safeName,
  destination: optionalText,
  inheritFieldsAndMappings: flag,
  createEvent: flag,
  updateEvent: flag,
  deleteEvent: flag,
  watchedFields: part18,
  otherEvents: part18,
  kept: part25,
});
const configuration = object({
  read: many(readConfig),
  write: many(writeConfig),
  subscribe: many(subscribeConfig),
  proxy: part20,
});
const installation = object({
  id: text,
  integration: text,
  connectionId: text,
  health: part15,
  lastOperation: or(word("success failure in-progress none unknown"), "unknown"),
  createdAt: optionalMoment,
  updatedAt: optionalMoment,
  version: part16,
  revisionId: optionalText,
  configuration: configuration,
});
const integrationDetail = object({
  name: text,
  displayName: text,
  provider: provider,
  reads: part7,
  writes: part7,
  connectMethod: connectMethod,
  connections: part13,
  connection: part14,
  installation: or(installation),
  connectionGoes: part20,
});
const field = first(
  object({
    kind: word("existing"),
    fieldName: text,
    displayName: text,
    mapToName: optionalText,
    mapToDisplayName: optionalText,
  }),
  object({
    kind: word("mapping"),
    mapToName: text,
    mapToDisplayName: optionalText,
    prompt: optionalText,
    defaultFieldName: optionalText,
  }),
);
const part34 = many(field);
const accountField = object({
  fieldName: text,
  displayName: text,
  valueType: optionalText,
  readOnly: flag,
  isCustom: flag,
  isRequired: flag,
  values: many(object({ value: text, displayValue: text })),
});
const part36 = many(accountField);
const readObject = object({
  objectName: text,
  displayName: text,
  mapToName: optionalText,
  mapToDisplayName: optionalText,
  schedule: optionalText,
  destination: optionalText,
  backfill: part22,
  requiredFields: part34,
  optionalFields: part34,
  anyOptionalField: flag,
  accountFields: part36,
  unavailable: or(object({ code: text, detail: optionalText })),
});
const writeObject = object({
  objectName: text,
  displayName: text,
  inheritMapping: flag,
  allowsFieldDefaults: flag,
  accountFields: or(list(accountField)),
});
const subscribeObject = object({
  objectName: text,
  destination: optionalText,
  inheritFieldsAndMappings: flag,
  createEvent: flag,
  updateEvent: flag,
  deleteEvent: flag,
  watchedFields: part18,
  otherEvents: part18,
});
const integrationObjects = object({
  revisionId: text,
  read: many(readObject),
  write: many(writeObject),
  subscribe: many(subscribeObject),
  proxy: flag,
});
const integrationObject = object({ objectName: text, displayName: text, accountFields: part36, read: or(readObject) });
const providerDetail = object({
  provider: provider,
  connectMethod: connectMethod,
  connections: part13,
  connection: part14,
});
const windowSignal = object({
  origin: text,
  field: text,
  value: text,
  means: or(word("succeeded failed resume other"), "other"),
  reasonPaths: part18,
  paramsPath: optionalText,
});
const authorization = object({
  attemptId: text,
  authorizationUrl: optionalText,
  expiresInSeconds: or(only(number, isPositive), 600),
  signals: many(windowSignal),
});
const attempt = first(
  object({ state: word("pending") }),
  object({ state: word("connected"), connection: connection }),
  object({ state: word("continue"), attemptId: text, authorizationUrl: text }),
  object({
    state: word("failed"),
    reason: or(word("denied expired state_mismatch failed"), "failed"),
    detail: optionalText,
  }),
);
const part46 = or(number);
const issue = object({ path: text, code: or(text, "invalid"), message: part16 });
const problem = object({
  type: optionalText,
  title: optionalText,
  status: part46,
  code: or(
    word(
      "network timeout bad_response unsafe_url invalid_input session_ended payment_required forbidden identity_mismatch not_found conflict too_large rate_limited quota_exhausted credentials_refused provider_unavailable upstream_unavailable unexpected",
    ),
  ),
  detail: optionalText,
  requestId: optionalText,
  retryable: flag,
  retryAfterSeconds: part19,
  issues: many(issue),
});

/** What reads the answer of an endpoint, by the endpoint's name. */
export const readers: Readonly<Record<keyof typeof firstResponses, Reader>> = {
  getSession: session,
  listIntegrations: object({ integrations: list(integrationCard) }),
  getIntegration: integrationDetail,
  getIntegrationObjects: integrationObjects,
  getIntegrationObject: integrationObject,
  getProvider: providerDetail,
  listConnections: object({ connections: list(connection) }),
  getConnection: connection,
  createConnection: connection,
  updateConnection: connection,
  createAuthorization: authorization,
  getAuthorization: attempt,
  resumeAuthorization: attempt,
  createInstallation: installation,
  getInstallation: installation,
  updateInstallation: installation,
};

/** What reads the body of every answer that is not a success. */
export const problemReader: Reader = problem;

export { connection, flag, optionalMoment, optionalText, part14, part15, part19, part46, part7, provider };
