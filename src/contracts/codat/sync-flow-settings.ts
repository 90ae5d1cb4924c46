import * as z from "zod/mini";
import { listOf, mapOf, opt, strictMapOf } from "../dropping.js";

/** Languages the hosted pages have texts in. */
export const flowLocales = ["en-us", "fr-fr"] as const;
export type FlowLocale = (typeof flowLocales)[number];

/** Text of the hosted pages, by its key. */
export const flowTextsSchema = mapOf(z.object({ text: opt(z.string()), required: opt(z.boolean()) }));
export type FlowTexts = z.output<typeof flowTextsSchema>;
/** `PATCH /sync/commerce/config/ui/text`: the texts to change; null sets one back. */
export const updateFlowTextsRequestSchema = strictMapOf(
  z.strictObject({ text: z.optional(z.nullable(z.string())), required: z.optional(z.boolean()) }),
);

/** Accounts that the hosted pages offer. Absent or null: all; an empty list: only those that have to be there. */
export const visibleAccountsSchema = z.object({ visibleAccounts: opt(listOf(z.string())) });
export const visibleAccountsRequestSchema = z.strictObject({
  visibleAccounts: z.optional(z.nullable(z.array(z.string()))),
});
