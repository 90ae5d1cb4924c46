import * as z from "zod/mini";
import { listOf, mapOf, opt, strictMapOf } from "../dropping.js";
import { connectionSchema } from "./connection.js";

/** One customer of the product. `redirect` is a page on which they connect anything; it needs no passcode: keep it on the server. */
export const companySchema = z.object({
  id: z.string(),
  name: z.catch(z.string(), ""),
  redirect: opt(z.string()),
  description: opt(z.string()),
  lastSync: opt(z.string()),
  created: opt(z.string()),
  createdByUserName: opt(z.string()),
  products: opt(listOf(z.string())),
  tags: opt(mapOf(z.string())),
  dataConnections: opt(listOf(connectionSchema)),
});
export type Company = z.output<typeof companySchema>;

/** `POST /companies`. Of `name` the service keeps letters, digits, space and `-',&@.?!`. */
export const createCompanyRequestSchema = z.object({
  name: z.string(),
  description: z.optional(z.string()),
  tags: z.optional(strictMapOf(z.string())),
});
export type CreateCompanyRequest = z.output<typeof createCompanyRequestSchema>;

export const companyNamePattern = /^[A-Za-z0-9\s\-',&@.?!]+$/;
export const maxTags = 10;
export const maxTagKey = 27;
export const maxTagValue = 100;
