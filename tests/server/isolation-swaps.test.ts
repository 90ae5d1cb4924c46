import { describe, expect, it } from "vitest";
import { ada, configuration, createHarness, eve, install } from "./harness.js";

/*
 * Ids swapped between check and use (R40, R57). The service keeps no lock and takes no condition, so two things are shown: a check is
 * made in the very request that writes and is never remembered, and whatever becomes somebody else's after it is neither told nor
 * written to again (decision 39).
 */

type Harness = ReturnType<typeof createHarness>;

/** Gives everything of one group to the other, as a merge of accounts or a mistake in the service would. */
function handOver({ sandbox }: Harness): void {
  const state = JSON.parse(JSON.stringify(sandbox.state()).replaceAll(`"${ada.group}"`, `"${eve.group}"`)) as never;
  sandbox.restore(state);
}

async function installed(options: Parameters<typeof createHarness>[0] = {}) {
  const harness = createHarness(options);
  const connectionId = await harness.connect(ada);
  const { id, version } = (await install(harness, connectionId, ada)).body as { id: string; version: string };
  harness.upstream.length = 0;
  return { harness, connectionId, id, version };
}
type Installed = Awaited<ReturnType<typeof installed>>;

const changed = { ...configuration, read: [{ ...configuration.read[0], schedule: "*/45 * * * *" }] };
const writes: [string, string, (made: Installed) => [string, string, object?]][] = [
  [
    "updateConnection",
    "PATCH",
    ({ connectionId }) => ["PATCH", `/connections/${connectionId}`, { metadata: { workspace: "x" } }],
  ],
  ["deleteConnection", "DELETE", ({ connectionId }) => ["DELETE", `/connections/${connectionId}`]],
  [
    "createAuthorization",
    "PATCH",
    ({ connectionId }) => ["POST", "/connections/authorizations", { integration: "crm", connectionId }],
  ],
  [
    "createInstallation",
    "POST",
    ({ connectionId }) => ["POST", "/installations", { integration: "crm", connectionId, configuration }],
  ],
  [
    "updateInstallation",
    "PATCH",
    ({ id, version }) => ["PATCH", `/installations/${id}`, { version, configuration: changed }],
  ],
  ["deleteInstallation", "DELETE", ({ id }) => ["DELETE", `/installations/${id}`]],
  ["startReads", "POST", ({ id }) => ["POST", `/installations/${id}/reads`, { objects: ["account"] }]],
];

describe("what became somebody else's since the page was drawn", () => {
  it.each(writes)("is not found by %s, and nothing is written", async (_name, _verb, callOf) => {
    const made = await installed();
    const { harness, connectionId, id } = made;
    // The page has read it: nothing of that may be believed a moment later.
    for (const path of [`/connections/${connectionId}`, `/installations/${id}`, "/status", "/integrations/crm"]) {
      expect((await harness.ask("GET", path)).status).toBe(200);
    }
    handOver(harness);
    harness.upstream.length = 0;
    const [method, path, body] = callOf(made);
    const answer = await harness.ask(method, path, { body });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([404, "not_found"]);
    expect(harness.upstream.filter((line) => !line.startsWith("GET "))).toEqual([]);
  });

  it("is no result of an attempt that began before", async () => {
    const { harness } = await installed();
    const body = { integration: "crm", metadata: { workspace: "acme" } };
    const started = (await harness.ask("POST", "/connections/authorizations", { body })).body as {
      attemptId: string;
      authorizationUrl: string;
    };
    await harness.finish(started.authorizationUrl);
    handOver(harness);
    const attempt = await harness.ask("GET", `/connections/authorizations/${started.attemptId}`);
    expect(attempt.body).toEqual({ state: "pending" });
  });
});

describe("what becomes somebody else's between the check and the write", () => {
  const isWrite = ({ method }: Request) => method !== "GET";

  it.each(writes)(
    "is written to by %s once at most, under the checked id alone, and not told",
    async (name, verb, callOf) => {
      let swap: (() => void) | undefined;
      const made = await installed({
        upstreamFetch: (request, next) => {
          if (isWrite(request)) swap?.();
          return next(request);
        },
      });
      const { harness, connectionId, id } = made;
      if (name === "createInstallation") await harness.ask("DELETE", `/installations/${id}`);
      const kept = name === "createInstallation" ? await harness.connect(ada) : connectionId;
      if (name === "deleteConnection") harness.sandbox.restore({ ...harness.sandbox.state(), installations: [] });
      swap = () => {
        swap = undefined;
        handOver(harness);
      };
      harness.upstream.length = 0;
      const [method, path, body] = callOf({ ...made, connectionId: kept });
      const answer = await harness.ask(method, path, { body });
      const written = harness.upstream.filter((line) => !line.startsWith("GET "));
      expect(written.map((line) => line.split(" ")[0])).toEqual([verb]);
      // The owner was read in this very request, before the write.
      expect(
        harness.upstream
          .slice(0, harness.upstream.indexOf(written[0] ?? ""))
          .some((line) => /connections|installations/.test(line)),
      ).toBe(true);
      // An address of a window names no owner, so there is nothing to compare: it is the checked account's all the same.
      if (name === "createAuthorization") return;
      expect(answer.text).not.toContain(eve.group);
      if (verb === "PATCH") expect(answer.status).toBe(404);
    },
  );

  it("is not written to in a second way, when the first was not found", async () => {
    const between: { swap?: () => void } = {};
    const { harness, id, version } = await installed({
      upstreamFetch: (request, next) => {
        if (!request.url.endsWith("/config-content")) return next(request);
        between.swap?.();
        return Promise.resolve(Response.json({ detail: "not found" }, { status: 404 }));
      },
    });
    between.swap = () => handOver(harness);
    const answer = await harness.ask("PATCH", `/installations/${id}`, { body: { version, configuration: changed } });
    expect(answer.status).toBe(404);
    expect(harness.upstream.filter((line) => line.startsWith("PATCH "))).toHaveLength(1);
  });

  it("is no account to install with, when its provider is another by then", async () => {
    const { harness, connectionId, id } = await installed();
    harness.sandbox.restore(
      JSON.parse(
        JSON.stringify(harness.sandbox.state()).replaceAll('"provider":"salesforce"', '"provider":"stripe"'),
      ) as never,
    );
    harness.upstream.length = 0;
    const body = { integration: "crm", connectionId, configuration };
    const answer = await harness.ask("POST", "/installations", { body });
    expect([answer.status, id.length > 0]).toEqual([404, true]);
    expect(harness.upstream.filter((line) => !line.startsWith("GET "))).toEqual([]);
  });
});
