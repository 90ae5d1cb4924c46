import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createTenonClient, type TenonClientOptions } from "tenon-kit/client";
import { createSessionToken, type SessionTokenOptions } from "tenon-kit/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pythonFolder, startPythonBackend, type PythonBackend } from "./python-backend.js";

const run = promisify(execFile);
const program = fileURLToPath(new URL("../../dist/bin/tenon.js", import.meta.url));

const project = "python-example";
const sessionKey = randomBytes(36).toString("base64");
const credential = "canary-credential";
const identity = { project, consumer: { ref: "user-1" }, group: { ref: "org-1" } };
const account = { integration: "shop-customers", credentials: { apiKey: credential } };
const chosen = {
  objectName: "customer",
  mappings: [{ mapToName: "market", fieldName: "country" }],
  paused: false,
  allFields: false,
  valueMappings: [],
  filters: [],
  backfillFilters: [],
  dynamicMappings: [],
};

let backend: PythonBackend;
beforeAll(async () => {
  backend = await startPythonBackend({ sessionKey });
});
afterAll(() => backend.close());

/** The client of a page, with the cookie a browser would send. */
const clientOf = ({ url, cookies }: PythonBackend, more: Partial<TenonClientOptions> = {}) =>
  createTenonClient({
    endpoint: url,
    identity,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set("cookie", cookies[0]);
      return fetch(input, { ...init, headers });
    },
    ...more,
  });

const configurationOf = (...fields: string[]) => ({ read: [{ ...chosen, fields }], write: [], subscribe: [] });

interface Result {
  readonly id: string;
  readonly outcome: string;
  readonly sent?: string;
  readonly got?: string;
  readonly reason?: string;
}

describe("the conformance program", () => {
  /** No window, no sync flow, and the document is the handler's own to serve. */
  const never = [
    ...["start", "pending", "forged"].map((name) => `authorize.${name}`),
    ...["getAuthorization", "resumeAuthorization", "createPlatformLink", "deletePlatformLink"].map(
      (name) => `isolation.${name}`,
    ),
    ...["platforms", "status", "runs", "unknown-platform", "link-one-of", "missing-link", "days", "address"].map(
      (name) => `sync.${name}`,
    ),
    "openapi.served",
  ];

  test.each([
    ["an integration that reads objects", "shop-customers", never],
    ["an integration that only writes", "newsletter", [...never, "install.reads"]],
  ])("finds nothing against %s", async (_what, integration, notOffered) => {
    const [own, other] = backend.cookies;
    const { stdout, code } = await run(process.execPath, [
      ...[program, "conformance", backend.url, "--json", "--integration", integration],
      ...["--header", `Cookie: ${own}`, "--other-header", `Cookie: ${other}`, "--credential", `apiKey=${credential}`],
    ]).then(
      (ended) => ({ ...ended, code: 0 }),
      // It prints the results as well where it ends with 1.
      (error: unknown) => error as { stdout: string; code: number },
    );
    const { results } = JSON.parse(stdout) as { results: Result[] };
    expect(results.filter(({ outcome }) => outcome === "failed")).toEqual([]);
    expect(code).toBe(0);
    const passed = results.filter(({ outcome }) => outcome === "passed");
    expect(passed.length).toBeGreaterThanOrEqual(80);
    const left = results.filter((each) => !passed.includes(each)).map(({ id }) => id);
    expect(left.sort()).toEqual([...notOffered].sort());
  });
});

describe("the client of a page", () => {
  test("connects, installs, reads, changes, and takes everything away again", async () => {
    const client = clientOf(backend);
    expect((await client.session()).services).toEqual({ installations: true, syncFlow: false });
    const connection = await client.createConnection(account, { idempotencyKey: "python-connect" });
    expect(connection).toMatchObject({ provider: "exampleshop", state: "connected" });
    const objects = await client.getIntegrationObjects("shop-customers", connection.id);
    expect(objects.read[0]?.accountFields.map(({ fieldName }) => fieldName)).toContain("vat_id");

    const configuration = configurationOf("email");
    const body = { integration: "shop-customers", connectionId: connection.id, configuration };
    const installation = await client.createInstallation(body, { idempotencyKey: "python-install" });
    const detail = await client.getIntegration("shop-customers");
    expect([detail.connection?.id, detail.installation?.id]).toEqual([connection.id, installation.id]);

    const more = configurationOf("email", "phone");
    const { version } = installation;
    const saved = await client.updateInstallation(installation.id, { version, configuration: more });
    expect(saved.configuration.read[0]?.fields).toEqual(["email", "phone"]);
    await expect(client.updateInstallation(installation.id, { version, configuration })).rejects.toMatchObject({
      code: "conflict",
    });

    const { started } = await client.startReads(installation.id);
    expect((await client.getActivity(installation.id)).operations.map(({ id }) => id)).toEqual([
      started[0]?.operationId,
    ]);
    const item = (await client.getStatus()).items.find((each) => each.installation?.id === installation.id);
    expect(item?.installation).toMatchObject({ health: "healthy", objects: 1, paused: 0 });

    await client.deleteInstallation(installation.id);
    await client.deleteConnection(connection.id);
    expect(await client.listConnections()).toEqual([]);
    expect((await client.getIntegration("shop-customers")).installation).toBeUndefined();
  });

  test("is told which input is wrong, and when the provider refuses the key", async () => {
    const client = clientOf(backend);
    await expect(client.createConnection({ integration: "shop-customers", metadata: { region: "mars" } }))
      .rejects //
      .toMatchObject({ code: "invalid_input", issues: [{ path: "apiKey" }, { path: "region" }] });
    const credentials = { apiKey: "wrong" };
    await expect(client.createConnection({ integration: "newsletter", credentials })).rejects.toMatchObject({
      code: "credentials_refused",
    });
  });

  test("changes an account in place, and empties what is optional", async () => {
    const client = clientOf(backend);
    const { id } = await client.createConnection({ ...account, metadata: { region: "eu" } });
    expect((await client.updateConnection(id, { credentials: { apiKey: "another" } })).metadata).toMatchObject([
      { name: "region", label: "Region", value: "eu" },
    ]);
    expect((await client.updateConnection(id, { metadata: { region: "" } })).metadata).toEqual([]);
    await client.deleteConnection(id);
  });
});

describe("session tokens of createSessionToken", () => {
  const session = async (more: Partial<SessionTokenOptions> = {}) => {
    const keys = [{ kid: "2026-01", key: sessionKey }];
    const { token } = await createSessionToken({ keys, ...identity, ...more });
    return clientOf(backend, { getSessionToken: () => token, fetch }).session();
  };

  test("are taken", async () => {
    expect((await session()).group.ref).toBe("org-1");
  });

  test.each<[string, Partial<SessionTokenOptions>]>([
    ["signed with another key", { keys: [{ kid: "2026-01", key: randomBytes(36).toString("base64") }] }],
    ["of another project", { project: "another" }],
    ["limited to one integration", { integration: "newsletter" }],
    ["limited to one operation", { operations: ["getSession"] }],
  ])("%s are refused, and no cookie helps them", async (_which, options) => {
    await expect(session(options)).rejects.toMatchObject({ code: "session_ended" });
    const { token } = await createSessionToken({ keys: [{ kid: "a", key: sessionKey }], ...identity, ...options });
    await expect(clientOf(backend, { getSessionToken: () => token }).session()).rejects.toMatchObject({
      code: "session_ended",
    });
  });
});

test("what was connected outlives the process in a file, without what was typed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tenon-python-"));
  const args = ["--file", join(folder, "data.json")];
  const first = await startPythonBackend({ args });
  try {
    const { id } = await clientOf(first).createConnection(account);
    await first.close();
    const second = await startPythonBackend({ args });
    expect(await clientOf(second).listConnections()).toMatchObject([{ id }]);
    await second.close();
    const written = (await readFile(args[1] ?? "", "utf8")) + first.log() + second.log();
    expect(written).toContain(id);
    expect(written).not.toContain(credential);
  } finally {
    await first.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test("every file is short, and imports its neighbours and the standard library alone", async () => {
  const names = (await readdir(pythonFolder)).filter((name) => name.endsWith(".py"));
  const texts = await Promise.all(names.map((name) => readFile(join(pythonFolder, name), "utf8")));
  expect(names.filter((_, index) => (texts[index] ?? "").split("\n").length > 200)).toEqual([]);
  const { stdout } = await run("python3", ["-c", "import sys; print(*sys.stdlib_module_names)"]);
  const allowed = new Set([...stdout.trim().split(" "), ...names.map((name) => name.replace(/\.py$/, ""))]);
  const imported = texts.flatMap((text) =>
    [...text.matchAll(/^(?:import|from) (\w+)/gm)].map(([, name]) => name ?? ""),
  );
  expect(imported.filter((name) => !allowed.has(name))).toEqual([]);
});
