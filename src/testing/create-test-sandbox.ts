import type { WindowOpener } from "../headless/auth-window.js";
import type { PushSource } from "../headless/tenon-scope.js";
import { createMemoryProvider } from "../sandbox/memory-provider.js";
import { createSandbox, type Sandbox, type SandboxOptions, type ScenarioOptions } from "../sandbox/sandbox.js";
import { sampleManifest } from "../sandbox/sample-manifest.js";
import type { ScenarioName } from "../sandbox/scenario-names.js";
import type { StoredInstallation } from "../sandbox/store.js";
import { createTenonHandler } from "../server/handler.js";
import { ampersand } from "../server/upstream/ampersand/ampersand.js";
import { breakage, type Breakage } from "./breakage.js";
import { pageFetch } from "./page-fetch.js";
import { createTestWindows } from "./test-windows.js";

export type { Breakage } from "./breakage.js";

interface Party {
  readonly ref: string;
  readonly name?: string | undefined;
}

export interface TestSandboxOptions extends Pick<SandboxOptions, "catalog" | "objectMetadata" | "project"> {
  /** Your integrations: the text of your `amp.yaml`, or the object it stands for. @default two samples, `crm-sync` and `billing-sync` */
  manifest?: string | object | undefined;
  /** Trouble from the start, and after each reset. @default "ok" */
  scenario?: ScenarioName | undefined;
  /** Who is signed in. @default "test-user" */
  consumer?: string | Party | undefined;
  /** For whom. @default another for each sandbox, so that tests share nothing */
  group?: string | Party | undefined;
  /** One that runs already, for instance `startSandbox()`'s for a real browser; it has its own manifest and pages. @default one in memory */
  sandbox?: Sandbox | undefined;
}

/** What the page needs: `<TenonProvider {...test.provider}>`. */
export interface TestProviderProps {
  readonly project: string;
  readonly consumer: Party;
  readonly group: Party;
  readonly fetch: typeof globalThis.fetch;
  readonly openWindow: WindowOpener;
  readonly subscribe: PushSource;
}

export interface TestSandbox {
  /** Props of TenonProvider: who is signed in, and how the page reaches handler and windows. */
  readonly provider: TestProviderProps;
  /** The handler, for any path below `/api/tenon`. */
  readonly fetch: typeof globalThis.fetch;
  /** Everything else that can be seen and switched. */
  readonly sandbox: Sandbox;
  /**
   * Finishes the window that the page opened, as the customer would at the provider. Each step of a sign-in with several is one call.
   * @param choice @default "allow"
   * @throws Error when no window is open, or the sandbox has real pages
   */
  signIn(choice?: "allow" | "deny"): Promise<void>;
  /**
   * Switches to a trouble, or back to `ok`: `bad-credentials` refuses every key, `server-error` every request …
   * @throws Error for an unknown name, listing the known ones
   */
  scenario(name: ScenarioName, options?: ScenarioOptions): void;
  /**
   * Breaks what was connected; pages that show it are told at once.
   * @param what name of an integration, id of a connection, or `all`
   * @param how `refused`: the provider refuses the account until it is connected anew; `lost`: the account is gone; `failing`: what is
   *   read fails from now on. @default "refused"
   * @throws Error when nothing of that name is connected
   */
  break(what: string, how?: Breakage): void;
  /** Lets time pass, so that scheduled reads happen. The page's own timers go on as they do. @param ms milliseconds, not negative */
  pass(ms: number): void;
  /** What the customer has installed, as the platform keeps it. @returns undefined where it is not installed */
  installed(integration: string): StoredInstallation | undefined;
  /** Nothing is connected or installed any more. Unmount the page before: what it has read stays in it. */
  reset(): void;
}

const party = (value: string | Party): Party => (typeof value === "string" ? { ref: value } : value);

function refuseProduction(): void {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  if (process?.env?.NODE_ENV !== "production") return;
  throw new Error(
    "createTestSandbox does not start with NODE_ENV=production: it lets everybody in as one customer, and what is connected is pretended. " +
      "Run your tests with NODE_ENV=test, and import tenon-kit/testing from tests and stories only.",
  );
}

let sandboxes = 0;

/**
 * The whole back end of the kit for one test: the real handler over a pretended platform, and windows without a browser. It runs in
 * Node, in jsdom and in a page, and sends nothing.
 * @example
 * const test = createTestSandbox({ manifest });
 * render(<TenonProvider {...test.provider}><InstallIntegration integration="crm-sync" /></TenonProvider>);
 * await user.click(await screen.findByRole("button", { name: /connect/i }));
 * await test.signIn();
 * @throws Error with NODE_ENV=production, or when the manifest cannot be used, saying where
 */
export function createTestSandbox(options: TestSandboxOptions = {}): TestSandbox {
  refuseProduction();
  const { manifest, catalog, objectMetadata, project, scenario = "ok" } = options;
  if (options.sandbox && (manifest ?? catalog ?? objectMetadata ?? project) !== undefined) {
    throw new Error(
      "createTestSandbox: `sandbox` runs already, so `manifest`, `catalog`, `objectMetadata` and `project` would be ignored. Give them " +
        "to whatever started it, for instance startSandbox({ manifest }).",
    );
  }
  const customer = createMemoryProvider();
  const sandbox =
    options.sandbox ??
    createSandbox({
      manifest: manifest ?? sampleManifest,
      provider: customer,
      ...(catalog && { catalog }),
      ...(objectMetadata && { objectMetadata }),
      ...(project !== undefined && { project }),
    });
  sandboxes += 1;
  const consumer = party(options.consumer ?? { ref: "test-user", name: "Test User" });
  const group = party(options.group ?? { ref: `test-group-${sandboxes}`, name: "Test Group" });
  const { project: name, apiKey, origin } = sandbox.ampersand;
  const handler = createTenonHandler({
    // A test asks more in a second than a person in a minute.
    rateLimits: false,
    authenticate: () => ({ consumer, group }),
    installations: ampersand({
      project: name,
      apiKey,
      baseUrl: origin,
      fetch: (request) => sandbox.ampersand.fetch(request),
    }),
  });
  const fetch = pageFetch((request) => handler.fetch(request));
  const windows = createTestWindows();
  const pages = new Set<() => void>();
  const tellPages = () => {
    for (const changed of pages) changed();
  };
  const start = () => sandbox.scenario(scenario);
  start();

  return {
    provider: {
      project: name,
      consumer,
      group,
      fetch,
      openWindow: windows.open,
      subscribe(changed) {
        pages.add(changed);
        return () => pages.delete(changed);
      },
    },
    fetch,
    sandbox,
    async signIn(choice = "allow") {
      if (options.sandbox) {
        throw new Error(
          "test.signIn(): the given `sandbox` has pages of its own. Go through them in the real window: fill the login form and press " +
            'the buttons marked data-sandbox-action ("login", "allow", "deny").',
        );
      }
      const open = windows.current();
      const callback = customer[choice](await open.nextAddress());
      const page = await (await sandbox.ampersand.fetch(new Request(callback))).text();
      // In a window of its own the page's script says it; here nobody runs that script.
      const said = /postMessage\((.+?),"\*"\)/.exec(page)?.[1];
      if (said !== undefined) open.tell(JSON.parse(said), origin);
      if (page.includes("window.close()")) open.close();
    },
    scenario(next, more) {
      sandbox.scenario(next, more);
      tellPages();
    },
    break(what, how = "refused") {
      breakage(sandbox, what, how);
      tellPages();
    },
    pass(ms) {
      sandbox.advance(ms);
      tellPages();
    },
    installed(integration) {
      const { integrations, installations } = sandbox.state();
      const id = integrations.find((each) => each.name === integration)?.id;
      return installations.find((each) => each.integrationId === id && each.groupRef === group.ref);
    },
    reset() {
      windows.closeAll();
      sandbox.reset();
      start();
      tellPages();
    },
  };
}
