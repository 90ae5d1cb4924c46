import {
  createConnectionRequestSchema,
  updateAuthorizationRequestSchema,
  updateConnectionRequestSchema,
} from "../../contracts/codat/connection.js";
import { addConnection, connectionsOf, findCompany, findConnection, type CodatContext } from "./codat-context.js";
import { badItems, badRequest, CodatError } from "./codat-error.js";
import { codatBody } from "./codat-request.js";
import { part, type CodatRoutes } from "./codat-routes.js";
import { linkConnection, setConnectionStatus } from "./links.js";
import { pageOf } from "./page.js";
import { platformOf, type Platform } from "./platforms.js";
import { connectionProperties, connectionView } from "./views.js";

/** @throws CodatError 404 when there is none of that key that customers can use */
export function requirePlatform(key: string): Platform {
  const platform = platformOf(key);
  if (!platform?.enabled)
    throw new CodatError(404, `The integration ${key} is not available`, { service: "ClientsApi" });
  return platform;
}

export function connectionRoutes(context: CodatContext): CodatRoutes {
  const one = (companyId: string, connectionId: string) => findConnection(context, companyId, connectionId);

  return {
    "GET /companies/:companyId/connections": (c) => {
      const company = findCompany(context, part(c, "companyId"));
      const views = connectionsOf(context, company.id).map((each) => connectionView(context, each));
      return c.json(pageOf(c.req.url, views, { resource: "Connection", properties: connectionProperties }));
    },

    "POST /companies/:companyId/connections": async (c) => {
      const company = findCompany(context, part(c, "companyId"));
      const { platformKey } = await codatBody(c.req.raw, createConnectionRequestSchema, {});
      if (platformKey === undefined) throw badItems([{ at: "platformKey", message: "is required" }]);
      const { key } = requirePlatform(platformKey);
      return c.json(connectionView(context, addConnection(context, company.id, key)));
    },

    "GET /companies/:companyId/connections/:connectionId": (c) =>
      c.json(connectionView(context, one(part(c, "companyId"), part(c, "connectionId")))),

    "DELETE /companies/:companyId/connections/:connectionId": (c) => {
      const connection = one(part(c, "companyId"), part(c, "connectionId"));
      context.data.connections = context.data.connections.filter((each) => each !== connection);
      context.store.changed();
      return c.body(null, 200);
    },

    "PATCH /companies/:companyId/connections/:connectionId": async (c) => {
      const connection = one(part(c, "companyId"), part(c, "connectionId"));
      const { status } = await codatBody(c.req.raw, updateConnectionRequestSchema, {});
      if (status !== undefined && status !== null) {
        if (status !== "Unlinked") throw badRequest("A connection can only be set to Unlinked");
        if (connection.status !== "Linked") throw badRequest("Only a Linked connection can be unlinked");
        setConnectionStatus(context, connection, "Unlinked");
      }
      return c.json(connectionView(context, connection));
    },

    "PUT /companies/:companyId/connections/:connectionId/authorization": async (c) => {
      const connection = one(part(c, "companyId"), part(c, "connectionId"));
      const given = await codatBody(c.req.raw, updateAuthorizationRequestSchema);
      const credentials = Object.fromEntries(Object.entries(given));
      if (Object.keys(credentials).length === 0) throw badRequest("There are no credentials in the body");
      const { scenario } = context.store.data;
      const isConcerned = scenario.provider === undefined || scenario.provider === connection.platformKey;
      if (scenario.name === "bad-credentials" && isConcerned) throw badRequest("The system refused the credentials");
      linkConnection(context, connection, { credentials });
      return c.json(connectionView(context, connection));
    },
  };
}
