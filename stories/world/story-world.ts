import { createTenonClient, type TenonClient } from "tenon-kit/client";
import type { WindowOpener } from "tenon-kit/headless";
import { createMemoryProvider, createSandbox, type Sandbox, type ScenarioName } from "tenon-kit/sandbox";
import { ampersand, createTenonHandler } from "tenon-kit/server";
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
  const { manifest = ownManifest, objectMetadata = ownMetadata, scenario = "ok", windows = "open" } = options;
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
    const handle = openSignInWindow({ answer: consent, origin });
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

/** A page's address is where its relative addresses begin. */
function pageRequest(input: RequestInfo | URL, init: RequestInit | undefined): Request {
  if (input instanceof Request) return new Request(input, init);
  return new Request(new URL(input, globalThis.location.href), init);
}
