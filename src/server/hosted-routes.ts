import type { Hono } from "hono";
import { TenonError } from "../http/tenon-error.js";
import { refuseForeignPages } from "./guards.js";
import type { HostedPages, LinkDoor } from "./hosted/hosted.js";
import { problem, type Trace } from "./trace.js";

type App = Hono<{ Bindings: Trace }>;

/** The page of install links and its files. They stand before what every answer carries: a page has headers of its own. */
export function servePages(app: App, basePath: string, hosted: HostedPages): void {
  app.get(`${basePath}/hosted`, ({ env }) => {
    env.operation = "hostedPage";
    return hosted.page();
  });
  app.get(`${basePath}/hosted/:file`, async ({ req, env }) => {
    env.operation = "hostedFile";
    const found = await hosted.file(req.param("file"));
    return found ?? problem(new TenonError({ code: "not_found" }), env, { "cache-control": "no-store" });
  });
}

/** The page hands in its link here and gets a session. Only pages of the handler's own origin may: `origins` is for embedding. */
export function serveExchange(app: App, basePath: string, hosted: HostedPages, door: LinkDoor): void {
  app.post(`${basePath}/hosted/session`, async (context) => {
    const request = context.req.raw;
    context.env.operation = "openInstallLink";
    refuseForeignPages(request, new Set());
    const token = /^bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
    return context.json(await hosted.exchange(token, door));
  });
}
