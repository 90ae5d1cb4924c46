import type { WindowOpener } from "tenon-kit/headless";
import { createMemoryProvider, createSandbox, sampleManifest, type Sandbox } from "tenon-kit/sandbox";
import { codat, createTenonHandler } from "tenon-kit/server";
import { openHostedWindow } from "./hosted-window.js";

export interface SyncWorldOptions {
  /** The company is there already, with both systems connected and everything chosen. @default false */
  configured?: boolean;
}

export interface SyncWorld {
  readonly consumer: { readonly ref: string; readonly name: string };
  readonly group: { readonly ref: string; readonly name: string };
  /** For `<TenonProvider fetch>`: the real handler, in this page. */
  readonly fetch: typeof globalThis.fetch;
  /** For `<TenonProvider openWindow>`: the hosted pages in a frame. */
  readonly openWindow: WindowOpener;
  readonly sandbox: Sandbox;
  /** Takes windows that are still open out of the page. */
  dispose(): void;
}

let worlds = 0;

/** A whole world for one story of the sync flow: sync service, handler, and windows that show the service's own pages. */
export function createSyncWorld({ configured = false }: SyncWorldOptions = {}): SyncWorld {
  const provider = createMemoryProvider();
  const sandbox = createSandbox({ manifest: sampleManifest, provider, appName: "Fernwick", force: true });
  const service = sandbox.codat;
  let companyId = configured
    ? service.addCompany({
        name: "Larkspur Ltd",
        connections: [
          { platformKey: "fztf", status: "Linked" },
          { platformKey: "gbol", status: "Linked" },
        ],
        configured: true,
      }).companyId
    : undefined;

  worlds += 1;
  const consumer = { ref: "user-ada", name: "Ada Moreno" };
  // Tabs and stories of one identity would talk to each other.
  const group = { ref: `sync-org-${worlds}`, name: "Larkspur Ltd" };
  const handler = createTenonHandler({
    // Scripts ask more in a second than a person in a minute.
    rateLimits: false,
    authenticate: () => ({ consumer, group }),
    project: "fernwick",
    syncFlow: codat({
      apiKey: service.apiKey,
      baseUrl: service.origin,
      fetch: (request) => service.fetch(request),
      company: async (_group, create) => (companyId ??= await create?.()),
    }),
  });

  const opened = new Set<{ close(): void }>();
  return {
    consumer,
    group,
    sandbox,
    fetch: (input, init) =>
      handler.fetch(input instanceof Request ? new Request(input, init) : new Request(addressOf(input), init)),
    openWindow(url) {
      const handle = openHostedWindow({ sandbox, provider });
      if (url.startsWith("https:")) handle.navigate(url);
      opened.add(handle);
      return handle;
    },
    dispose() {
      for (const handle of opened) handle.close();
    },
  };
}

/** A page's address is where its relative addresses begin. */
const addressOf = (input: string | URL): URL => new URL(input, globalThis.location.href);
