import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { createSandbox, type Sandbox } from "tenon-kit/sandbox";
import { apiKey, manifest } from "../server/harness.js";

/** What a program needs to reach the upstream. */
export interface World {
  readonly upstream: string;
  readonly project: string;
  readonly apiKey: string;
}

export interface AdapterUpstream {
  readonly world: World;
  readonly sandbox: Sandbox;
  /** `METHOD /path?query` of everything asked, oldest first. */
  readonly asked: string[];
  /** The next request is not answered. `reached` tells that it came, `gone` that its asker went away. */
  hold(): { readonly reached: Promise<void>; readonly gone: Promise<void> };
  /** The next request is answered so many milliseconds late. */
  delay(ms: number): void;
  close(): void;
}

/** The sandbox behind a real port, so that a program of its own can ask it, and what became of a request is seen here. */
export async function createAdapterUpstream(): Promise<AdapterUpstream> {
  const [crm, payments] = manifest.integrations;
  const write = { objects: [{ objectName: slashedObject }] };
  const sandbox = createSandbox({ manifest: { ...manifest, integrations: [crm, { ...payments, write }] }, apiKey });
  const asked: string[] = [];
  let next: ((request: Request) => Promise<void>) | undefined;
  const listener = getRequestListener(
    async (request) => {
      const { pathname, search } = new URL(request.url);
      asked.push(`${request.method} ${pathname}${search}`);
      const first = next;
      next = undefined;
      await first?.(request);
      return sandbox.ampersand.fetch(request);
    },
    { overrideGlobalObjects: false },
  );
  const server = createServer((request, response) => void listener(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    world: {
      upstream: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      project: sandbox.ampersand.project,
      apiKey,
    },
    sandbox,
    asked,
    hold: () => {
      let came: () => void = () => undefined;
      let left: () => void = () => undefined;
      const reached = new Promise<void>((resolve) => (came = resolve));
      const gone = new Promise<void>((resolve) => (left = resolve));
      next = async ({ signal }) => {
        signal.addEventListener("abort", left);
        came();
        await gone;
      };
      return { reached, gone };
    },
    delay: (ms) => {
      next = () => new Promise((resolve) => setTimeout(resolve, ms));
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** An object whose name holds a slash, which travels encoded. */
export const slashedObject = "contacts/custom-fields";
