import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ampersand, createTenonHandler } from "tenon-kit/server";
import { createMemoryProvider, createSandbox } from "tenon-kit/sandbox";
import {
  catalog,
  checkSent,
  entries,
  expectedCredential,
  expectedForm,
  type Input,
  schemeOf,
  type Sent,
} from "./catalog-form.js";

/* Every provider of the catalog, through the handler and the sandbox: what is asked, what is sent, what is there afterwards. */

interface Attempt {
  state: string;
  attemptId: string;
  authorizationUrl: string;
  connection: Connection;
}
interface Connection {
  id: string;
  state: string;
  provider: string;
  missing: object[];
}

const proxy = { enabled: true };
const modules = entries.flatMap((entry) => Object.keys(entry.modules ?? {}).map((module) => ({ entry, module })));
const integrations = [
  ...entries.map(({ name }) => ({ name: `int-${name}`, provider: name, proxy })),
  ...modules.map(({ entry, module }) => ({ name: `int-${entry.name}-${module}`, provider: entry.name, module, proxy })),
];

const provider = createMemoryProvider();
const sandbox = createSandbox({ manifest: { specVersion: "1.0.0", integrations }, catalog: { catalog }, provider });
const sent: Sent[] = [];
const handler = createTenonHandler({
  // Scripts ask more in a second than a person in a minute.
  rateLimits: false,
  authenticate: () => ({ group: { ref: "acme" }, consumer: { ref: "ada" } }),
  installations: ampersand({
    ...{ project: sandbox.ampersand.project, apiKey: sandbox.ampersand.apiKey, baseUrl: "https://sandbox.invalid/v1" },
    fetch: async (request) => {
      if (request.method === "POST") {
        sent.push({ path: new URL(request.url).pathname, body: await request.clone().json() });
      }
      return sandbox.ampersand.fetch(request);
    },
  }),
});

async function ask<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await handler.fetch(
    new Request(`https://app.example.com/api/tenon${path}`, {
      method,
      headers: { "tenon-contract": "1", ...(body && { "content-type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
  const answer: unknown = await response.json();
  expect([response.status, response.ok ? undefined : answer]).toEqual([expect.any(Number), undefined]);
  return answer as T;
}

const asAsked = (inputs: readonly Input[]) =>
  inputs.map(({ name, label, type, target, required, defaultValue }) => ({
    ...{ name, label, type, target, required },
    ...(defaultValue !== undefined && { defaultValue }),
  }));

const valueFor = ({ name, options, defaultValue }: Input): string =>
  options[0]?.value ?? defaultValue ?? `value-of-${name}`;

const fill = (inputs: readonly Input[], target: Input["target"]): Record<string, string> =>
  Object.fromEntries(inputs.filter((each) => each.target === target).map((each) => [each.name, valueFor(each)]));

/** Goes through the pages of the window as the customer would. */
async function walk({ attemptId, authorizationUrl }: Attempt): Promise<Attempt> {
  for (let id = attemptId, address = authorizationUrl, step = 0; step < 5; step++) {
    const callback = provider.allow(address);
    await sandbox.ampersand.fetch(new Request(callback));
    const params = Object.fromEntries(new URL(callback).searchParams);
    const path = `/connections/authorizations/${id}`;
    const attempt = await (params.grant === undefined
      ? ask<Attempt>("GET", path)
      : ask<Attempt>("POST", path, { params }));
    if (attempt.state !== "continue") return attempt;
    ({ attemptId: id, authorizationUrl: address } = attempt);
  }
  throw new Error("The window never came to an end");
}

const counts = new Map<string, number>();
const credentialMembers = ["apiKey", "basicAuth", "customAuth", "oauth2ClientCredentials", "oauth2PasswordCredentials"];

describe("every provider of the catalog", () => {
  beforeAll(() => expect(entries).toHaveLength(238));

  test.each(entries.map((entry) => [entry.name, entry] as const))("%s", async (name, entry) => {
    const detail = await ask<{ connectMethod: { kind: string; window?: boolean; inputs: Input[] } }>(
      "GET",
      `/integrations/${encodeURIComponent(`int-${name}`)}`,
    );
    const { kind, inputs, window } = detail.connectMethod;
    const expected = expectedForm(entry);
    expect(kind).toBe(expected.kind);
    expect(asAsked(inputs)).toEqual(expected.inputs);
    expect(inputs.filter(({ type, defaultValue }) => type === "secret" && defaultValue !== undefined)).toEqual([]);

    const credentials = fill(inputs, "credential");
    const metadata = fill(inputs, "metadata");
    const body = { integration: `int-${name}`, credentials, metadata };
    sent.length = 0;
    const connection =
      kind === "oauth" || window === true
        ? (await walk(await ask<Attempt>("POST", "/connections/authorizations", body))).connection
        : await ask<Connection>("POST", "/connections", body);

    const wire = checkSent(kind, sent, sandbox.ampersand.project);
    const expectedParts = expectedCredential(entry, credentials);
    for (const member of credentialMembers) {
      expect(wire[member]).toEqual((expectedParts as Record<string, unknown>)[member]);
    }
    const stored = Object.fromEntries(
      inputs
        .filter(({ target }) => target === "metadata")
        .map((each) => [each.name.replace(/^metadata\./, ""), { label: each.label, value: valueFor(each) }]),
    );
    expect(
      Object.fromEntries(
        Object.entries((wire.providerMetadata ?? {}) as Record<string, { value: string; displayName: string }>).map(
          ([key, { value, displayName }]) => [key, { label: displayName, value }],
        ),
      ),
    ).toEqual(stored);

    expect(connection).toMatchObject({ state: "connected", provider: name, missing: [] });
    const made = sandbox.state().connections.find(({ id }) => id === connection.id);
    expect(made?.authScheme).toBe(schemeOf(entry));
    counts.set(schemeOf(entry), (counts.get(schemeOf(entry)) ?? 0) + 1);
  });

  test.each(modules)("$entry.name for its module $module asks only what that needs", async ({ entry, module }) => {
    const path = `/integrations/${encodeURIComponent(`int-${entry.name}-${module}`)}`;
    const { connectMethod } = await ask<{ connectMethod: { inputs: Input[] } }>("GET", path);
    expect(asAsked(connectMethod.inputs)).toEqual(expectedForm(entry, module).inputs);
  });

  afterAll(() => {
    const lines = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([scheme, count]) => `${scheme} ${count}`);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    console.log(`Providers connected, by scheme: ${lines.join(", ")}; ${total} in all.`);
  });
});
