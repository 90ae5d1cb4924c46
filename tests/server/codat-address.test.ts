import { codat } from "tenon-kit/server";
import { describe, expect, it } from "vitest";
import {
  codatKey,
  companyId,
  createCodatHarness,
  flowOrigin,
  mintedUrl,
  page,
  paths,
  refused,
} from "./codat-harness.js";

const keys = { commerceKey: "fztf", accountingKey: "gbol" };
const mint = { [paths.connections]: page([]), [paths.start]: { url: mintedUrl } };
const proxied = { origin: "https://shop.example.com", "sec-fetch-site": "same-origin" };

describe("the address of the hosted flow", () => {
  it("is minted for the company by its id, with the way back, and kept by nobody", async () => {
    const { ask, asked } = createCodatHarness(mint);
    const body = { ...keys, returnUrl: `${flowOrigin}/settings/back?tab=a b` };
    const headers = { "Idempotency-Key": "same-key-twice" };
    const first = await ask("POST", "/sync-flows", { body, headers });
    await ask("POST", "/sync-flows", { body, headers });
    expect([first.status, first.body]).toEqual([422, expect.anything()]);
    const fine = { ...keys, returnUrl: `${flowOrigin}/settings/back?tab=a%20b` };
    const answer = await ask("POST", "/sync-flows", { body: fine, headers });
    await ask("POST", "/sync-flows", { body: fine, headers });
    expect([answer.status, answer.body]).toEqual([201, { url: mintedUrl }]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const minted = asked.filter((line) => line.includes("/start"));
    expect(minted).toHaveLength(2);
    expect(minted[0]).toBe(
      `${paths.start}?merchantIdentifier=${companyId}&redirectUrl=${encodeURIComponent(fine.returnUrl)}`,
    );
  });

  it.each([
    ["the asking page's own site", `${flowOrigin}/back`, {}, 201],
    ["another site of the host", "https://admin.example.com/back", {}, 201],
    ["a page behind a proxy that speaks https for the handler", "https://shop.example.com/x", proxied, 201],
    ["nothing", undefined, {}, 201],
    ["another site", "https://evil.example/back", {}, 422],
    ["a site that only begins alike", `${flowOrigin}.evil.example/`, {}, 422],
    ["the same host without encryption", "http://app.example.com/", {}, 422],
    ["a name in front", "https://app.example.com@evil.example/", {}, 422],
    ["a script", "javascript:alert(1)", {}, 422],
    ["a path", "/back", {}, 422],
    ["no scheme", "app.example.com/back", {}, 422],
    ["nothing at all", "", {}, 422],
  ])("leads back to %s or not", async (_name, returnUrl, headers, status) => {
    const { ask, asked } = createCodatHarness(mint, { origins: ["https://admin.example.com"] });
    const answer = await ask("POST", "/sync-flows", { body: { ...keys, returnUrl }, headers });
    expect(answer.status).toBe(status);
    if (status === 422) expect(answer.body).toMatchObject({ issues: [{ path: "returnUrl", code: "invalid" }] });
    expect(asked.some((line) => line.includes("/start"))).toBe(status === 201);
  });

  it.each([
    ["the ends are swapped", { commerceKey: "gbol", accountingKey: "fztf" }, ["commerceKey", "accountingKey"]],
    ["a system is not there", { commerceKey: "nope", accountingKey: "gbol" }, ["commerceKey"]],
    ["a system is switched off", { commerceKey: "late", accountingKey: "gbol" }, ["commerceKey"]],
    ["it is a bank", { commerceKey: "fztf", accountingKey: "bank" }, ["accountingKey"]],
  ])("is not minted where %s", async (_name, body, wrong) => {
    const { ask, asked } = createCodatHarness(mint);
    const answer = await ask("POST", "/sync-flows", { body });
    expect(answer.status).toBe(422);
    expect((answer.body as { issues: { path: string }[] }).issues.map(({ path }) => path)).toEqual(wrong);
    expect(asked.every((line) => line.startsWith(paths.integrations))).toBe(true);
  });

  it("may begin with a system of the product's own, which does not say what it is", async () => {
    const start = { "GET /config/sync/commerce/lqai/gbol/start": { url: mintedUrl } };
    const { ask } = createCodatHarness({ ...mint, ...start });
    expect((await ask("POST", "/sync-flows", { body: { ...keys, commerceKey: "lqai" } })).status).toBe(201);
  });

  it.each([
    ["https://sync-flow.codat.io/x?merchantIdentifier=demo merchant&otp=1", 201],
    ["  https://sync-flow.codat.io/x ", 201],
    ["https://codat.io/x", 201],
    ["https://api.example.com/flow", 201],
    ["http://sync-flow.codat.io/x", 502],
    ["https://codat.io.evil.example/x", 502],
    ["https://evilcodat.io/x", 502],
    ["https://a:b@sync-flow.codat.io/x", 502],
    ["javascript:alert(1)//codat.io", 502],
    ["//sync-flow.codat.io/x", 502],
    ["sync-flow.codat.io/x", 502],
    ["https://sync-flow.codat.io\\@evil.example/", 502],
    ["https://sync-flow.codat.io/\u0000", 502],
    ["", 502],
    [undefined, 502],
    [null, 502],
    [7, 502],
  ])("given as %j is answered with %i", async (url, status) => {
    const { ask } = createCodatHarness(
      { [paths.connections]: page([]), [paths.start]: { url } },
      { baseUrl: "https://api.example.com" },
    );
    const answer = await ask("POST", "/sync-flows", { body: keys });
    expect(answer.status).toBe(status);
    const wanted =
      status === 201 ? undefined : typeof url === "string" && url !== "" ? "unsafe_url" : "upstream_unavailable";
    expect((answer.body as { code?: string }).code).toBe(wanted);
    if (status === 502 && typeof url === "string" && url !== "") expect(answer.text).not.toContain(url);
  });

  it.each([
    ["flow.example.com", true],
    ["https://flow.example.com", false],
    ["flow.example.com:443", false],
    ["Flow.example.com", false],
    ["", false],
  ])("may lie on %j: %s", (host, fine) => {
    const make = () => codat({ apiKey: codatKey, company: () => null, flowHosts: [host] });
    if (fine) expect(make).not.toThrow();
    else expect(make).toThrow(/is not a host name/);
  });

  it("is asked for once, whatever happens", async () => {
    const { ask, asked } = createCodatHarness({ ...mint, [paths.start]: refused(503) });
    const answer = await ask("POST", "/sync-flows", { body: keys });
    expect([answer.status, answer.body]).toEqual([502, expect.objectContaining({ retryable: true })]);
    expect(asked.filter((line) => line.includes("/start"))).toHaveLength(1);
  });

  it("is not asked for where the company is gone: the service would take its id for the name of a new one", async () => {
    const { ask, asked } = createCodatHarness({ [paths.start]: { url: mintedUrl } });
    const answer = await ask("POST", "/sync-flows", { body: keys });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([404, "not_found"]);
    expect(asked.some((line) => line.includes("/start"))).toBe(false);
    expect(answer.text).not.toContain(companyId);
  });
});
