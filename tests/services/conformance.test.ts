import { execFile, execFileSync } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ampersand, createTenonHandler } from "tenon-kit/server";
import { toNodeHandler } from "tenon-kit/server/node";
import { createMemoryProvider, createSandbox } from "tenon-kit/sandbox";
import { root } from "../../tools/doors.mjs";
import { manifest } from "../server/harness.js";

const program = join(root, "dist/bin/tenon.js");
const secrets = { first: "Bearer first-canary-token", other: "Bearer other-canary-token", key: "canary-api-key" };
const groups = new Map([
  [secrets.first, "acme"],
  [secrets.other, "evil-corp"],
]);

let server: Server;
let folder: string;
let isBroken = false;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tenon-conformance-"));
  const apiKey = "upstream-key";
  const provider = createMemoryProvider();
  const sandbox = createSandbox({ manifest, apiKey, provider });
  const handler = createTenonHandler({
    authenticate: (request) => {
      const ref = groups.get(request.headers.get("authorization") ?? "");
      return ref === undefined ? null : { group: { ref }, consumer: { ref: `${ref}-person` } };
    },
    installations: ampersand({
      project: sandbox.ampersand.project,
      apiKey,
      baseUrl: `${sandbox.ampersand.origin}/v1`,
      fetch: (request) => sandbox.ampersand.fetch(request),
    }),
    rateLimits: false,
  });
  const fetch = async (request: Request): Promise<Response> => {
    const response = await handler.fetch(request);
    if (isBroken) response.headers.delete("cache-control");
    return response;
  };
  const listener = toNodeHandler({ fetch });
  server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const run = (...more: string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/tenon`;
  const headers = ["--header", `Authorization: ${secrets.first}`, "--other-header", `Authorization: ${secrets.other}`];
  const form = ["--credential", `apiKey=${secrets.key}`, "--metadata", "workspace=acme"];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, "conformance", address, ...headers, ...form, ...more],
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      },
    );
  });
};

/** How many elements of each kind a real parser of XML finds. */
const countsIn = (file: string): Record<string, number> => {
  const code =
    "import json, sys, xml.etree.ElementTree as t; r = t.parse(sys.argv[1]).getroot(); " +
    "print(json.dumps({n: len(r.findall('.//' + n)) for n in ['testcase', 'failure', 'skipped']}))";
  return JSON.parse(execFileSync("python3", ["-c", code, file], { encoding: "utf8" })) as Record<string, number>;
};

const lastLine = (text: string): string | undefined => text.trimEnd().split("\n").at(-1);

describe("tenon conformance, over the wire", () => {
  it("finds this package's own handler to keep what it promises, and says so in a table and a file", async () => {
    const file = join(folder, "junit.xml");
    const { code, stdout, stderr } = await run("--junit", file);
    expect({ code, stderr, failures: stdout.match(/^ {2}FAILED.*$/gm) }).toEqual({
      code: 0,
      stderr: "",
      failures: null,
    });
    expect(lastLine(stdout)).toMatch(/^\d{2,} passed, 0 failed, \d+ not offered$/);
    const [passed, , notOffered] = (lastLine(stdout) ?? "").match(/\d+/g)?.map(Number) ?? [];
    expect(countsIn(file)).toEqual({ testcase: (passed ?? 0) + (notOffered ?? 0), failure: 0, skipped: notOffered });
    expect(stdout + (await readFile(file, "utf8"))).not.toMatch(/canary/);
  });

  it("fails where a promise is broken, naming it, and says the same in the file and as JSON", async () => {
    isBroken = true;
    const file = join(folder, "broken.xml");
    const { code, stdout } = await run("--junit", file, "--only", "session", "--only", "answers.no-store");
    const asJson = await run("--json", "--only", "answers.no-store");
    isBroken = false;
    expect(code).toBe(1);
    expect(stdout).toMatch(/FAILED {2}answers\.no-store .*\n {4}why {4}expected Cache-Control: no-store/);
    expect(lastLine(stdout)).toMatch(/ 1 failed, /);
    expect(countsIn(file)).toMatchObject({ failure: 1 });
    const report = JSON.parse(asJson.stdout) as { results: { id: string; outcome: string }[] };
    expect(report.results[0]).toMatchObject({ id: "answers.no-store", outcome: "failed" });
  });

  it.each([
    [["--header", "no colon: is not the matter", "--header", "canary"], '--header has the form "Name: value".'],
    [["--timeout", "soon"], "--timeout is a number of seconds."],
    [["--credential", "canary"], "--credential has the form NAME=VALUE."],
    [["--colour"], "Unknown option '--colour'"],
    [["https://two.example"], "Give one address"],
  ])("answers the mistake %j with one line and 2", async (args, text) => {
    const { code, stderr, stdout } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(text);
    expect(stderr).not.toContain("canary");
  });
});
