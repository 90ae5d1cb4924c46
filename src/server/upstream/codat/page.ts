import * as z from "zod/mini";
import { maxPageSize, maxQueryLength, pageOf, type PageQuery } from "../../../contracts/codat/page.js";
import { TenonError } from "../../../http/tenon-error.js";

/** Parts of a list, as the service cuts them. Items that do not fit are left out. */
export interface Page<T> {
  readonly results: readonly T[];
  readonly pageNumber?: number | undefined;
  readonly pageSize?: number | undefined;
  /** After filtering. */
  readonly totalResults?: number | undefined;
  /** There is another page after this one. */
  readonly hasNext: boolean;
}

/** Whose patience a call depends on, and the number it goes by in logs. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly requestId?: string | undefined;
}

/** The query of a list. @throws TenonError `invalid_input` for what the service would refuse */
export function pageQuery({ page, pageSize, query, orderBy }: PageQuery): Record<string, string | undefined> {
  whole("page", page, Number.MAX_SAFE_INTEGER);
  whole("pageSize", pageSize, maxPageSize);
  if (query !== undefined && query.length > maxQueryLength) throw invalid("query", "is too long");
  return {
    page: page?.toString(),
    pageSize: pageSize?.toString(),
    query: query === "" ? undefined : query,
    orderBy: orderBy === "" ? undefined : orderBy,
  };
}

function whole(name: string, value: number | undefined, most: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= 1 && value <= most)) return;
  throw invalid(name, "is not a whole number the service takes");
}

export const invalid = (path: string, what: string): TenonError =>
  new TenonError({
    code: "invalid_input",
    message: `${path} ${what}`,
    issues: [{ path, code: "invalid", message: `${path} ${what}` }],
  });

export const pageSchema = <S extends z.ZodMiniType>(item: S) =>
  z.pipe(
    pageOf(item),
    z.transform(({ results, pageNumber, pageSize, totalResults, _links }): Page<z.output<S>> => {
      const end = (pageNumber ?? 1) * (pageSize ?? results.length);
      const hasNext = _links ? _links.next?.href !== undefined : end < (totalResults ?? 0);
      return { results, pageNumber, pageSize, totalResults, hasNext };
    }),
  );

const pageSize = 100;
/** More than any customer has; a service that never says "last" is not followed for ever. */
const mostPages = 50;

/** Follows a list to its end. Something that moved to the next page meanwhile is there once. */
export async function everything<T>(
  list: (query: PageQuery) => Promise<Page<T>>,
  idOf: (item: T) => string,
): Promise<T[]> {
  const found = new Map<string, T>();
  for (let page = 1; page <= mostPages; page += 1) {
    const { results, hasNext } = await list({ page, pageSize });
    for (const item of results) found.set(idOf(item), item);
    if (!hasNext) break;
  }
  return [...found.values()];
}
