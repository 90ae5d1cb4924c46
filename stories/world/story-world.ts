import { createTenonClient, type TenonClient } from "tenon-kit/client";
import type { WindowHandle, WindowOpener } from "tenon-kit/headless";
import { createMemoryProvider, createSandbox, type Sandbox, type ScenarioName } from "tenon-kit/sandbox";
import { ampersand, codat, createTenonHandler } from "tenon-kit/server";
import { openHostedWindow } from "./hosted-window.js";
import { manifest as ownManifest } from "./manifests.js";
import { objectMetadata as ownMetadata } from "./object-metadata.js";
import { openSignInWindow } from "./sign-in-window.js";

export interface StoryWorldOptions {
  /** @default the stories' own, of twelve integrations */
  manifest?: string | object;
  /** @default the stories' own */
  objectMetadata?: object;
  /** Trouble the sandbox is in from the start. @default "ok" */
  scenario?: ScenarioName;
  /** What the browser does with a window. @default "open" */
  windows?: "open" | "blocked";
  /** Whether the handler has the sync into the books as well. @default false */
  syncFlow?: boolean;
}

export interface StoryWorld {
  readonly project: string;
  readonly consumer: { readonly ref: string; readonly name: string };
  readonly group: { readonly ref: string; readonly name: string };
  /** For `<TenonProvider fetch>`: the real handler, in this page. */
  readonly fetch: typeof globalThis.fetch;
  /** For `<TenonProvider openWindow>`. */
  readonly openWindow: WindowOpener;
  /** The handler's language without a screen. */
  readonly client: TenonClient;
  readonly sandbox: Sandbox;
  /** The customer decides in the provider's window; gives what the platform's page says to its opener. */
  consent(authorizationUrl: string, choice: "allow" | "deny"): Promise<unknown>;
  /** Takes windows that are still open out of the page. */
  dispose(): void;
}

const origin = "https://sandbox.invalid";
let worlds = 0;

/**
 * A whole world for one story: sandbox, handler, and a browser that can open windows. Nothing is mocked, nothing leaves the page, and no
 * two stories share anything.
 */
export function createStoryWorld(options: StoryWorldOptions = {}): StoryWorld {
  const {
    manifest = ownManifest,
    objectMetadata = ownMetadata,
    scenario = "ok",
    windows = "open",
    syncFlow = false,
  } = options;
  const provider = createMemoryProvider({ origin: "https://provider.invalid" });
  const sandbox = createSandbox({ manifest, objectMetadata, provider, origin, project: "fernwick", force: true });
  sandbox.scenario(scenario);
  const { project, apiKey } = sandbox.ampersand;

  worlds += 1;
  const consumer = { ref: "user-ada", name: "Ada Moreno" };
  // Tabs and stories of one identity would talk to each other.
  const group = { ref: `org-${worlds}`, name: "Larkspur Ltd" };
  const handler = createTenonHandler({
    // Scripts ask more in a second than a person in a minute.
    rateLimits: false,
    authenticate: () => ({ consumer, group }),
    installations: ampersand({
      project,
      apiKey,
      baseUrl: origin,
      fetch: (request) => sandbox.ampersand.fetch(request),
    }),
    ...(syncFlow && { syncFlow: booksOf(sandbox) }),
  });
  const fetch: typeof globalThis.fetch = (input, init) => handler.fetch(pageRequest(input, init));

  const consent = async (authorizationUrl: string, choice: "allow" | "deny"): Promise<unknown> => {
    const response = await sandbox.ampersand.fetch(new Request(provider[choice](authorizationUrl)));
    // In a window of its own the page's script says it; here nobody runs that script.
    const said = /postMessage\((.+?),"\*"\)/.exec(await response.text())?.[1];
    return said === undefined ? undefined : (JSON.parse(said) as unknown);
  };

  const opened = new Set<{ close(): void }>();
  const openWindow: WindowOpener = (url) => {
    if (windows === "blocked") return null;
    const handle = syncFlow
      ? laterWindow((address) =>
          address.startsWith(sandbox.codat.origin)
            ? openHostedWindow({ sandbox, provider })
            : openSignInWindow({ answer: consent, origin }),
        )
      : openSignInWindow({ answer: consent, origin });
    if (url.startsWith("https:")) handle.navigate(url);
    opened.add(handle);
    return handle;
  };

  return {
    project,
    consumer,
    group,
    fetch,
    openWindow,
    client: createTenonClient({ fetch, identity: { project, consumer, group } }),
    sandbox,
    consent,
    dispose() {
      for (const handle of opened) handle.close();
    },
  };
}

/** The sync service of a customer who has not begun. */
function booksOf({ codat: service }: Sandbox) {
  let companyId: string | undefined;
  return codat({
    apiKey: service.apiKey,
    baseUrl: service.origin,
    fetch: (request) => service.fetch(request),
    company: async (_group, create) => (companyId ??= await create?.()),
  });
}

/** A window of which only its address says whose it is: the provider's, or the sync service's. */
function laterWindow(open: (address: string) => WindowHandle): WindowHandle {
  let inner: WindowHandle | undefined;
  return {
    get closed() {
      return inner?.closed ?? false;
    },
    get source() {
      return inner?.source ?? null;
    },
    focus: () => inner?.focus(),
    close: () => inner?.close(),
    navigate(address) {
      inner ??= open(address);
      inner.navigate(address);
    },
  };
}

/** A page's address is where its relative addresses begin. */
function pageRequest(input: RequestInfo | URL, init: RequestInit | undefined): Request {
  if (input instanceof Request) return new Request(input, init);
  return new Request(new URL(input, globalThis.location.href), init);
}
