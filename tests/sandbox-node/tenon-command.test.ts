import { createServer } from "node:http";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { bundleCommand, runCommand, startCommand } from "./command.js";

let program: string;
let folder: string;

beforeAll(async () => {
  program = await bundleCommand();
  folder = await mkdtemp(join(tmpdir(), "tenon-command-"));
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(dirname(program), { recursive: true, force: true });
});

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const sandbox = (...args: string[]) => runCommand(program, ["sandbox", "--port", "0", ...args]);

/** One line on stderr, nothing on stdout, exit code 1. */
async function complaint(args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runCommand(program, args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).not.toMatch(/node_modules|\.[jt]s:\d+/);
  return stderr.trimEnd();
}

const manifest = `specVersion: 1.0.0
integrations:
  - name: readCompanies
    provider: hubspot
    read:
      objects:
        - objectName: companies
          destination: webhook
          schedule: "*/10 * * * *"
          requiredFields:
            - fieldName: name
`;

async function ask(origin: string, path: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(origin + path, {
    ...init,
    headers: { connection: "close", ...(init.headers as Record<string, string>) },
  });
  expect(response.status, `${path}: ${response.statusText}`).toBeLessThan(300);
  return response.json();
}

describe("tenon sandbox", { timeout: 30_000 }, () => {
  it("prints one line of JSON first, serves four origins, and stops cleanly on SIGTERM", async () => {
    const running = await startCommand(program, [
      "sandbox",
      "--port",
      "0",
      "--manifest",
      await write("amp.yaml", manifest),
    ]);
    const { ampersand, provider, control, codat } = running.line;
    expect(ampersand.origin).toMatch(/^http:\/\/localhost:\d+$/);
    expect(provider.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(control.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(codat.origin).toMatch(/^http:\/\/localhost:\d+$/);
    expect(new Set([ampersand, provider, control, codat].map((each) => each.origin)).size).toBe(4);
    expect(provider.username).toBe("admin@sandbox.test");

    const authorization = `Basic ${btoa(codat.apiKey)}`;
    expect(await ask(codat.origin, "/companies", { headers: { authorization } })).toMatchObject({ totalResults: 0 });
    expect((await fetch(`${codat.origin}/companies`, { headers: { connection: "close" } })).status).toBe(401);
    const integrations = await ask(ampersand.origin, `/v1/projects/${ampersand.project}/integrations`, {
      headers: { "x-api-key": ampersand.apiKey },
    });
    expect(integrations).toMatchObject([{ name: "readCompanies", provider: "hubspot" }]);
    expect(await ask(control.origin, "/state")).toMatchObject({ integrations: [{ name: "readCompanies" }] });
    expect(
      (await fetch(new URL("/state", control.origin), { headers: { origin: "https://elsewhere.test" } })).status,
    ).toBe(403);

    const { code, stdout, stderr } = await running.stop();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  });

  it("stops cleanly on Ctrl+C and brings a sample when no manifest is given", async () => {
    const running = await startCommand(program, ["sandbox", "--port", "0"]);
    expect(await ask(running.line.control.origin, "/state")).toMatchObject({
      integrations: [{ provider: "salesforce" }, { provider: "stripe" }],
    });
    expect((await running.stop("SIGINT")).code).toBe(0);
  });

  it("keeps data, key and password in the state file across restarts, also after a crash", async () => {
    const state = join(folder, "kept.json");
    const args = ["sandbox", "--port", "0", "--manifest", await write("amp.yaml", manifest), "--state", state];
    const first = await startCommand(program, args);
    expect((await stat(state)).mode & 0o777).toBe(0o600);
    const { origin, project, apiKey } = first.line.ampersand;
    await ask(origin, `/v1/projects/${project}/connections:generate`, {
      method: "POST",
      headers: { "x-api-key": apiKey, "content-type": "application/json" },
      body: JSON.stringify({ groupRef: "g1", consumerRef: "c1", provider: "stripe", apiKey: "a-customers-key" }),
    });
    const sync = { authorization: `Basic ${btoa(first.line.codat.apiKey)}`, "content-type": "application/json" };
    await ask(first.line.codat.origin, "/companies", {
      ...{ method: "POST", headers: sync, body: JSON.stringify({ name: "Larkspur Ltd" }) },
    });
    expect((await first.stop()).code).toBe(0);

    const second = await startCommand(program, args);
    expect(second.line.ampersand.apiKey).toBe(apiKey);
    expect(await ask(second.line.codat.origin, "/companies", { headers: sync })).toMatchObject({
      results: [{ name: "Larkspur Ltd" }],
    });
    expect(second.line.provider.password).toBe(first.line.provider.password);
    const connections = await ask(second.line.ampersand.origin, `/v1/projects/${project}/connections?groupRef=g1`, {
      headers: { "x-api-key": apiKey },
    });
    expect(connections).toMatchObject([{ provider: "stripe", group: { groupRef: "g1" } }]);
    await second.crash();

    const third = await startCommand(program, args);
    expect(await ask(third.line.control.origin, "/state")).toMatchObject({ connections: [{ provider: "stripe" }] });
    await third.stop();
    expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it.each([
    ["damaged JSON", '{"format": "tenon-sandbox-state", "ver', "it is damaged"],
    ["an empty file", "", "it is empty"],
    ["a file of another program", '{"name": "my-app", "version": "1.0.0"}', "it was not written by the sandbox"],
    ["a list", "[]", "it was not written by the sandbox"],
    [
      "a file of a later version",
      '{"format": "tenon-sandbox-state", "version": 99, "apiKey": "k", "password": "p", "state": {}}',
      "it has version 99",
    ],
    [
      "a file whose data are not the sandbox's",
      '{"format": "tenon-sandbox-state", "version": 1, "apiKey": "k", "password": "p", "state": {"connections": 5}}',
      "it is damaged",
    ],
    ["a file without its key", '{"format": "tenon-sandbox-state", "version": 1, "state": {}}', "it is damaged"],
  ])("refuses %s as state file and leaves it untouched", async (_what, text, reason) => {
    const path = await write("foreign.json", text);
    const message = await complaint(["sandbox", "--port", "0", "--state", path]);
    expect(message).toContain(path);
    expect(message).toContain(reason);
    expect(await readFile(path, "utf8")).toBe(text);
  });

  it("does not start in production unless forced", async () => {
    vi.stubEnv("NODE_ENV", "production");
    expect(await complaint(["sandbox", "--port", "0"])).toContain("--force");
    const running = await startCommand(program, ["sandbox", "--port", "0", "--force"]);
    expect((await running.stop()).code).toBe(0);
    vi.unstubAllEnvs();
  });

  it("says which port is in use", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    expect(await complaint(["sandbox", "--port", String(port)])).toMatch(
      new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is already in use\\. .*--port`),
    );
    server.close();
  });

  it("takes the port that is named for the sync service, or says that it is in use", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    expect(await complaint(["sandbox", "--port", "0", "--codat-port", String(port)])).toMatch(
      new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is already in use\\. .*--codat-port`),
    );
    await new Promise((resolve) => server.close(resolve));
    const running = await startCommand(program, [
      ...["sandbox", "--port", "0", "--codat-port", String(port), "--codat-api-key", "a-key-of-mine"],
    ]);
    expect(running.line.codat).toEqual({ origin: `http://localhost:${port}`, apiKey: "a-key-of-mine" });
    await running.stop();
  });

  it("takes another port for the other origins when theirs are taken", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const running = await startCommand(program, ["sandbox", "--port", String(port - 1)]);
    expect(running.line.ampersand.origin).toBe(`http://localhost:${port - 1}`);
    expect(running.line.provider.origin).not.toBe(`http://127.0.0.1:${port}`);
    await running.stop();
    server.close();
  });

  it("names file, line and mistake of a manifest that is not YAML", async () => {
    const path = await write("broken.yaml", "specVersion: 1.0.0\nintegrations:\n  - name: [a\n");
    expect(await complaint(["sandbox", "--port", "0", "--manifest", path])).toMatch(
      /Manifest .*broken\.yaml, line \d+, column \d+: this is not valid YAML: /,
    );
  });

  it("names the path inside a manifest that does not fit", async () => {
    const path = await write("unfit.yaml", manifest.replace("objectName: companies", "objectNam: companies"));
    const message = await complaint(["sandbox", "--port", "0", "--manifest", path]);
    expect(message).toContain(`Manifest ${path}: `);
    expect(message).toContain("integrations[0].read.objects[0].objectName");
  });

  it.each([
    ["--manifest", "Manifest"],
    ["--catalog", "Catalog"],
    ["--object-metadata", "Object metadata"],
  ])("names the file of %s that is not there, or is a folder", async (option, what) => {
    const path = join(folder, "not-there");
    expect(await complaint(["sandbox", "--port", "0", option, path])).toContain(
      `${what} ${path}: there is no such file`,
    );
    expect(await complaint(["sandbox", "--port", "0", option, folder])).toContain(
      `${what} ${folder}: this is a folder`,
    );
  });

  it.each([
    ["--catalog", "Catalog"],
    ["--object-metadata", "Object metadata"],
  ])("names file, line and column of %s that is not JSON, and what does not fit inside", async (option, what) => {
    const broken = await write("broken.json", '{\n  "salesforce": {,}\n}\n');
    expect(await complaint(["sandbox", "--port", "0", option, broken])).toContain(
      `${what} ${broken}, line 2, column 18: this is not valid JSON: expected a name in double quotes.`,
    );
    const unfit = await write("unfit.json", '{"salesforce": 5}');
    expect(await complaint(["sandbox", "--port", "0", option, unfit])).toMatch(
      new RegExp(`${what} .*unfit\\.json: .*salesforce`),
    );
  });

  it("says that a state file cannot be written where there may be none", async () => {
    const file = await write("a-file", "");
    const message = await complaint(["sandbox", "--port", "0", "--state", join(file, "state.json")]);
    expect(message).toContain(join(file, "state.json"));
  });

  it.each([
    [["sandbox", "--prot", "1"], "Unknown option '--prot'"],
    [["sandbox", "--port"], "--port"],
    [["sandbox", "--port", "abc"], "--port abc: a port is a whole number from 0 to 65535"],
    [["sandbox", "--codat-port", "abc"], "--codat-port abc: a port is a whole number"],
    [["sandbox", "--port", "70000"], "--port 70000: a port is a whole number"],
    [["sandbox", "--manifest="], "--manifest is empty"],
    [["sandbox", "extra"], "extra"],
    [["sandbx"], 'There is no command "sandbx"'],
  ])("answers the mistake %j with one line", async (args, text) => {
    const message = await complaint(args);
    expect(message).toContain(text);
    expect(message.startsWith("tenon: ")).toBe(true);
  });

  it.each(["oidc-provider", "yaml"])(
    "says how to install %s where it is missing, and still shows the help",
    async (missing) => {
      const place = join(folder, `without-${missing}`);
      await cp(dirname(program), place, { recursive: true });
      await mkdir(join(place, "node_modules/@hono"), { recursive: true });
      const packages = fileURLToPath(new URL("../../node_modules", import.meta.url));
      for (const name of ["@hono/node-server", "hono", "jose", "oidc-provider", "yaml", "zod"]) {
        if (name !== missing) await symlink(join(packages, name), join(place, "node_modules", name));
      }
      const elsewhere = join(place, "tenon.mjs");
      const { code, stderr } = await runCommand(elsewhere, ["sandbox", "--port", "0"]);
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: `tenon: The sandbox needs the package "${missing}", which is not installed. Install it with: npm install --save-dev ${missing}\n`,
      });
      expect((await runCommand(elsewhere, ["--help"])).code).toBe(0);
    },
  );

  it("prints help and version", async () => {
    expect(await runCommand(program, ["--version"])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    });
    expect(await runCommand(program, ["--help"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("tenon sandbox") as string,
    });
    expect(await sandbox("--help")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("--object-metadata FILE") as string,
    });
  });
});
