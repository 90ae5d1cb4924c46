import {
  integrationDetailSchema,
  integrationObjectsSchema,
  installationSchema,
  connectionSchema,
  type Authorization,
  type Connection,
  type Installation,
  type IntegrationDetail,
  type IntegrationObjects,
} from "tenon-kit/contracts";
import * as z from "zod/mini";

/** What a handler would answer, as far as a flow looks at it. */
export const connectionOf = (id: string, more: Partial<Connection> = {}): Connection =>
  z.parse(connectionSchema, { id, provider: "salesforce", state: "connected", ...more });

export const objectsOf = (more: object = {}): IntegrationObjects =>
  z.parse(integrationObjectsSchema, {
    revisionId: "revision-1",
    read: [
      {
        objectName: "account",
        displayName: "Account",
        schedule: "*/10 * * * *",
        destination: "accounts",
        backfill: { fullHistory: true },
        requiredFields: [
          { kind: "existing", fieldName: "id", displayName: "Id" },
          { kind: "mapping", mapToName: "tier", prompt: "Which field holds the tier?" },
        ],
        optionalFields: [
          { kind: "existing", fieldName: "phone", displayName: "Phone" },
          { kind: "mapping", mapToName: "region", defaultFieldName: "area__c" },
          { kind: "mapping", mapToName: "segment", defaultFieldName: "not_there" },
        ],
        anyOptionalField: true,
        accountFields: ["id", "phone", "area__c", "rating"].map((fieldName) => ({ fieldName, displayName: fieldName })),
      },
      {
        objectName: "contact",
        displayName: "Contact",
        requiredFields: [{ kind: "existing", fieldName: "email", displayName: "Email" }],
        accountFields: [{ fieldName: "email", displayName: "Email" }],
      },
    ],
    write: [{ objectName: "lead", displayName: "Lead" }],
    subscribe: [{ objectName: "contact", inheritFieldsAndMappings: true, createEvent: true }],
    proxy: true,
    ...more,
  });

export const installationOf = (more: object = {}): Installation =>
  z.parse(installationSchema, {
    id: "installation-1",
    integration: "crm",
    connectionId: "c1",
    version: "v1",
    configuration: { read: [{ objectName: "contact", fields: ["email"] }] },
    ...more,
  });

export const detailOf = (more: object = {}): IntegrationDetail =>
  z.parse(integrationDetailSchema, {
    name: "crm",
    displayName: "CRM",
    provider: { key: "salesforce", displayName: "Salesforce" },
    connectMethod: { kind: "oauth", inputs: [] },
    ...more,
  });

export const authorization: Authorization = {
  attemptId: "attempt-1",
  authorizationUrl: "https://login.example.com/authorize",
  expiresInSeconds: 600,
  signals: [],
};

export const flowErrorOf = (code: "network" | "credentials_refused" | "not_found" | "conflict" = "network") => ({
  code,
  retryable: code === "network",
  issues: [],
});
