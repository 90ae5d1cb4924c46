import {
  companyNamePattern,
  createCompanyRequestSchema,
  maxTagKey,
  maxTags,
  maxTagValue,
} from "../../contracts/codat/company.js";
import { addCompany, findCompany, type CodatContext } from "./codat-context.js";
import { badItems, CodatError } from "./codat-error.js";
import { codatBody } from "./codat-request.js";
import { part, type CodatRoutes } from "./codat-routes.js";
import type { StoredCompany } from "./codat-state.js";
import { pageOf } from "./page.js";
import { companyProperties, companyView } from "./views.js";

/** What the service keeps of a name. */
export function companyName(given: string): string {
  return Array.from(given)
    .filter((character) => companyNamePattern.test(character))
    .join("")
    .trim();
}

/** @throws CodatError 402 when the plan pays for no more */
export function requirePlan({ data }: CodatContext): void {
  const { companyLimit } = data.switches;
  if (companyLimit !== undefined && data.companies.length >= companyLimit) {
    throw new CodatError(402, `The plan covers ${companyLimit} companies, and all are in use`);
  }
}

/** Connections, runs and passcodes go with it. */
export function removeCompany({ data, store }: CodatContext, company: StoredCompany): void {
  const isOther = (each: { companyId: string }) => each.companyId !== company.id;
  data.companies = data.companies.filter((each) => each !== company);
  data.connections = data.connections.filter(isOther);
  data.syncs = data.syncs.filter(isOther);
  data.passcodes = data.passcodes.filter(isOther);
  store.changed();
}

export function companyRoutes(context: CodatContext): CodatRoutes {
  return {
    "GET /companies": (c) =>
      c.json(
        pageOf(
          c.req.url,
          context.data.companies.map((each) => companyView(context, each)),
          { resource: "Company", properties: companyProperties },
        ),
      ),

    "POST /companies": async (c) => {
      const { name: given, description, tags } = await codatBody(c.req.raw, createCompanyRequestSchema);
      const name = companyName(given);
      const items = name === "" ? [{ at: "name", message: "must have a letter or a digit" }] : [];
      const entries = Object.entries(tags ?? {});
      if (entries.length > maxTags) items.push({ at: "tags", message: `can be ${maxTags} at most` });
      for (const [key, value] of entries) {
        if (key === "" || key.length > maxTagKey) {
          items.push({ at: "tags", message: `must have keys of 1 to ${maxTagKey} characters` });
        } else if (value.length > maxTagValue) {
          items.push({ at: `tags.${key}`, message: `must have ${maxTagValue} characters at most` });
        }
      }
      if (items.length > 0) throw badItems(items);
      requirePlan(context);
      const company = addCompany(context, {
        name,
        ...(description !== undefined && { description }),
        ...(tags && { tags: Object.fromEntries(entries) }),
      });
      return c.json(companyView(context, company));
    },

    "GET /companies/:companyId": (c) => c.json(companyView(context, findCompany(context, part(c, "companyId")))),

    "DELETE /companies/:companyId": (c) => {
      removeCompany(context, findCompany(context, part(c, "companyId")));
      return c.body(null, 204);
    },
  };
}
