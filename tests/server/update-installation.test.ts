import { describe, expect, it } from "vitest";
import type { Configuration } from "../../src/contracts/kit/configuration.js";
import { createHarness, install, manifest, type Harness } from "./harness.js";

interface Installed {
  id: string;
  version: string;
  configuration: Configuration;
}

async function installed(harness: Harness): Promise<Installed> {
  return (await install(harness, await harness.connect())).body;
}
const save = (harness: Harness, { id, version, configuration }: Installed, more: object = {}) =>
  harness.ask("PATCH", `/installations/${id}`, { body: { version, configuration, ...more } });
const storedContent = (harness: Harness) =>
  harness.sandbox.state().installations[0]!.config.content as { read: { objects: Record<string, object> } };
const changesSent = (harness: Harness) => harness.upstream.filter((line) => line.startsWith("PATCH"));
const bodyOf = (harness: Harness): Promise<unknown> =>
  harness.upstreamRequests
    .findLast(({ method }) => method === "PATCH")!
    .clone()
    .json();

describe("saving an installation", () => {
  it("sends one changed field as one operation on its object", async () => {
    const harness = createHarness();
    const now = await installed(harness);
    now.configuration.read[0]!.fields.push("website");
    expect((await save(harness, now)).status).toBe(200);
    expect(changesSent(harness)).toEqual([expect.stringMatching(/\/objects\/account\/config-content$/)]);
    expect(await bodyOf(harness)).toEqual({
      installationId: now.id,
      action: "read",
      changes: [{ op: "add", path: "/selectedFields/website", value: true }],
    });
    expect(storedContent(harness).read.objects.account).toMatchObject({ selectedFields: { website: true } });
  });

  it("sends several objects, the account and direct use in one request, done or not done as a whole", async () => {
    const harness = createHarness();
    const now = await installed(harness);
    now.configuration.read[0]!.paused = true;
    now.configuration.write = [];
    now.configuration.proxy = true;
    expect((await save(harness, now)).status).toBe(200);
    expect(changesSent(harness)).toHaveLength(1);
    expect((await bodyOf(harness)) as { updateMask: string[] }).toMatchObject({
      updateMask: [
        "config.content.read.objects.account",
        "config.content.write.objects",
        "config.content.proxy.enabled",
      ],
    });
  });

  it("adds an object, takes it out and takes it back, and each time reads back what was wanted", async () => {
    const harness = createHarness();
    let now = await installed(harness);
    const contact = { objectName: "contact", fields: ["email", "phone"] };
    for (const read of [[contact], [], [contact, { ...contact, paused: true }].slice(1), [], [contact]]) {
      const wanted = { ...now.configuration, read: [now.configuration.read[0], ...read] };
      const answer = await harness.ask("PATCH", `/installations/${now.id}`, {
        body: { version: now.version, configuration: wanted },
      });
      expect(answer.status).toBe(200);
      now = answer.body;
      expect(now.configuration.read.slice(1)).toMatchObject(read);
      expect(now.configuration.read).toHaveLength(1 + read.length);
    }
    expect(storedContent(harness).read.objects.contact).toMatchObject({
      disabled: false,
      schedule: "*/10 * * * *",
      selectedFields: { email: true, phone: true },
    });
  });

  it("puts names that a path would take apart into the body", async () => {
    const harness = createHarness({
      manifest: {
        ...manifest,
        integrations: [
          {
            ...{ name: "crm", provider: "salesforce" },
            write: { objects: ["a/b", "c.d:e"].map((objectName) => ({ objectName })) },
          },
        ],
      },
    });
    const connectionId = await harness.connect();
    const write = ["a/b", "c.d:e"].map((objectName) => ({ objectName }));
    const body = { integration: "crm", connectionId, configuration: { write } };
    let now = (await harness.ask("POST", "/installations", { body })).body as Installed;
    for (const at of [0, 1]) {
      now.configuration.write[at]!.deletion = true;
      const answer = await save(harness, now);
      expect(answer.status).toBe(200);
      now = answer.body;
    }
    expect(changesSent(harness)).toEqual([
      expect.stringMatching(/\/installations\/[^/]+$/),
      expect.stringMatching(/\/objects\/c\.d%3Ae\/config-content$/),
    ]);
    expect(now.configuration.write.map(({ deletion }) => deletion)).toEqual([true, true]);
  });
});

describe("an update of which nobody knows whether it was done", () => {
  const lost = (how: "before" | "after" | "garbled" | "meanwhile") => {
    const state = { armed: false };
    const harness: Harness = createHarness({
      upstreamFetch: async (request, next) => {
        if (!state.armed || request.method === "GET") return next(request);
        state.armed = false;
        if (how !== "before") {
          const patch = (await request.clone().json()) as { changes: { value: unknown }[] };
          if (how === "meanwhile") patch.changes[0]!.value = "*/7 * * * *";
          const { url, method, headers } = request;
          await next(new Request(url, { method, headers, body: JSON.stringify(patch) }));
        }
        if (how === "garbled") return new Response("{", { headers: { "content-type": "application/json" } });
        return Response.json({ detail: "Bad gateway" }, { status: 502 });
      },
    });
    return { harness, state };
  };
  const attempt = async (how: Parameters<typeof lost>[0]) => {
    const { harness, state } = lost(how);
    const now = await installed(harness);
    now.configuration.read[0]!.schedule = "*/5 * * * *";
    state.armed = true;
    const { status, body } = await save(harness, now);
    return { harness, status, body: body as { code?: string; version?: string } };
  };

  it.each(["after", "garbled"] as const)("is a success when it was done (%s)", async (how) => {
    const { harness, status, body } = await attempt(how);
    expect(status).toBe(200);
    expect(body).toMatchObject({ configuration: { read: [{ schedule: "*/5 * * * *" }] } });
    expect(changesSent(harness)).toHaveLength(1);
  });

  it("is a failure that may be tried again when it was not done", async () => {
    const { status, body } = await attempt("before");
    expect([status, body.code]).toEqual([502, "upstream_unavailable"]);
  });

  it("is a conflict when something else is stored now", async () => {
    const { status, body } = await attempt("meanwhile");
    expect([status, body.code]).toEqual([409, "conflict"]);
  });

  it("is over when an uninstallation of that kind has left nothing", async () => {
    const state = { armed: false };
    const harness = createHarness({
      upstreamFetch: async (request, next) => {
        const answer = await next(request);
        return state.armed && request.method === "DELETE" ? new Response(null, { status: 504 }) : answer;
      },
    });
    const { id } = await installed(harness);
    state.armed = true;
    expect((await harness.ask("DELETE", `/installations/${id}`)).status).toBe(204);
    expect(harness.sandbox.state().installations).toEqual([]);
  });
});

describe("two people who save", () => {
  it("are told when an operation does not fit any more, because the other one was faster", async () => {
    const other = { done: false };
    const harness: Harness = createHarness({
      upstreamFetch: async (request, next) => {
        if (!other.done && request.method === "PATCH") {
          other.done = true;
          const { url, method, headers } = request;
          const { installationId } = (await request.clone().json()) as { installationId: string };
          const changes = [{ op: "remove", path: "/selectedFields/industry" }];
          const body = JSON.stringify({ installationId, action: "read", changes });
          expect((await next(new Request(url, { method, headers, body }))).status).toBe(200);
        }
        return next(request);
      },
    });
    const now = await installed(harness);
    now.configuration.read[0]!.fields = ["name"];
    const { status, body } = await save(harness, now);
    expect([status, (body as { code: string }).code]).toEqual([409, "conflict"]);
  });
});
