import * as z from "zod/mini";
import {
  companySchema,
  createCompanyRequestSchema,
  type Company,
  type CreateCompanyRequest,
} from "../../../contracts/codat/company.js";
import type { PageQuery } from "../../../contracts/codat/page.js";
import { pageQuery, pageSchema, type CallOptions, type Page } from "./page.js";
import type { Transport } from "./transport.js";

export interface CompanyOperations {
  list(request?: PageQuery, options?: CallOptions): Promise<Page<Company>>;
  /** Two calls make two companies, whatever the name. */
  create(request: CreateCompanyRequest, options?: CallOptions): Promise<Company>;
  get(request: { companyId: string }, options?: CallOptions): Promise<Company>;
}

const page = pageSchema(companySchema);

export const companyOperations = (ask: Transport): CompanyOperations => ({
  list: async (query = {}, options) => ask({ path: "/companies", query: pageQuery(query), read: page, ...options }),
  create: async (request, options) =>
    ask({
      method: "POST",
      path: "/companies",
      body: z.parse(createCompanyRequestSchema, request),
      read: companySchema,
      ...options,
    }),
  get: async ({ companyId: company }, options) =>
    ask({ path: "/companies/:company", params: { company }, read: companySchema, ...options }),
});
