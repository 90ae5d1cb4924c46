/** The drop-in as a host has it, at the step where fields are chosen. The handler's answers are at hand; everything else is real. */
import { createRoot } from "react-dom/client";
import { InstallIntegration, TenonProvider } from "tenon-kit";
import "tenon-kit/styles.css";
import { stage, wantedFields } from "./fields.js";

const connection = {
  id: "connection-1",
  provider: "salesforce",
  providerName: "Salesforce",
  state: "connected",
  workspace: "acme",
  actions: ["reconnect", "disconnect"],
};

const answers: Readonly<Record<string, unknown>> = {
  "/session": {
    contractVersion: "1",
    project: { id: "bench" },
    consumer: { ref: "user-1" },
    group: { ref: "org-1" },
    services: { installations: true, syncFlow: false },
  },
  "/integrations/accounts": {
    name: "accounts",
    displayName: "Accounts",
    provider: { key: "salesforce", displayName: "Salesforce" },
    reads: [{ objectName: "account", displayName: "Accounts" }],
    connectMethod: { kind: "oauth" },
    connections: [connection],
    connection,
  },
  "/integrations/accounts/objects": {
    revisionId: "revision-1",
    read: [
      {
        objectName: "account",
        displayName: "Accounts",
        schedule: "*/30 * * * *",
        requiredFields: [
          { kind: "existing", fieldName: "id", displayName: "Account ID" },
          { kind: "mapping", mapToName: "importance", mapToDisplayName: "Importance" },
        ],
        anyOptionalField: true,
        accountFields: wantedFields().map(({ fieldName, label, valueType }) => ({
          fieldName,
          displayName: label,
          valueType,
          isCustom: fieldName.endsWith("__c"),
          values: valueType === "singleSelect" ? ["low", "high"].map((value) => ({ value, displayValue: value })) : [],
        })),
      },
    ],
  },
};

const answer: typeof fetch = (input) => {
  const { href } = input instanceof Request ? { href: input.url } : new URL(input, location.href);
  const found = answers[new URL(href).pathname.replace("/api/tenon", "")];
  return Promise.resolve(found === undefined ? new Response(null, { status: 404 }) : Response.json(found));
};

createRoot(stage()).render(
  <TenonProvider project="bench" consumer="user-1" group="org-1" fetch={answer}>
    <InstallIntegration integration="accounts" />
  </TenonProvider>,
);
