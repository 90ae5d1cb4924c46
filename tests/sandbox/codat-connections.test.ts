import { describe, expect, test } from "vitest";
import { codatWorld, unknownId } from "./codat-world.js";

describe("one connection", () => {
  function one(status = "PendingAuth", platformKey = "lqai") {
    const world = codatWorld();
    const { companyId, connectionIds } = world.codat.addCompany({ connections: [{ platformKey, status }] });
    const path = `/companies/${companyId}/connections/${connectionIds[0] ?? ""}`;
    return { ...world, companyId, path };
  }

  test("waits for the customer when it is made, and has an address where they give access", async () => {
    const { tree, companyId, codat } = one();
    const made = await tree("POST", `/companies/${companyId}/connections`, { platformKey: "gbol" });
    expect(made).toMatchObject({ status: "PendingAuth", platformName: "Xero", sourceType: "Accounting" });
    expect(made.linkUrl).toBe(`${codat.origin}/link/companies/${companyId}/connections/${made.id}/start`);
    expect((await codat.fetch(new Request(made.linkUrl))).status).toBeLessThan(400);
  });

  test("is linked by credentials that the product hands over, without a first reading", async () => {
    const { tree, path, sandbox } = one();
    const linked = await tree("PUT", `${path}/authorization`, { accessToken: "s3cret-token", businessId: "b1" });
    expect(linked.status).toBe("Linked");
    expect(linked).not.toHaveProperty("lastSync");
    expect(JSON.stringify(linked)).not.toContain("s3cret-token");
    expect(sandbox.state().codat?.connections[0]?.credentials).toEqual({
      accessToken: "s3cret-token",
      businessId: "b1",
    });
  });

  test.each([[{}], [""], ["[]"], [{ accessToken: 5 }], [{ nested: { a: "b" } }]])(
    "is not linked by %j",
    async (body) => {
      const { send, tree, path } = one();
      expect((await send("PUT", `${path}/authorization`, body)).status).toBe(400);
      expect((await tree("GET", path)).status).toBe("PendingAuth");
    },
  );

  test("is not linked when the system refuses the credentials", async () => {
    const { send, tree, path, sandbox } = one();
    sandbox.scenario("bad-credentials", { provider: "lqai" });
    expect((await send("PUT", `${path}/authorization`, { accessToken: "x" })).status).toBe(400);
    expect((await tree("GET", path)).status).toBe("PendingAuth");
    sandbox.scenario("bad-credentials", { provider: "gbol" });
    expect((await send("PUT", `${path}/authorization`, { accessToken: "x" })).status).toBe(200);
  });

  test.each([
    ["Linked", { status: "Unlinked" }, 200, "Unlinked"],
    ["Linked", { status: null }, 200, "Linked"],
    ["Linked", {}, 200, "Linked"],
    ["Linked", "", 200, "Linked"],
    ["Linked", { status: "Linked" }, 400, "Linked"],
    ["Linked", { status: "Deauthorized" }, 400, "Linked"],
    ["Linked", { status: "PendingAuth" }, 400, "Linked"],
    ["Linked", { status: "unlinked" }, 400, "Linked"],
    ["Linked", { status: "Unlinked", more: 1 }, 400, "Linked"],
    ["PendingAuth", { status: "Unlinked" }, 400, "PendingAuth"],
    ["Unlinked", { status: "Unlinked" }, 400, "Unlinked"],
    ["Deauthorized", { status: "Unlinked" }, 400, "Deauthorized"],
  ])("that is %s and updated by %j: %i, then %s", async (before, body, status, after) => {
    const { send, tree, path } = one(before);
    expect((await send("PATCH", path, body)).status).toBe(status);
    expect((await tree("GET", path)).status).toBe(after);
  });

  test("loses its credentials when it is unlinked, and can be linked again", async () => {
    const { send, tree, path, sandbox } = one();
    await send("PUT", `${path}/authorization`, { accessToken: "x" });
    await send("PATCH", path, { status: "Unlinked" });
    expect(sandbox.state().codat?.connections[0]?.credentials).toBeUndefined();
    expect((await tree("PUT", `${path}/authorization`, { accessToken: "y" })).status).toBe("Linked");
  });

  test("can be deleted, and is gone from every list", async () => {
    const { send, tree, path, companyId } = one("Linked");
    const answer = await send("DELETE", path);
    expect([answer.status, answer.text]).toEqual([200, ""]);
    expect((await send("GET", path)).status).toBe(404);
    expect((await tree("GET", `/companies/${companyId}/connections`)).results).toEqual([]);
  });

  test("has errors by switch, and they are resolved when it is linked again", async () => {
    const { tree, codat, control, path } = one("Linked");
    const id = path.slice(-36);
    expect((await control(`/codat/connections/${id}`, { errors: [{ statusCode: "503" }] })).status).toBe(200);
    expect(await tree("GET", path)).toMatchObject({ dataConnectionErrors: [{ statusCode: "503", status: "Active" }] });
    codat.setConnection(id, { status: "Deauthorized" });
    codat.setConnection(id, { status: "Linked" });
    expect(await tree("GET", path)).toMatchObject({
      dataConnectionErrors: [{ statusCode: "503", status: "Resolved", resolvedOnUtc: "2026-03-10T10:00:00.0000000Z" }],
    });
  });

  test("can be in a state of a later version of the service", async () => {
    const { tree, codat, path } = one("Linked");
    codat.setConnection(path.slice(-36), { status: "Suspended" });
    expect((await tree("GET", path)).status).toBe("Suspended");
  });

  test("cannot be switched from outside when there is none", async () => {
    const { control, codat } = one();
    expect((await control(`/codat/connections/${unknownId}`, { status: "Linked" })).status).toBe(400);
    expect(() => {
      codat.setConnection(unknownId, {});
    }).toThrow(unknownId);
  });
});

test("every system and every account of the samples has an id of its own", async () => {
  const { tree, company } = codatWorld();
  const { companyId } = company();
  const { results } = await tree("GET", "/config/integrations");
  const ids = results.flatMap(
    (each) => [Reflect.get(each, "integrationId"), Reflect.get(each, "sourceId")] as string[],
  );
  const { configuration } = await tree("GET", `/config/companies/${companyId}/sync/commerce`);
  const options = ["sales", "fees", "payments"].flatMap((part) =>
    Object.values(configuration[part]?.accounts ?? {}).flatMap((line) => line.accountOptions),
  );
  expect(new Set(ids).size).toBe(34);
  expect(new Set(options.map((each) => each.id)).size).toBe(new Set(options.map((each) => each.name)).size);
});

test("one accounting system is in use at a time; shops may be many", async () => {
  const { codat, tree } = codatWorld();
  const { companyId } = codat.addCompany({
    connections: ["gbol", "fztf", "zsth", "qhyg"].map((platformKey) => ({ platformKey, status: "Linked" })),
  });
  const { results } = await tree("GET", `/companies/${companyId}/connections`);
  expect(results.map((each) => each.status)).toEqual(["Unlinked", "Linked", "Linked", "Linked"]);
});

test("a company that is deleted takes everything along", async () => {
  const { send, sandbox, company } = codatWorld();
  const { companyId } = company();
  const other = company("Other");
  await send("GET", `/config/sync/commerce/fztf/gbol/start?merchantIdentifier=${companyId}`);
  await send("POST", `/companies/${companyId}/sync/commerce/latest`, {});
  const answer = await send("DELETE", `/companies/${companyId}`);
  expect([answer.status, answer.text]).toEqual([204, ""]);
  expect((await send("GET", `/companies/${companyId}`)).status).toBe(404);
  const { companies, connections, syncs, passcodes } = sandbox.state().codat ?? {};
  expect(companies?.map((each) => each.id)).toEqual([other.companyId]);
  expect(connections?.every((each) => each.companyId === other.companyId)).toBe(true);
  expect([syncs, passcodes]).toEqual([[], []]);
});
