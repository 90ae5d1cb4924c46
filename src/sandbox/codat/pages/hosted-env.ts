import type { Context } from "hono";
import type { CookieJar } from "./cookie-jar.js";
import type { HostedSession, HostedSessions } from "./hosted-sessions.js";
import { pageResponse } from "./html-page.js";
import { endedPage, foreignFormPage } from "./message-pages.js";
import type { CodatPagesHost } from "./pages-host.js";

/** What the pages' routes share. */
export interface HostedContext {
  host: CodatPagesHost;
  sessions: HostedSessions;
}

export interface HostedEnv {
  Bindings: { jar: CookieJar };
}

/** Runs `answer` for the browser that holds the session of this address; any other is told that it ended. */
export function withSession(
  { host, sessions }: HostedContext,
  c: Context<HostedEnv>,
  answer: (session: HostedSession) => Response | Promise<Response>,
): Response | Promise<Response> {
  const session = sessions.find(c.req.param("session") ?? "", c.env.jar.cookies(c.req.path));
  // One that begins elsewhere is none of this address, though its cookie came along.
  if (!session || !c.req.path.startsWith(`${session.path}/`)) return pageResponse(endedPage(host.clientName()));
  if (c.req.method === "POST" && !cameFromOwnPage(c.req.raw, host.origin())) return pageResponse(foreignFormPage());
  return answer(session);
}

/** Begins a session and sends the browser to its first page, so that what brought it here leaves the address bar. */
export function beginSession(
  { host, sessions }: HostedContext,
  c: Context<HostedEnv>,
  base: string,
  facts: Parameters<HostedSessions["begin"]>[1],
): HostedSession {
  const session = sessions.begin(base, facts);
  c.env.jar.keep(sessions.cookie(session, host.origin().startsWith("https:")));
  return session;
}

/** Browsers send Origin with every form they post; programs that drive the pages send none. */
function cameFromOwnPage(request: Request, origin: string): boolean {
  const sender = request.headers.get("origin");
  return sender === null || sender === origin;
}

/** The forms that connect lead, by redirects, to the customer's system; browsers check each step against the page's policy. */
export function formTargets({ provider }: CodatPagesHost): string[] {
  return provider.origin === undefined ? [] : [provider.origin];
}

/** Text of the path, encoded so that it can stand in a cookie's path as well. */
export function pathOf(...parts: string[]): string {
  return `/${parts.map(encodeURIComponent).join("/")}`;
}

const longestForm = 50_000;

/** A form as browsers send it; anything else is an empty one. */
export async function readForm(request: Request): Promise<FormData> {
  const form = new FormData();
  if (!(request.headers.get("content-type") ?? "").startsWith("application/x-www-form-urlencoded")) return form;
  const body = (await request.text()).slice(0, longestForm);
  for (const [name, value] of new URLSearchParams(body)) form.append(name, value);
  return form;
}
