import { describe, expect, test } from "vitest";
import { refusals } from "./codat-strict.js";
import { codatWorld, type CodatTree } from "./codat-world.js";

/** Four companies, made a day apart: alpha (both linked), beta (shop waits), gamma (books cut off), delta (nothing). */
async function four() {
  const world = codatWorld();
  const { codat, sandbox, send } = world;
  const both = (commerce: string, accounting: string) => [
    { platformKey: "fztf", status: commerce },
    { platformKey: "gbol", status: accounting },
  ];
  codat.addCompany({ name: "Alpha", connections: both("Linked", "Linked") });
  sandbox.advance(86_400_000);
  codat.addCompany({ name: "beta", connections: both("PendingAuth", "Linked") });
  sandbox.advance(86_400_000);
  codat.addCompany({ name: "Gamma & sons", connections: both("Linked", "Unlinked") });
  sandbox.advance(86_400_000);
  await send("POST", "/companies", { name: "delta", description: "Says more", tags: { region: "north-west" } });
  const ask = async (query: string, more = "") => {
    const answer = await send("GET", `/companies?query=${encodeURIComponent(query)}${more}`);
    return {
      ...answer,
      names:
        answer.status === 200
          ? (answer.body as CodatTree).results.map((each) => Reflect.get(each, "name") as string)
          : [],
    };
  };
  return { ...world, ask };
}

describe("the query language", () => {
  test.each([
    ["name=Alpha", ["Alpha"]],
    ["name=alpha", []],
    ["NAME=Alpha", ["Alpha"]],
    ["name = Alpha", ["Alpha"]],
    ["name!=Alpha", ["beta", "Gamma & sons", "delta"]],
    ["name~a", ["Alpha", "beta", "Gamma & sons", "delta"]],
    ["name~ALPH", ["Alpha"]],
    ["name=Gamma & sons", ["Gamma & sons"]],
    ["name=Alpha||name=beta", ["Alpha", "beta"]],
    ["name=Alpha || name=beta && name=delta", ["Alpha"]],
    ["{name=Alpha||name=beta}&&name=beta", ["beta"]],
    ["{{name=Alpha}||{name=beta}}", ["Alpha", "beta"]],
    ["dataConnections.status=PendingAuth", ["beta"]],
    ["dataConnections.status=pendingauth", ["beta"]],
    ["dataConnections.status!=Linked", ["delta"]],
    ["dataConnections.status=Linked&&dataConnections.sourceType=commerce", ["Alpha", "beta", "Gamma & sons"]],
    ["tags.region=north-west", ["delta"]],
    ["tags.region~north", ["delta"]],
    ["tags.unheard=x", []],
    ["description~more", ["delta"]],
    ["description!=x", ["Alpha", "beta", "Gamma & sons", "delta"]],
    ["created>2026-03-11", ["beta", "Gamma & sons", "delta"]],
    ["created>2026-03-11T10:00:00Z", ["Gamma & sons", "delta"]],
    ["created>=2026-03-11T10:00:00Z", ["beta", "Gamma & sons", "delta"]],
    ["created<2026-03-11T10:00:00", ["Alpha"]],
    ["created<=2026-03-11T10:00:00.0000000Z", ["Alpha", "beta"]],
    ["created=2026-03-11T11:00:00+01:00", ["beta"]],
    ["lastSync>2020-01-01", ["Alpha", "beta", "Gamma & sons"]],
    ["", ["Alpha", "beta", "Gamma & sons", "delta"]],
    ["  ", ["Alpha", "beta", "Gamma & sons", "delta"]],
  ])("%s", async (query, names) => {
    const { ask } = await four();
    const answer = await ask(query);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.names).toEqual(names);
  });

  test("finds by id, whatever the case of its letters", async () => {
    const { ask, sandbox } = await four();
    const id = sandbox.state().codat?.companies[1]?.id ?? "";
    expect((await ask(`id=${id.toUpperCase()}`)).names).toEqual(["beta"]);
  });

  test.each([
    ["name", "Malformed query"],
    ["=Alpha", "Malformed query"],
    ["name=", "Malformed query"],
    ["name==Alpha", "Malformed query"],
    ["name=Alpha&&", "Malformed query"],
    ["&&name=Alpha", "Malformed query"],
    ["name=Alpha}", "Malformed query"],
    ["{name=Alpha", "Malformed query"],
    ["{}", "Malformed query"],
    ["name Alpha", "Malformed query"],
    ["name>Alpha", "Malformed query"],
    ["created~2026", "Malformed query"],
    ["created>yesterday", "Malformed query"],
    ["dataConnections.status>Linked", "Malformed query"],
    ["unheard=1", "Could not resolve property unheard"],
    ["constructor=1", "Could not resolve property constructor"],
    ["__proto__=1", "Could not resolve property __proto__"],
    ["dataConnections=1", "Could not resolve property dataConnections"],
    ["tags.=1", "Could not resolve property tags."],
    [`name=${"x".repeat(2050)}`, "longer than"],
  ])("%s is refused", async (query, words) => {
    const { ask } = await four();
    const answer = await ask(query);
    expect(answer.status).toBe(400);
    expect(refusals("errorMessage", answer.body)).toEqual([]);
    expect(answer.body).toMatchObject({ statusCode: 400, service: "ClientsApi" });
    expect((answer.body as CodatTree).error).toContain(words);
  });
});

describe("the order", () => {
  test.each([
    ["name", ["Alpha", "beta", "delta", "Gamma & sons"]],
    ["-name", ["Gamma & sons", "delta", "beta", "Alpha"]],
    ["-created", ["delta", "Gamma & sons", "beta", "Alpha"]],
    ["lastSync", ["Alpha", "beta", "Gamma & sons", "delta"]],
    ["-lastSync", ["Gamma & sons", "beta", "Alpha", "delta"]],
    ["", ["Alpha", "beta", "Gamma & sons", "delta"]],
  ])("by %s", async (orderBy, names) => {
    const { ask } = await four();
    expect((await ask("", `&orderBy=${orderBy}`)).names).toEqual(names);
  });

  test("by something unknown is refused", async () => {
    const { ask } = await four();
    const answer = await ask("", "&orderBy=-unheard");
    expect(answer.status).toBe(400);
    expect((answer.body as CodatTree).error).toContain("Could not resolve property unheard");
  });
});

test.each([
  ["enabled=true&&sourceType=accounting", 8],
  ["enabled=false", 1],
  ["ENABLED=TRUE&&isBeta=true", 1],
  ["key=gbol||key=fztf", 2],
  ["name~quickbooks", 2],
])("integrations: %s finds %i", async (query, count) => {
  const { tree } = codatWorld();
  expect((await tree("GET", `/config/integrations?query=${encodeURIComponent(query)}`)).totalResults).toBe(count);
});
