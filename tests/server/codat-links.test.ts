import { describe, expect, it } from "vitest";
import { companyId, connection, createCodatHarness, page, paths, refused, type Script } from "./codat-harness.js";

const unlink = (id: string) => `PATCH /companies/${companyId}/connections/${id}`;
const changes = (asked: readonly string[]) => asked.filter((line) => !line.startsWith("GET"));
const fresh = { [paths.create]: connection("gbol", "PendingAuth") };
const having = (...connections: object[]): Script => ({ [paths.connections]: page(connections) });

describe("connecting one system", () => {
  it("begins a connection and answers where the customer gives access", async () => {
    const { ask, asked, bodies } = createCodatHarness({ ...having(), ...fresh });
    const answer = await ask("POST", "/sync-flows/links", { body: { platformKey: "gbol" } });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      connection: {
        id: "gbol-connection",
        provider: "gbol",
        providerName: "Xero",
        state: "pending",
        actions: ["reconnect"],
      },
      linkUrl: "https://link.codat.io/connections/gbol-connection/start",
    });
    expect(changes(asked)).toEqual([paths.create]);
    expect(bodies[asked.indexOf(paths.create)]).toBe('{"platformKey":"gbol"}');
  });

  it("takes up again what was begun and not finished, the newest of it", async () => {
    const link = (id: string) => `https://link.codat.io/${id}`;
    const { ask, asked } = createCodatHarness(
      having(
        connection("gbol", "PendingAuth", { id: "old", linkUrl: link("old"), created: "2026-01-01" }),
        connection("gbol", "PendingAuth", { id: "new", linkUrl: link("new"), created: "2026-02-01T00:00:00" }),
        connection("gbol", "PendingAuth", { id: "lost", linkUrl: null, created: "2026-03-01" }),
        connection("fztf", "PendingAuth"),
      ),
    );
    const { body } = await ask("POST", "/sync-flows/links", { body: { platformKey: "gbol" } });
    expect(body).toMatchObject({ connection: { id: "new" }, linkUrl: link("new") });
    expect(changes(asked)).toEqual([]);
  });

  it("knows a system also where the connection does not name its key", async () => {
    const { ask, asked } = createCodatHarness(having(connection("gbol", "PendingAuth", { integrationKey: null })));
    const { body } = await ask("POST", "/sync-flows/links", { body: { platformKey: "gbol" } });
    expect(body).toMatchObject({ connection: { id: "gbol-connection" } });
    expect(changes(asked)).toEqual([]);
  });

  it("begins another one beside those that are finished", async () => {
    const { ask, asked } = createCodatHarness({ ...having(connection("gbol", "Linked", { id: "a" })), ...fresh });
    await ask("POST", "/sync-flows/links", { body: { platformKey: "gbol" } });
    expect(changes(asked)).toEqual([paths.create]);
  });

  it("begins one thing for several pages at once", async () => {
    let made = false;
    const { ask, asked } = createCodatHarness({
      [paths.connections]: () => page(made ? [connection("gbol", "PendingAuth")] : []),
      [paths.create]: async () => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        made = true;
        return connection("gbol", "PendingAuth");
      },
    });
    const body = { platformKey: "gbol" };
    const answers = await Promise.all([1, 2, 3].map(() => ask("POST", "/sync-flows/links", { body })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(changes(asked)).toEqual([paths.create]);
  });

  it("finds what was made although the answer got lost, and makes no second", async () => {
    let made = false;
    const { ask, asked } = createCodatHarness({
      [paths.connections]: () => page(made ? [connection("gbol", "PendingAuth")] : []),
      [paths.create]: () => {
        made = true;
        throw new Error("connection reset");
      },
    });
    const body = { platformKey: "gbol" };
    expect((await ask("POST", "/sync-flows/links", { body })).status).toBe(502);
    expect((await ask("POST", "/sync-flows/links", { body })).status).toBe(201);
    expect(changes(asked)).toEqual([paths.create]);
  });

  it.each(["Linked", "Unlinked", "Deauthorized", "PendingAuth"])(
    "links an account again that is %s",
    async (status) => {
      const { ask, asked } = createCodatHarness(having(connection("gbol", status)));
      const { body } = await ask("POST", "/sync-flows/links", { body: { connectionId: "gbol-connection" } });
      expect(body).toMatchObject({ linkUrl: "https://link.codat.io/connections/gbol-connection/start" });
      expect(changes(asked)).toEqual([]);
    },
  );

  it.each([
    ["neither a system nor an account", {}],
    ["both", { platformKey: "gbol", connectionId: "gbol-connection" }],
    ["a system that is not there", { platformKey: "nope" }],
    ["a system that is switched off", { platformKey: "late" }],
    ["a key that is none", { platformKey: "../x" }],
  ])("refuses %s", async (_name, body) => {
    const { ask, asked } = createCodatHarness({ ...having(connection("gbol", "Linked")), ...fresh });
    expect((await ask("POST", "/sync-flows/links", { body })).status).toBe(422);
    expect(changes(asked)).toEqual([]);
  });

  it.each(["javascript:alert(1)", "https://evil.example/", "http://link.codat.io/x", "", null])(
    "sends nobody to %j",
    async (linkUrl) => {
      const { ask } = createCodatHarness(having(connection("gbol", "Linked", { linkUrl })));
      const { status } = await ask("POST", "/sync-flows/links", { body: { connectionId: "gbol-connection" } });
      expect(status).toBe(502);
    },
  );

  it("keeps no address for a repetition of the request", async () => {
    const { ask, asked } = createCodatHarness({ ...having(), ...fresh });
    const asking = { body: { platformKey: "gbol" }, headers: { "Idempotency-Key": "same-key-twice" } };
    await ask("POST", "/sync-flows/links", asking);
    await ask("POST", "/sync-flows/links", asking);
    expect(changes(asked)).toHaveLength(2);
  });
});

describe("unlinking", () => {
  it("cuts off what is linked", async () => {
    const { ask, asked, bodies } = createCodatHarness({
      ...having(connection("gbol", "Linked")),
      [unlink("gbol-connection")]: connection("gbol", "Unlinked"),
    });
    const { status, text } = await ask("DELETE", "/sync-flows/links/gbol-connection");
    expect([status, text]).toEqual([204, ""]);
    expect(changes(asked)).toEqual([unlink("gbol-connection")]);
    expect(bodies.at(-1)).toBe('{"status":"Unlinked"}');
  });

  it.each(["Unlinked", "Deauthorized", "PendingAuth", "Something"])("has nothing to do with %s", async (status) => {
    const { ask, asked } = createCodatHarness(having(connection("gbol", status)));
    expect((await ask("DELETE", "/sync-flows/links/gbol-connection")).status).toBe(204);
    expect(changes(asked)).toEqual([]);
  });

  it.each([
    ["is gone", 404, "Linked", 204],
    ["was unlinked by somebody faster", 400, "Unlinked", 204],
    ["is refused", 400, "Linked", 422],
    ["fails", 503, "Linked", 502],
  ])("that %s ends with %i", async (_name, answered, later, status) => {
    let tried = false;
    const { ask, asked } = createCodatHarness({
      [paths.connections]: () => page([connection("gbol", tried ? later : "Linked")]),
      [unlink("gbol-connection")]: () => {
        tried = true;
        return refused(answered)();
      },
    });
    expect((await ask("DELETE", "/sync-flows/links/gbol-connection")).status).toBe(status);
    expect(changes(asked)).toHaveLength(1);
  });

  it("is seen at once", async () => {
    let status = "Linked";
    const { ask } = createCodatHarness({
      [paths.connections]: () => page([connection("gbol", status)]),
      [unlink("gbol-connection")]: () => {
        status = "Unlinked";
        return connection("gbol", status);
      },
    });
    await ask("GET", "/status");
    await ask("DELETE", "/sync-flows/links/gbol-connection");
    const { body } = await ask("GET", "/status");
    expect(body).toMatchObject({ items: [{ connection: { state: "needs-attention", reason: "unlinked" } }] });
  });
});
