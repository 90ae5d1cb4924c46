import {
  brandingSchema,
  integrationSchema,
  type Branding,
  type Integration,
} from "../../../contracts/codat/integration.js";
import type { PageQuery } from "../../../contracts/codat/page.js";
import { pageQuery, pageSchema, type CallOptions, type Page } from "./page.js";
import type { Transport } from "./transport.js";

export interface IntegrationOperations {
  list(request?: PageQuery, options?: CallOptions): Promise<Page<Integration>>;
  getBranding(request: { platformKey: string }, options?: CallOptions): Promise<Branding>;
}

const page = pageSchema(integrationSchema);

export const integrationOperations = (ask: Transport): IntegrationOperations => ({
  list: async (query = {}, options) =>
    ask({ path: "/config/integrations", query: pageQuery(query), read: page, ...options }),
  getBranding: async ({ platformKey: platform }, options) =>
    ask({
      path: "/config/integrations/:platform/branding",
      params: { platform },
      read: brandingSchema,
      ...options,
    }),
});
