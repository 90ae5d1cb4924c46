import { codat, createTenonHandler } from "tenon-kit/server";
import { describe, expect, it } from "vitest";
import { ada, eve } from "./harness.js";
import { codatKey, companyId, createCodatHarness, mintedUrl, page, paths } from "./codat-harness.js";

const keys = { commerceKey: "fztf", accountingKey: "gbol" };
const script = {
  [paths.companies]: { id: companyId, name: "x", redirect: "https://link.codat.io/x" },
  [paths.connections]: page([]),
  [paths.start]: { url: mintedUrl },
};

/** A host that remembers, and takes its time. */
const memory = () => {
  const known = new Map<string, string>();
  const company = async ({ ref }: { ref: string }, create?: () => Promise<string>) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const id = known.get(ref) ?? (await create?.());
    if (id !== undefined) known.set(ref, id);
    return id;
  };
  return { known, company };
};

const created = (asked: readonly string[]) => asked.filter((line) => line === paths.companies);

describe("the company of a group", () => {
  it("is made when something is set up first, remembered by the host, and never told to a browser", async () => {
    const { known, company } = memory();
    const { ask, asked, bodies } = createCodatHarness(script, { company });
    await ask("GET", "/sync-flows/status");
    expect(created(asked)).toEqual([]);
    const answer = await ask("POST", "/sync-flows", { body: keys });
    expect(answer.status).toBe(201);
    await ask("POST", "/sync-flows", { body: keys });
    expect(created(asked)).toHaveLength(1);
    expect(bodies[asked.indexOf(paths.companies)]).toBe('{"name":"Group acme"}');
    expect([...known]).toEqual([["acme", companyId]]);
    expect((await ask("GET", "/sync-flows/status")).text).not.toContain(companyId);
  });

  it("is one, also where several pages begin at once", async () => {
    const { ask, asked } = createCodatHarness(script, memory());
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask("POST", "/sync-flows", { body: keys })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(created(asked)).toHaveLength(1);
  });

  it("is one, also where the host asks for it twice", async () => {
    const company = async (_group: object, create?: () => Promise<string>) => {
      await create?.();
      return create?.();
    };
    const { ask, asked } = createCodatHarness(script, { company });
    expect((await ask("POST", "/sync-flows", { body: keys })).status).toBe(201);
    expect(created(asked)).toHaveLength(1);
  });

  it("is another one for another group", async () => {
    const { company, known } = memory();
    const { ask, asked } = createCodatHarness(script, { company });
    await Promise.all([ada, eve].map((as) => ask("POST", "/sync-flows", { body: keys, as })));
    expect(created(asked)).toHaveLength(2);
    expect([...known.keys()].sort()).toEqual(["acme", "evil-corp"]);
  });

  it("is not made twice when making it fails: the next press tries again", async () => {
    let fails = true;
    const { ask, asked } = createCodatHarness(
      {
        ...script,
        [paths.companies]: () => (fails ? Response.json({}, { status: 503 }) : { id: companyId, name: "x" }),
      },
      memory(),
    );
    expect((await ask("POST", "/sync-flows", { body: keys })).status).toBe(502);
    expect(created(asked)).toHaveLength(1);
    fails = false;
    expect((await ask("POST", "/sync-flows", { body: keys })).status).toBe(201);
    expect(created(asked)).toHaveLength(2);
  });

  it("may be refused by the host, who then has none", async () => {
    const { ask, asked } = createCodatHarness(script, { company: () => null });
    const answer = await ask("POST", "/sync-flows", { body: keys });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([403, "forbidden"]);
    expect(created(asked)).toEqual([]);
  });

  it("at its limit is a matter of the host's plan, not of what the customer did", async () => {
    const full = () => Response.json({ statusCode: 429, error: "Limit of companies reached" }, { status: 402 });
    const { ask } = createCodatHarness({ ...script, [paths.companies]: full }, memory());
    const answer = await ask("POST", "/sync-flows", { body: keys });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([402, "payment_required"]);
  });

  it.each(["../../x", "a/b", "", "..", 7, {}])("cannot be %j, whatever the host answers", async (id) => {
    const { ask, asked, errors } = createCodatHarness(script, { company: () => id as never });
    const answer = await ask("GET", "/sync-flows/status");
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([500, "unexpected"]);
    expect(String(errors[0])).toContain("cannot be the id of a company");
    expect(asked).toEqual([]);
  });

  it.each([
    ["Müller & Söhne", "g1", "Muller & Sohne"],
    ["  Bob's  Shop!  ", "g1", "Bob's Shop!"],
    ["<script>alert(1)</script>", "g1", "script alert 1 script"],
    ["شركة النور", "org_42", "org 42"],
    ["你好", "日本", "Customer"],
    ["---", "!!!", "Customer"],
    [undefined, "acme-7", "acme-7"],
    ["", "acme-7", "acme-7"],
    ["x".repeat(300), "g1", "x".repeat(100)],
  ])("called %j is made with a name the service takes", async (name, ref, wanted) => {
    const upstream: string[] = [];
    const handler = createTenonHandler({
      authenticate: () => ({ consumer: { ref: "c" }, group: { ref, name } }),
      project: "shop",
      syncFlow: codat({
        apiKey: codatKey,
        company: (_group, create) => create?.(),
        fetch: async (request) => {
          const path = new URL(request.url).pathname;
          if (path === "/companies") upstream.push(await request.text());
          if (path === "/config/integrations") {
            const both = ["Commerce", "Accounting"].map((sourceType, index) => ({
              key: ["fztf", "gbol"][index],
              enabled: true,
              sourceType,
            }));
            return Response.json(page(both));
          }
          return Response.json(path === "/companies" ? { id: companyId } : { ...page([]), url: mintedUrl });
        },
      }),
    });
    const response = await handler.fetch(
      new Request("https://app.example.com/api/tenon/sync-flows", {
        method: "POST",
        headers: { "tenon-contract": "1", "content-type": "application/json" },
        body: JSON.stringify(keys),
      }),
    );
    expect(response.status).toBe(201);
    expect(upstream).toEqual([JSON.stringify({ name: wanted })]);
  });

  it("has to be known to somebody", () => {
    expect(() => codat({ apiKey: codatKey } as never)).toThrow(/`company` is missing.*Give a function/s);
    expect(() => codat({ apiKey: "", company: () => null })).toThrow(/`apiKey` is missing or empty/);
  });
});
