import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

export interface FrontPage {
  readonly type: string;
  readonly body: string | Uint8Array;
}

export interface FrontOptions {
  /** Origin of the demo behind it. */
  readonly target: string;
  /** Headers of its own pages that are sent differently; `null` leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Keeps the session's cookie itself: a browser sends none from a frame in another site's page. @default false */
  readonly signedIn?: boolean;
  /** Pages of its own, by path. */
  readonly pages?: ReadonlyMap<string, FrontPage>;
}

export interface Front {
  /** The product, as its pages see themselves. */
  readonly origin: string;
  /** The same listener under a name of another site. It has `pages` only. */
  readonly otherSite: string;
  close(): Promise<void>;
}

/** Stands before the demo as a product's own server does that sends other headers, or has other pages. */
export async function openFront(options: FrontOptions): Promise<Front> {
  let cookie: string | undefined;

  const forward = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { host } = new URL(options.target);
    const headers: IncomingHttpHeaders = { ...incoming.headers, host };
    if (headers.origin !== undefined) headers.origin = options.target;
    if (options.signedIn && cookie !== undefined) headers.cookie = cookie;
    const onward = request(options.target + (incoming.url ?? "/"), { method: incoming.method ?? "GET", headers });
    onward.on("error", () => outgoing.destroy());
    onward.on("response", (answer) => {
      const changed = Object.entries({ ...answer.headers, ...options.headers });
      if (options.signedIn) cookie = answer.headers["set-cookie"]?.[0]?.split(";", 1)[0] ?? cookie;
      for (const [name, value] of changed) if (value !== null && value !== undefined) outgoing.setHeader(name, value);
      outgoing.writeHead(answer.statusCode ?? 502);
      answer.pipe(outgoing);
    });
    outgoing.on("close", () => onward.destroy());
    incoming.pipe(onward);
  };

  const server = createServer((incoming, outgoing) => {
    const page = options.pages?.get(new URL(incoming.url ?? "/", "http://front.invalid").pathname);
    if (page) outgoing.writeHead(200, { "content-type": page.type }).end(page.body);
    else if (incoming.headers.host?.startsWith("localhost:")) forward(incoming, outgoing);
    else outgoing.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    otherSite: `http://127.0.0.1:${port}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
