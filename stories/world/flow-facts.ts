import { createDraft, editDraft, toConfiguration, type ConfigEdit } from "tenon-kit/headless";
import type {
  Authorization,
  Connection,
  Installation,
  IntegrationDetail,
  IntegrationObjects,
} from "tenon-kit/contracts";
import { integrations, type IntegrationName } from "./manifests.js";
import { createStoryWorld, type StoryWorld } from "./story-world.js";

/** What the handler really answers on the way through one integration. */
export interface FlowFacts {
  /** Before anything is connected. */
  readonly fresh: IntegrationDetail;
  /** `null` where no window is opened. */
  readonly authorization: Authorization | null;
  readonly connection: Connection;
  readonly connected: IntegrationDetail;
  readonly objects: IntegrationObjects;
  readonly installation: Installation;
  readonly installed: IntegrationDetail;
}

/** What the customers type. */
const typed: Readonly<
  Partial<Record<IntegrationName, { metadata?: Record<string, string>; credentials?: Record<string, string> }>>
> = {
  [integrations.crm]: { metadata: { workspace: "larkspur" } },
  [integrations.commerce]: { metadata: { workspace: "larkspur-shop" } },
  [integrations.wide]: { metadata: { workspace: "4417202" } },
  [integrations.broad]: { metadata: { workspace: "larkspur" } },
  [integrations.apiKey]: { credentials: { apiKey: "key-of-larkspur" } },
  [integrations.full]: { credentials: { apiKey: "key-of-larkspur" } },
};

/** The answers of the customer to what has no suggestion. */
export const choices: readonly ConfigEdit[] = [
  { type: "map-field", objectName: "account", mapToName: "tier", fieldName: "tier__c" },
  { type: "map-field", objectName: "ticket", mapToName: "urgency", fieldName: "priority" },
  {
    type: "select-fields",
    objectName: "account",
    fieldNames: ["industry", "numberofemployees", "rating"],
    selected: true,
  },
];

/** Edits of objects that an integration does not have are left out. */
export function choose(objects: IntegrationObjects, installation: Installation | null = null, edits = choices) {
  const known = new Set(objects.read.map(({ objectName }) => objectName));
  return edits
    .filter((edit) => edit.type === "proxy" || known.has(edit.objectName))
    .reduce((draft, edit) => editDraft(draft, edit, objects), createDraft(objects, installation));
}

/** Connects and installs an integration without a screen. */
export async function setUp(name: IntegrationName, { client, consent }: StoryWorld): Promise<FlowFacts> {
  const fresh = await client.getIntegration(name);
  const { metadata = {}, credentials = {} } = typed[name] ?? {};
  let authorization: Authorization | null = null;
  let connection: Connection;
  if (fresh.connectMethod.kind === "oauth") {
    authorization = await client.createAuthorization({ integration: name, metadata });
    await consent(authorization.authorizationUrl ?? "", "allow");
    const attempt = await client.getAuthorization(authorization.attemptId);
    if (attempt.state !== "connected") throw new Error(`${name}: the attempt is ${attempt.state}`);
    ({ connection } = attempt);
  } else {
    connection = await client.createConnection({ integration: name, metadata, credentials });
  }
  const connected = await client.getIntegration(name);
  const objects = await client.getIntegrationObjects(name, connection.id);
  const configuration = toConfiguration(choose(objects), objects);
  const installation = await client.createInstallation({
    integration: name,
    connectionId: connection.id,
    configuration,
  });
  return {
    fresh,
    authorization,
    connection,
    connected,
    objects,
    installation,
    installed: await client.getIntegration(name),
  };
}

const walked = new Map<IntegrationName, Promise<FlowFacts>>();

/** Answers are facts: asked once, then shared by all stories. */
export function factsOf(name: IntegrationName): Promise<FlowFacts> {
  const facts = walked.get(name) ?? setUp(name, createStoryWorld());
  walked.set(name, facts);
  return facts;
}

/** What is known of an integration before it is connected. */
export const freshDetail = (name: IntegrationName): Promise<IntegrationDetail> =>
  createStoryWorld().client.getIntegration(name);
