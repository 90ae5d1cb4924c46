import type { Context } from "hono";
import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import { CodatError, errorResponse } from "./codat-error.js";

export type CodatHandler = (c: Context) => Response | Promise<Response>;
/** `METHOD /path`. */
export type CodatRoutes = Readonly<Record<string, CodatHandler>>;

/** A known path with another method is answered as such, with the methods it has. */
export function codatApp(...parts: readonly CodatRoutes[]): Hono {
  const app = new Hono({ router: new TrieRouter() });
  const methods = new Map<string, string[]>();
  for (const [key, handler] of parts.flatMap((part) => Object.entries(part))) {
    const [method = "", path = ""] = key.split(" ");
    app.on(method, path, handler);
    methods.set(path, [...(methods.get(path) ?? []), method]);
  }
  for (const [path, known] of methods) {
    app.all(path, (c) =>
      errorResponse(new CodatError(405, `${c.req.method} is not allowed here`, { allow: known.join(", ") })),
    );
  }
  app.notFound((c) => errorResponse(new CodatError(404, `There is no ${c.req.path}`)));
  return app;
}

/** A part of the path, decoded; routes name all of theirs. */
export function part(c: Context, name: string): string {
  return c.req.param(name) ?? "";
}
