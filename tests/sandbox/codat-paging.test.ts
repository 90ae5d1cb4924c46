import { describe, expect, test } from "vitest";
import { refusals } from "./codat-strict.js";
import { codatWorld, type CodatTree } from "./codat-world.js";

/** Walks from the first page to the last, as the links say. */
async function walk(get: (path: string) => Promise<CodatTree>, from: string): Promise<CodatTree[]> {
  const pages: CodatTree[] = [];
  for (let path: string | undefined = from; path !== undefined;) {
    const page = await get(path);
    pages.push(page);
    path = page._links.next?.href;
  }
  return pages;
}

describe.each([
  { what: "connections", kind: "connections" as const },
  { what: "companies", kind: "companies" as const },
])("pages of $what", ({ what, kind }) => {
  /** A list with so many items, and its path. */
  function filled(count: number) {
    const world = codatWorld();
    const { companyId } =
      what === "connections"
        ? world.codat.addCompany({ connections: Array.from({ length: count }, () => ({ platformKey: "exgd" })) })
        : { companyId: "" };
    if (what === "companies")
      for (let index = 0; index < count; index++) world.codat.addCompany({ name: `No ${index}` });
    return { ...world, path: what === "connections" ? `/companies/${companyId}/connections` : "/companies" };
  }

  test.each([
    { count: 0, query: "", sizes: [0] },
    { count: 1, query: "", sizes: [1] },
    { count: 1, query: "?pageSize=1", sizes: [1] },
    { count: 101, query: "", sizes: [100, 1] },
    { count: 101, query: "?page=1&pageSize=100", sizes: [100, 1] },
    { count: 101, query: "?pageSize=25", sizes: [25, 25, 25, 25, 1] },
    { count: 101, query: "?pageSize=101", sizes: [101] },
    { count: 101, query: "?pageSize=5000", sizes: [101] },
  ])("$count items with $query are $sizes", async ({ count, query, sizes }) => {
    const { tree, path } = filled(count);
    const pages = await walk((next) => tree("GET", next), `${path}${query}`);
    expect(pages.map((page) => page.results.length)).toEqual(sizes);
    expect(new Set(pages.flatMap((page) => page.results.map((each) => each.id))).size).toBe(count);
    for (const [index, page] of pages.entries()) {
      expect(refusals(kind, page)).toEqual([]);
      expect(page).toMatchObject({ pageNumber: index + 1, totalResults: count });
      expect(page._links.self).toEqual({ href: path });
      expect("next" in page._links).toBe(index < pages.length - 1);
      expect("previous" in page._links).toBe(index > 0);
    }
  });

  test("a page behind the last is empty and leads back", async () => {
    const { tree, path } = filled(3);
    const page = await tree("GET", `${path}?page=9&pageSize=2`);
    expect(page.results).toEqual([]);
    expect(page.totalResults).toBe(3);
    expect(page._links.next).toBeUndefined();
    expect(page._links.previous).toEqual({ href: `${path}?page=2&pageSize=2` });
  });

  test.each([
    "page=0",
    "page=-1",
    "page=1.5",
    "page=one",
    "pageSize=0",
    "pageSize=5001",
    "pageSize=99999",
    "pageSize=x",
  ])("%s is refused", async (query) => {
    const { send, path } = filled(1);
    const answer = await send("GET", `${path}?${query}`);
    expect(answer.status).toBe(400);
    expect(refusals("errorMessage", answer.body)).toEqual([]);
  });

  test("empty parameters mean the defaults", async () => {
    const { tree, path } = filled(2);
    const page = await tree("GET", `${path}?orderBy=&page=&pageSize=&query=`);
    expect(page).toMatchObject({ pageNumber: 1, pageSize: 100, totalResults: 2 });
  });
});

test("links carry query and order, encoded once", async () => {
  const { tree, codat } = codatWorld();
  const names = ["b & c", "a & b", "c & d", "other"];
  for (const name of names) codat.addCompany({ name });
  const query = encodeURIComponent("name~ &  ");
  const pages = await walk((path) => tree("GET", path), `/companies?query=${query}&orderBy=-name&pageSize=1`);
  expect(pages.map((page) => (page.results[0] as unknown as { name: string }).name)).toEqual([
    "c & d",
    "b & c",
    "a & b",
  ]);
  expect(pages[0]?._links.next?.href).toContain("query=name~%20%26%20%20&orderBy=-name");
});

test("with one odd item in a page the others are still there", async () => {
  const { tree, sandbox, company } = codatWorld();
  const { companyId } = company();
  sandbox.scenario("odd-item");
  const page = await tree("GET", `/companies/${companyId}/connections`);
  expect(page.results).toHaveLength(3);
  expect(page.results[0]?.id).toBeNull();
  expect(page.results.slice(1).map((each) => each.status)).toEqual(["Linked", "Linked"]);
});
