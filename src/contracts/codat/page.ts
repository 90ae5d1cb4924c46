import * as z from "zod/mini";
import { listOf, opt } from "../dropping.js";

const link = z.object({ href: opt(z.string()) });

/** One page of a list: bad items are dropped, and everything about paging may be missing. `next` is absent on the last page. */
export const pageOf = <S extends z.ZodMiniType>(item: S) =>
  z.object({
    results: z.catch(listOf(item), []),
    pageNumber: opt(z.number()),
    pageSize: opt(z.number()),
    totalResults: opt(z.number()),
    _links: opt(z.object({ self: opt(link), current: opt(link), next: opt(link), previous: opt(link) })),
  });

/** What a list is asked with. Empty text means no filter, no order. */
export interface PageQuery {
  /** From 1. @default 1 */
  page?: number;
  /** @default 100 */
  pageSize?: number;
  query?: string;
  orderBy?: string;
}
export const defaultPageSize = 100;
export const maxPageSize = 5000;
/** Characters of `query`; a longer one is refused. */
export const maxQueryLength = 2047;
