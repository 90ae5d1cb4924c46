import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import { beginAuthorization, finishAuthorization } from "./hosted-authorization.js";
import { beginSession, formTargets, pathOf, withSession, type HostedContext, type HostedEnv } from "./hosted-env.js";
import { takeNotice, type HostedSession } from "./hosted-sessions.js";
import { goTo, pageResponse, type HostedPage } from "./html-page.js";
import { companyLinkPage, linkPage } from "./link-page.js";
import { notFoundPage } from "./message-pages.js";
import type { HostedConnection } from "./pages-host.js";

/*
 * Links without a passcode: whoever has the address may connect, as the documents describe them. They can only add access, and show nothing of
 * a company but its name and its systems.
 */

const one = "/link/companies/:company/connections/:connection";
const all = "/link/company/:company";

export function linkRoutes(context: HostedContext) {
  const { host } = context;
  const app = new Hono<HostedEnv>({ router: new TrieRouter() });

  const connectionsOf = (session: HostedSession): HostedConnection[] =>
    host
      .connections(session.companyId)
      .filter((each) => session.connectionId === undefined || each.id === session.connectionId);

  app.get(`${one}/start`, (c) => {
    const { company, connection } = c.req.param();
    const known = host.company(company) && host.connections(company).some((each) => each.id === connection);
    if (!known) return pageResponse(notFoundPage());
    const path = pathOf("link", "companies", company, "connections", connection);
    return goTo(`${beginSession(context, c, path, { companyId: company, connectionId: connection }).path}/open`);
  });

  app.get(all, (c) => {
    const { company } = c.req.param();
    if (!host.company(company)) return pageResponse(notFoundPage());
    return goTo(`${beginSession(context, c, pathOf("link", "company", company), { companyId: company }).path}/open`);
  });

  const page = (session: HostedSession): HostedPage | undefined => {
    const company = host.company(session.companyId);
    const connections = connectionsOf(session);
    if (!company) return undefined;
    const view = { company, clientName: host.clientName(), path: session.path, notice: takeNotice(session) };
    if (session.connectionId === undefined) return companyLinkPage(view, connections, offered(connections));
    const [connection] = connections;
    return connection && linkPage(view, connection);
  };

  /** A company has one system to keep its books in; any number of others. */
  const offered = (connections: readonly HostedConnection[]) =>
    host
      .integrations()
      .filter(
        ({ key, sourceType }) =>
          !connections.some(
            (each) => each.integrationKey === key || (sourceType === "Accounting" && each.sourceType === "Accounting"),
          ),
      );

  for (const base of [one, all]) {
    app.get(`${base}/:session/open`, (c) =>
      withSession(context, c, (session) => {
        const shown = page(session);
        return pageResponse(shown ? { page: shown, formTargets: formTargets(host) } : notFoundPage());
      }),
    );

    app.get(`${base}/:session/callback`, (c) =>
      withSession(context, c, async (session) => {
        await finishAuthorization(host, session, c.req.query());
        return goTo(`${session.path}/open`);
      }),
    );

    app.post(`${base}/:session/connect/:id`, (c) =>
      withSession(context, c, async (session) => {
        const connection = connectionsOf(session).find((each) => each.id === c.req.param("id"));
        if (!connection) return pageResponse(notFoundPage());
        if (connection.status === "Linked") return goTo(`${session.path}/open`);
        return goTo(await beginAuthorization(host, session, connection, "open"));
      }),
    );
  }

  app.post(`${all}/:session/add/:key`, (c) =>
    withSession(context, c, async (session) => {
      const key = c.req.param("key");
      const known = host.company(session.companyId) && offered(connectionsOf(session)).some((each) => each.key === key);
      if (!known) return pageResponse(notFoundPage());
      return goTo(await beginAuthorization(host, session, host.ensureConnection(session.companyId, key), "open"));
    }),
  );

  return app;
}
