import { addCompany, ensureConnection, findCompany, type CodatContext } from "./codat-context.js";
import { badRequest } from "./codat-error.js";
import { part, type CodatRoutes } from "./codat-routes.js";
import type { StoredCompany } from "./codat-state.js";
import { companyName, requirePlan } from "./company-routes.js";
import { requirePlatform } from "./connection-routes.js";
import { mintPasscode } from "./passcodes.js";

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The company an address is for: by its id; by its name, the oldest of that name or a new one; without either a new one.
 * @throws CodatError 404 for an id nobody has
 */
function companyFor(context: CodatContext, identifier: string): StoredCompany {
  if (uuid.test(identifier)) return findCompany(context, identifier);
  const name = companyName(identifier);
  if (identifier !== "" && name === "") throw badRequest("merchantIdentifier must have a letter or a digit");
  const known = name === "" ? undefined : context.data.companies.find((each) => each.name === name);
  if (known) return known;
  requirePlan(context);
  return addCompany(context, { name: name === "" ? `Merchant ${context.data.companies.length + 1}` : name });
}

export function startRoutes(context: CodatContext): CodatRoutes {
  return {
    // A GET that makes a company and connections, as the service has it: nothing may repeat it by itself.
    "GET /config/sync/commerce/:commerceKey/:accountingKey/start": (c) => {
      const commerce = requirePlatform(part(c, "commerceKey"));
      const accounting = requirePlatform(part(c, "accountingKey"));
      if (commerce.sourceType !== "Commerce" || accounting.sourceType !== "Accounting") {
        throw badRequest("The path names the commerce integration first and the accounting integration second");
      }
      const identifier = c.req.query("merchantIdentifier") ?? "";
      const redirectUrl = c.req.query("redirectUrl") ?? "";
      const company = companyFor(context, identifier);
      for (const { key } of [commerce, accounting]) ensureConnection(context, company.id, key);
      const otp = mintPasscode(context, {
        companyId: company.id,
        commerceKey: commerce.key,
        accountingKey: accounting.key,
        ...(redirectUrl !== "" && { redirectUrl }),
      });
      const query = [
        ...(identifier === "" ? [] : [["merchantIdentifier", identifier]]),
        ["otp", otp],
        ...(redirectUrl === "" ? [] : [["redirectUrl", redirectUrl]]),
      ].map(([name = "", value = ""]) => `${name}=${encodeURIComponent(value)}`);
      const path = `/flow/${context.data.clientId}/${commerce.key}/${accounting.key}/start`;
      return c.json({ url: `${context.origin()}${path}?${query.join("&")}` });
    },
  };
}
