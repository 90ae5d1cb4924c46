import { createMemoryProvider, createSandbox, type SandboxOptions } from "tenon-kit/sandbox";

export const manifest = `specVersion: 1.0.0
integrations:
  - name: crm
    displayName: CRM
    provider: salesforce
    read:
      objects:
        - objectName: account
          mapToName: company
          destination: hook
          schedule: "*/30 * * * *"
          requiredFields:
            - fieldName: name
            - mapToName: region
              prompt: Which field is the region?
          optionalFields:
            - fieldName: industry
          optionalFieldsAuto: all
          backfill:
            defaultPeriod:
              fullHistory: true
        - objectName: my.contact:v2
          destination: hook
          requiredFields:
            - fieldName: email
    write:
      objects:
        - objectName: account
    subscribe:
      objects:
        - objectName: account
          destination: hook
          inheritFieldsAndMapping: true
    proxy:
      enabled: true
  - name: payments
    provider: Stripe
    read:
      objects:
        - objectName: invoice
          destination: hook
          schedule: "0 * * * *"
`;

export interface Answer {
  status: number;
  type: string;
  text: string;
  headers: Headers;
  /** Parsed when it is JSON. */
  body: unknown;
}

/** The parts of answers that tests look into; which of them are there is for the test to know. */
export interface Tree {
  id: string;
  kid: string;
  createdBy: string;
  error: string;
  schedule: string;
  displayName: string;
  lastOperationStatus: string;
  healthStatus: string;
  recordsProcessed: number;
  recordsEstimatedTotal: number;
  connection: { id: string };
  redirect: { url: string; sessionId: string };
  oauth2AuthorizationCode: { accessToken: { token: string } };
  latestRevision: Tree;
  content: Tree;
  read: { objects: Tree[] };
  write: { objects: Tree[] };
  requiredFields: object[];
  allFieldsMetadata: Record<string, object>;
  fields: Record<string, object>;
  results: Tree[];
  pagination: { nextPageToken: string };
}

/** A sandbox with what tests keep asking of it. */
export function world(options: Partial<SandboxOptions> = {}) {
  const provider = createMemoryProvider();
  const sandbox = createSandbox({ manifest, provider, ...options });
  const { origin, apiKey } = sandbox.ampersand;

  const send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = { "x-api-key": apiKey },
  ): Promise<Answer> => {
    const init: RequestInit = { method, headers: { "content-type": "application/json", ...headers } };
    if (body !== undefined) init.body = typeof body === "string" ? body : JSON.stringify(body);
    const response = await sandbox.ampersand.fetch(new Request(new URL(path, origin), init));
    const text = await response.text();
    const type = response.headers.get("content-type") ?? "";
    return {
      status: response.status,
      type,
      text,
      headers: response.headers,
      body: type.includes("json") && text ? tryParse(text) : undefined,
    };
  };
  const project = "/projects/sandbox-project";
  const tree = async (method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Tree> =>
    (await send(method, path, body, headers)).body as Tree;

  const list = async (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Tree[]> => (await send(method, path, body, headers)).body as Tree[];

  const connect = async (groupRef = "acme", name = "salesforce", consumerRef = "ana"): Promise<string> => {
    const identity = { groupRef, consumerRef, providerWorkspaceRef: "acme" };
    const url = (
      await send("POST", "/oauth-connect", { ...identity, projectIdOrName: "sandbox-project", provider: name })
    ).text;
    await sandbox.ampersand.fetch(new Request(provider.allow(url)));
    return sandbox.state().connections.findLast((each) => each.groupRef === groupRef)?.id ?? "";
  };
  const integrationId = (name = "crm") => sandbox.state().integrations.find((each) => each.name === name)?.id ?? "";
  const installations = () => `${project}/integrations/${integrationId()}/installations`;
  const account = {
    objectName: "account",
    schedule: "*/30 * * * *",
    destination: "hook",
    selectedFields: { name: true, industry: true },
    selectedFieldMappings: { region: "billingcountry" },
  };
  const content = (): { provider: string; read: { objects: Record<string, object> }; [key: string]: unknown } => ({
    provider: "salesforce",
    read: { objects: { account } },
    write: { objects: { account: { objectName: "account" } } },
  });
  const install = async (groupRef = "acme"): Promise<string> => {
    const connectionId = await connect(groupRef);
    const created = await tree("POST", installations(), { groupRef, connectionId, config: { content: content() } });
    return created.id;
  };
  return {
    sandbox,
    provider,
    send,
    tree,
    list,
    project,
    connect,
    integrationId,
    installations,
    account,
    content,
    install,
  };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Names of the issues of a problem. */
export function issueNames(answer: Answer): string[] {
  const { issues } = answer.body as { issues?: { name: string }[] };
  return (issues ?? []).map((issue) => issue.name);
}
