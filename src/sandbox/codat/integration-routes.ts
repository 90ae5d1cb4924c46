import { CodatError } from "./codat-error.js";
import { part, type CodatRoutes } from "./codat-routes.js";
import { pageOf } from "./page.js";
import { platformOf, platforms, type Platform } from "./platforms.js";
import { brandingView, integrationProperties, integrationView } from "./views.js";

/** @throws CodatError 404 */
export function knownPlatform(key: string): Platform {
  const platform = platformOf(key);
  if (!platform) throw new CodatError(404, `The integration ${key} is not available`, { service: "ClientsApi" });
  return platform;
}

export function integrationRoutes(): CodatRoutes {
  return {
    "GET /config/integrations": (c) =>
      c.json(
        pageOf(c.req.url, platforms.map(integrationView), {
          resource: "Integration",
          properties: integrationProperties,
        }),
      ),

    "GET /config/integrations/:platformKey/branding": (c) =>
      c.json(brandingView(knownPlatform(part(c, "platformKey")))),
  };
}
