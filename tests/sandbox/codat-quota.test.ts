import { describe, expect, test } from "vitest";
import { refusals } from "./codat-strict.js";
import { codatWorld } from "./codat-world.js";

describe("requests of a day", () => {
  test("are a thousand, and a thousand for each company with something linked", async () => {
    const { send, codat, company } = codatWorld();
    const limit = async () => (await send("GET", "/companies")).headers.get("x-rate-limit-limit");
    expect(await limit()).toBe("1000");
    codat.addCompany({ connections: [{ platformKey: "fztf" }] });
    expect(await limit()).toBe("1000");
    const { commerceId, accountingId } = company();
    expect(await limit()).toBe("2000");
    codat.setConnection(commerceId, { status: "Deauthorized" });
    expect(await limit()).toBe("2000");
    codat.setConnection(accountingId, { status: "Unlinked" });
    expect(await limit()).toBe("1000");
  });

  test("go down with each one, and every answer says how many are left and until when", async () => {
    const { send } = codatWorld();
    const first = await send("GET", "/companies");
    const second = await send("GET", "/companies/nobody");
    expect(second.status).toBe(404);
    expect([first, second].map((each) => each.headers.get("x-rate-limit-remaining"))).toEqual(["999", "998"]);
    expect(second.headers.get("x-rate-limit-reset")).toBe("2026-03-11T00:00:00Z");
    expect(second.headers.get("retry-after")).toBeNull();
  });

  test("are refused when they are used up, and nothing happens; after midnight there are new ones", async () => {
    const { send, sandbox, codat } = codatWorld();
    codat.setQuota({ remaining: 1 });
    expect((await send("POST", "/companies", { name: "Last" })).status).toBe(200);
    const refused = await send("POST", "/companies", { name: "Too late" });
    expect(refused.status).toBe(429);
    expect(refusals("errorMessage", refused.body)).toEqual([]);
    expect(refused.body).toMatchObject({ canBeRetried: "True" });
    expect(refused.headers.get("x-rate-limit-remaining")).toBe("0");
    expect(refused.headers.get("retry-after")).toBe(String(14 * 3600));
    expect(sandbox.state().codat?.companies).toHaveLength(1);
    sandbox.advance(14 * 3_600_000);
    const next = await send("GET", "/companies");
    expect(next.status).toBe(200);
    expect(next.headers.get("x-rate-limit-remaining")).toBe("999");
    expect(next.headers.get("x-rate-limit-reset")).toBe("2026-03-12T00:00:00Z");
  });

  test("can be set from outside, and a scenario uses them all up", async () => {
    const { send, control, sandbox } = codatWorld();
    expect((await control("/codat/quota", { limit: 50, remaining: 7 })).status).toBe(200);
    const answer = await send("GET", "/companies");
    expect(answer.headers.get("x-rate-limit-limit")).toBe("50");
    expect(answer.headers.get("x-rate-limit-remaining")).toBe("6");
    sandbox.scenario("quota-exhausted");
    expect((await send("GET", "/companies")).headers.get("x-rate-limit-remaining")).toBe("0");
    sandbox.scenario("ok");
    expect((await send("GET", "/companies")).headers.get("x-rate-limit-remaining")).toBe("5");
    expect((await control("/codat/quota", { remaining: -1 })).status).toBe(400);
  });

  test("hosted pages and a wrong key count for nothing", async () => {
    const { send, codat, company } = codatWorld();
    const { companyId } = company();
    await send("GET", `/link/company/${companyId}`, undefined, {});
    await send("GET", "/companies", undefined, { authorization: "Basic bm9ib2R5" });
    codat.setQuota({ limit: 100 });
    expect((await send("GET", "/companies")).headers.get("x-rate-limit-remaining")).toBe("99");
  });

  test("too many at a time is another 429: there are still some left", async () => {
    const { send, sandbox } = codatWorld();
    sandbox.scenario("rate-limited");
    const answers = [await send("GET", "/companies"), await send("GET", "/companies"), await send("GET", "/companies")];
    expect(answers.map((each) => each.status)).toEqual([429, 429, 200]);
    expect(answers[0]?.headers.get("retry-after")).toBe("1");
    expect(answers[0]?.headers.get("x-rate-limit-remaining")).toBe("1000");
  });
});

test("the plan covers so many companies, and is asked wherever one would be made", async () => {
  const { send, codat, sandbox } = codatWorld();
  codat.setSwitches({ companyLimit: 1 });
  const start = "/config/sync/commerce/fztf/gbol/start";
  expect((await send("GET", `${start}?merchantIdentifier=First`)).status).toBe(200);
  expect((await send("GET", `${start}?merchantIdentifier=First`)).status).toBe(200);
  for (const answer of [
    await send("GET", `${start}?merchantIdentifier=Second`),
    await send("GET", start),
    await send("POST", "/companies", { name: "Second" }),
  ]) {
    expect(answer.status).toBe(402);
    expect(refusals("errorMessage", answer.body)).toEqual([]);
  }
  expect(sandbox.state().codat?.companies).toHaveLength(1);
});
