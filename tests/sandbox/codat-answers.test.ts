import { describe, expect, test } from "vitest";
import { operation, operationNames, type Ids } from "./codat-operations.js";
import { nulls, refusals } from "./codat-strict.js";
import { codatWorld, unknownId } from "./codat-world.js";

/** A company that has been through everything: synced, with errors on both connections. */
async function lived() {
  const world = codatWorld();
  const { codat, sandbox, tree, company } = world;
  const { companyId, accountingId, commerceId } = company();
  codat.setConnection(accountingId, { errors: [{ statusCode: "401", status: null }] });
  codat.setConnection(commerceId, {
    errors: [{ status: "Resolved", resolvedOnUtc: "2026-03-10T10:00:00Z" }, { status: "Active" }],
  });
  const { commerceSyncId } = await tree("POST", `/companies/${companyId}/sync/commerce/latest`, {});
  sandbox.advance(10_000);
  const ids: Ids = {
    companyId,
    connectionId: commerceId,
    syncId: commerceSyncId,
    clientId: codat.clientId,
    platformKey: "gbol",
  };
  return { ...world, ids };
}

describe("what the service answers", () => {
  test.each(operationNames)("%s: a careful client takes it, to the last member", async (name) => {
    const { send, ids } = await lived();
    const { method, path, body, answer } = operation(name);
    const given = await send(method, path(ids), body);
    expect(given.status, given.text).toBe(200);
    expect(given.headers.get("content-type")).toBe("application/json");
    expect(given.headers.get("cache-control")).toBe("no-store");
    expect(refusals(answer, given.body)).toEqual([]);
  });

  test.each(operationNames)(
    "%s: nothing is null but the status of an error that does not pass by itself",
    async (name) => {
      const { send, ids } = await lived();
      const { method, path, body } = operation(name);
      const found = nulls((await send(method, path(ids), body)).body);
      expect(found.filter((place) => !/dataConnectionErrors\.\d+\.status$/.test(place))).toEqual([]);
    },
  );

  test("the check itself refuses what a careful client would", async () => {
    const { tree, ids } = await lived();
    const { results } = await tree("GET", `/companies/${ids.companyId}/connections`);
    const [good] = results;
    expect(refusals("connection", good)).toEqual([]);
    for (const change of [
      { lastSync: null },
      { status: "linked" },
      { sourceType: "Payroll" },
      { integrationKey: undefined },
      { connectionInfo: { retries: 3 } },
      { more: "than there should be" },
    ]) {
      expect(refusals("connection", { ...good, ...change })).toHaveLength(1);
    }
  });

  test("a connection that was never synced has no moment of it, one that was has one with seven digits", async () => {
    const { tree, company, codat } = codatWorld();
    const { companyId } = company();
    const pending = codat.addCompany({ connections: [{ platformKey: "exgd" }] });
    const [linked] = (await tree("GET", `/companies/${companyId}/connections`)).results;
    const [fresh] = (await tree("GET", `/companies/${pending.companyId}/connections`)).results;
    expect(linked?.lastSync).toBe("2026-03-10T10:00:00.0000000Z");
    expect(fresh).not.toHaveProperty("lastSync");
  });

  test("a company without description and tags has neither", async () => {
    const { tree } = codatWorld();
    const made = await tree("POST", "/companies", { name: "Bare" });
    expect(Object.keys(made).sort()).toEqual(["created", "dataConnections", "id", "name", "redirect"]);
  });

  test("images are small pictures inside the answer, drawn here", async () => {
    const { tree } = codatWorld();
    const branding = (await tree("GET", "/config/integrations/qhyg/branding")) as unknown as {
      logo: { square: { image: { src: string } } };
      button: { default: { image: { src: string } }; hover: { image: { src: string } } };
    };
    const addresses = [branding.logo.square, branding.button.default, branding.button.hover].map(
      (each) => each.image.src,
    );
    expect(new Set(addresses).size).toBe(3);
    for (const address of addresses) {
      expect(address).toMatch(/^data:image\/png;base64,iVBORw0KGgo/);
      expect(address.length).toBeLessThan(2500);
    }
  });

  test("there is an answer for a path nobody knows, and for a method a path does not have", async () => {
    const { send } = codatWorld();
    expect((await send("GET", "/nothing/here")).status).toBe(404);
    const refused = await send("PUT", `/companies/${unknownId}/connections`, {});
    expect(refused.status).toBe(405);
    expect(refused.headers.get("allow")).toBe("GET, POST");
    expect(refusals("errorMessage", refused.body)).toEqual([]);
  });
});
