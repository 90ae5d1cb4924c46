import { defaultPageSize, maxPageSize } from "../../contracts/codat/page.js";
import { badRequest } from "./codat-error.js";
import { comparable, parseQuery, resolveProperty, valuesAt, type Properties } from "./query.js";

export interface Listed {
  /** For errors. */
  resource: string;
  properties: Properties;
}

function wholeNumber(url: URL, name: string, preset: number, most: number): number {
  const text = url.searchParams.get(name) ?? "";
  if (text === "") return preset;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > most) {
    throw badRequest(`${name} must be a whole number from 1 to ${most}`, { service: "ClientsApi" });
  }
  return value;
}

/** Missing values come last, whichever way the order goes; equals keep their order. */
function ordered<T>(items: readonly T[], orderBy: string, { resource, properties }: Listed): readonly T[] {
  const asked = orderBy.trim();
  if (asked === "") return items;
  const sign = asked.startsWith("-") ? -1 : 1;
  const [path, kind] = resolveProperty(properties, resource, asked.replace(/^-/, ""));
  const key = (item: T) => {
    const [value] = valuesAt(item, path);
    return value === undefined ? undefined : comparable(kind === "text" ? "word" : kind, value);
  };
  return [...items].sort((one, other) => {
    const [left, right] = [key(one), key(other)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return sign * (left < right ? -1 : left > right ? 1 : 0);
  });
}

/**
 * One page of `items` as the request asks for it. A page behind the last one is empty. `next` and `previous` are left out where there
 * is none: real clients refuse null.
 * @throws CodatError 400 for a bad page, query or order
 */
export function pageOf(requestUrl: string, items: readonly object[], listed: Listed): object {
  const url = new URL(requestUrl);
  const pageNumber = wholeNumber(url, "page", 1, 2 ** 31 - 1);
  const pageSize = wholeNumber(url, "pageSize", defaultPageSize, maxPageSize);
  const query = url.searchParams.get("query") ?? "";
  const orderBy = url.searchParams.get("orderBy") ?? "";
  const wanted = parseQuery(query, listed.properties, listed.resource);
  const found = ordered(wanted ? items.filter(wanted) : items, orderBy, listed);
  const last = Math.max(1, Math.ceil(found.length / pageSize));
  const link = (page: number) => {
    const filters = [...(query === "" ? [] : [["query", query]]), ...(orderBy === "" ? [] : [["orderBy", orderBy]])];
    const parts = [["page", String(page)], ["pageSize", String(pageSize)], ...filters];
    return {
      href: `${url.pathname}?${parts.map(([name, value]) => `${name}=${encodeURIComponent(value ?? "")}`).join("&")}`,
    };
  };
  return {
    results: found.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
    pageNumber,
    pageSize,
    totalResults: found.length,
    _links: {
      self: { href: url.pathname },
      current: link(pageNumber),
      ...(pageNumber < last && { next: link(pageNumber + 1) }),
      ...(pageNumber > 1 && { previous: link(Math.min(pageNumber - 1, last)) }),
    },
  };
}
