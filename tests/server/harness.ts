import {
  ampersand,
  createTenonHandler,
  type LogLine,
  type TenonHandler,
  type TenonHandlerOptions,
} from "tenon-kit/server";
import {
  createMemoryProvider,
  createSandbox,
  type MemoryProvider,
  type Sandbox,
  type SandboxOptions,
} from "tenon-kit/sandbox";

export interface Person {
  group: string;
  consumer: string;
}
export const ada: Person = { group: "acme", consumer: "ada" };
export const eve: Person = { group: "evil-corp", consumer: "eve" };

export const manifest = {
  specVersion: "1.0.0",
  integrations: [
    {
      name: "crm",
      displayName: "CRM sync",
      provider: "salesforce",
      read: {
        objects: [
          {
            objectName: "account",
            destination: "accountWebhook",
            schedule: "*/30 * * * *",
            requiredFields: [{ fieldName: "name" }, { mapToName: "region", prompt: "Which field holds the region?" }],
            optionalFields: [{ fieldName: "industry" }],
            optionalFieldsAuto: "all",
            backfill: { defaultPeriod: { days: 30 } },
          },
          {
            objectName: "contact",
            destination: "contactWebhook",
            schedule: "*/10 * * * *",
            requiredFields: [{ fieldName: "email" }],
            optionalFieldsAuto: "all",
          },
        ],
      },
      write: { objects: [{ objectName: "contact", inheritMapping: true, valueDefaults: { allowAnyFields: true } }] },
      proxy: { enabled: true },
    },
    {
      name: "payments",
      provider: "stripe",
      read: {
        objects: [
          {
            objectName: "customers",
            destination: "customerWebhook",
            schedule: "*/30 * * * *",
            requiredFields: [{ fieldName: "id" }],
            optionalFieldsAuto: "all",
          },
        ],
      },
    },
  ],
};

export interface Answer {
  status: number;
  headers: Headers;
  /** Body as JSON; `undefined` when there is none. */
  body: never;
  text: string;
}

export interface Asking {
  as?: Person | null;
  headers?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal;
}

export interface Harness extends TenonHandler {
  sandbox: Sandbox;
  provider: MemoryProvider;
  ask(method: string, path: string, asking?: Asking): Promise<Answer>;
  /** `METHOD /path?query` of everything asked upstream, oldest first. */
  upstream: string[];
  /** The requests themselves. */
  upstreamRequests: Request[];
  lines: LogLine[];
  errors: unknown[];
  connect(as?: Person): Promise<string>;
  /** Goes through the window as the customer would. */
  finish(authorizationUrl: string, how?: "allow" | "deny"): Promise<string>;
}

export const origin = "https://app.example.com";
export const apiKey = "upstream-key-canary-0123456789abcdef";

export function createHarness(
  options: Partial<TenonHandlerOptions> & {
    upstreamFetch?: (request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>;
    manifest?: object | string;
    /** What the sandbox knows of providers and of the customer's account. */
    known?: Pick<SandboxOptions, "catalog" | "objectMetadata">;
  } = {},
): Harness {
  const { upstreamFetch, manifest: own = manifest, known, ...rest } = options;
  const provider = createMemoryProvider({ origin: "https://provider.invalid" });
  const sandbox = createSandbox({ manifest: own, apiKey, provider, origin: "https://sandbox.invalid", ...known });
  const upstream: string[] = [];
  const upstreamRequests: Request[] = [];
  const lines: LogLine[] = [];
  const errors: unknown[] = [];
  const next = (request: Request) => sandbox.ampersand.fetch(request);
  const handler = createTenonHandler({
    authenticate: (request) => {
      const person = request.headers.get("x-test-session");
      if (person === null) return null;
      const { group, consumer } = JSON.parse(person) as Person;
      return { group: { ref: group, name: `Group ${group}` }, consumer: { ref: consumer } };
    },
    installations: ampersand({
      project: sandbox.ampersand.project,
      apiKey,
      baseUrl: "https://sandbox.invalid/v1",
      fetch: (request) => {
        const { pathname, search } = new URL(request.url);
        upstream.push(`${request.method} ${pathname}${search}`);
        upstreamRequests.push(request.clone());
        return upstreamFetch ? upstreamFetch(request, next) : next(request);
      },
    }),
    // A test asks more in a second than a person in a minute.
    rateLimits: false,
    logger: (line) => lines.push(line),
    onError: (error) => errors.push(error),
    ...rest,
  });

  const ask: Harness["ask"] = async (method, path, { as = ada, headers = {}, body, signal } = {}) => {
    const response = await handler.fetch(
      new Request(`${origin}/api/tenon${path}`, {
        method,
        headers: {
          "tenon-contract": "1",
          ...(as && { "x-test-session": JSON.stringify(as) }),
          ...(body !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
        ...(signal && { signal }),
      }),
    );
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (text === "" ? undefined : JSON.parse(text)) as never,
    };
  };

  const finish: Harness["finish"] = async (authorizationUrl, how = "allow") => {
    const callback = provider[how](authorizationUrl);
    const page = await sandbox.ampersand.fetch(new Request(callback));
    return page.text();
  };

  return {
    sandbox,
    provider,
    ask,
    ...handler,
    upstream,
    upstreamRequests,
    lines,
    errors,
    finish,
    connect: async (as = ada) => {
      const started = await ask("POST", "/connections/authorizations", {
        as,
        body: { integration: "crm", metadata: { workspace: "acme" } },
      });
      const { attemptId, authorizationUrl } = started.body as { attemptId: string; authorizationUrl: string };
      await finish(authorizationUrl);
      const attempt = await ask("GET", `/connections/authorizations/${attemptId}`, { as });
      return (attempt.body as { connection: { id: string } }).connection.id;
    },
  };
}

export const configuration = {
  read: [
    {
      objectName: "account",
      fields: ["name", "industry"],
      mappings: [{ mapToName: "region", fieldName: "billingcountry" }],
    },
  ],
  write: [{ objectName: "contact" }],
};

export const install = (harness: Harness, connectionId: string, as: Person = ada) =>
  harness.ask("POST", "/installations", { as, body: { integration: "crm", connectionId, configuration } });
