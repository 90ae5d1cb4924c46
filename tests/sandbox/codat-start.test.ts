import { describe, expect, test } from "vitest";
import { codatWorld, unknownId } from "./codat-world.js";

const path = "/config/sync/commerce/fztf/gbol/start";

describe("the address of a sync flow", () => {
  test("makes the company and both connections on the way", async () => {
    const { tree, sandbox, codat } = codatWorld();
    const { url } = await tree("GET", `${path}?merchantIdentifier=Acme%20%26%20co`);
    const { companies, connections } = sandbox.state().codat ?? {};
    expect(companies?.map((each) => each.name)).toEqual(["Acme & co"]);
    expect(connections?.map((each) => [each.platformKey, each.status])).toEqual([
      ["fztf", "PendingAuth"],
      ["gbol", "PendingAuth"],
    ]);
    const address = new URL(url);
    expect(address.origin).toBe(codat.origin);
    expect(address.pathname).toBe(`/flow/${codat.clientId}/fztf/gbol/start`);
    expect([...address.searchParams.keys()]).toEqual(["merchantIdentifier", "otp"]);
    expect(address.searchParams.get("merchantIdentifier")).toBe("Acme & co");
    expect(address.searchParams.get("otp")).toMatch(/^\d{6}$/);
  });

  test("goes on with the company of an id, and with connections it has", async () => {
    const { tree, sandbox, company } = codatWorld();
    const { companyId } = company();
    for (let time = 0; time < 3; time++) await tree("GET", `${path}?merchantIdentifier=${companyId.toUpperCase()}`);
    expect(sandbox.state().codat?.companies).toHaveLength(1);
    expect(sandbox.state().codat?.connections).toHaveLength(2);
  });

  test("finds a company by its whole name, and makes one for each call that names none", async () => {
    const { tree, sandbox } = codatWorld();
    for (const query of ["?merchantIdentifier=Acme", "?merchantIdentifier=Acme", "?merchantIdentifier=acme", "", ""]) {
      await tree("GET", `${path}${query}`);
    }
    expect(sandbox.state().codat?.companies.map((each) => each.name)).toEqual([
      "Acme",
      "acme",
      "Merchant 3",
      "Merchant 4",
    ]);
  });

  test("gives back where the customer is to return, as it was given", async () => {
    const { tree } = codatWorld();
    const back = "https://app.example.com/sync?tab=a&x=1#part";
    const { url } = await tree("GET", `${path}?redirectUrl=${encodeURIComponent(back)}`);
    expect(new URL(url).searchParams.get("redirectUrl")).toBe(back);
  });

  test.each([
    ["/config/sync/commerce/gbol/fztf/start", 400],
    ["/config/sync/commerce/fztf/fztf/start", 400],
    ["/config/sync/commerce/zzzz/gbol/start", 404],
    ["/config/sync/commerce/fztf/pdvj/start", 404],
    ["/config/sync/commerce/a%2Fb/gbol/start", 404],
    [`${path}?merchantIdentifier=${unknownId}`, 404],
    [`${path}?merchantIdentifier=***`, 400],
  ])("%s is %i, and makes nothing", async (asked, status) => {
    const { send, sandbox } = codatWorld();
    expect((await send("GET", asked)).status).toBe(status);
    expect(sandbox.state().codat?.companies).toEqual([]);
    expect(sandbox.state().codat?.passcodes).toEqual([]);
  });
});

describe("its passcode", () => {
  async function minted() {
    const world = codatWorld();
    const { companyId } = world.company();
    const { url } = await world.tree("GET", `${path}?merchantIdentifier=${companyId}`);
    const open = async (address = url) => world.codat.fetch(new Request(address));
    return { ...world, companyId, url, open };
  }

  test("opens the flow once", async () => {
    const { open } = await minted();
    expect((await open()).status).toBeLessThan(400);
    expect((await open()).status).toBe(401);
  });

  test("dies after thirty seconds on the sandbox's clock", async () => {
    const { open, sandbox } = await minted();
    sandbox.advance(30_000);
    expect((await open()).status).toBe(401);
  });

  test("is good for the two systems it was made for", async () => {
    const { open, url } = await minted();
    expect((await open(url.replace("/fztf/", "/zsth/"))).status).toBe(401);
  });

  test("is a new one each time, and earlier ones stay good", async () => {
    const { tree, open, companyId, url } = await minted();
    const again = (await tree("GET", `${path}?merchantIdentifier=${companyId}`)).url;
    expect(again).not.toBe(url);
    expect((await open(again)).status).toBeLessThan(400);
    expect((await open(url)).status).toBeLessThan(400);
  });
});
