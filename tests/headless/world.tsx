import { act, renderHook, waitFor } from "@testing-library/react";
import { StrictMode, type ReactNode } from "react";
import {
  TenonProvider,
  useInstallFlow,
  type InstallFlow,
  type InstallState,
  type InstallStateName,
  type TenonEvent,
  type TenonProviderProps,
  type UseInstallFlowOptions,
  type WindowHandle,
} from "tenon-kit/headless";
import { createMemoryProvider, createSandbox, type SandboxOptions } from "tenon-kit/sandbox";
import { ampersand, createTenonHandler } from "tenon-kit/server";
import { expect } from "vitest";

const origin = "https://sandbox.invalid";
const pageOrigin = "https://host.invalid";

export const manifest = {
  specVersion: "1.0.0",
  integrations: [
    {
      name: "crm",
      provider: "salesforce",
      read: {
        objects: [
          {
            objectName: "account",
            destination: "accounts",
            schedule: "*/30 * * * *",
            requiredFields: [{ fieldName: "name" }, { mapToName: "region", prompt: "Which field holds the region?" }],
            optionalFieldsAuto: "all",
          },
        ],
      },
      write: { objects: [{ objectName: "contact" }] },
      proxy: { enabled: true },
    },
    {
      name: "shop",
      provider: "hubspot",
      read: {
        objects: [
          {
            objectName: "contacts",
            destination: "contacts",
            schedule: "0 * * * *",
            requiredFields: [{ fieldName: "email" }],
          },
        ],
      },
    },
    {
      name: "payments",
      provider: "stripe",
      read: {
        objects: [
          {
            objectName: "customers",
            destination: "customers",
            schedule: "0 * * * *",
            requiredFields: [{ fieldName: "id" }],
          },
        ],
      },
    },
  ],
};

/** A window that was opened: what a browser would show, as far as a flow can tell. */
export class FakeWindow implements WindowHandle {
  closed = false;
  focused = 0;
  readonly visited: string[] = [];
  readonly source = { a: "window" };
  focus = () => void (this.focused += 1);
  close = () => void (this.closed = true);
  navigate = (url: string) => void this.visited.push(url);
}

type Fault = (method: string, path: string) => "drop" | "lose-answer" | Promise<void> | undefined;

/** Sandbox, real handler, and a page whose requests are counted and whose windows are opened by the test. */
export function createWorld(more: Partial<SandboxOptions> = {}) {
  const provider = createMemoryProvider();
  const sandbox = createSandbox({ manifest, provider, origin, ...more });
  const { project, apiKey } = sandbox.ampersand;
  const handler = createTenonHandler({
    // Scripts ask more in a second than a person in a minute.
    rateLimits: false,
    // The host's session says who it is; here the test's page does.
    authenticate: (request) => ({
      consumer: { ref: request.headers.get("tenon-consumer") ?? "" },
      group: { ref: request.headers.get("tenon-group") ?? "" },
    }),
    installations: ampersand({
      project,
      apiKey,
      baseUrl: origin,
      fetch: (request) => sandbox.ampersand.fetch(request),
    }),
  });
  const world = {
    project,
    sandbox,
    requests: [] as string[],
    windows: [] as FakeWindow[],
    events: [] as TenonEvent[],
    blocked: false,
    fault: (() => undefined) as Fault,
    fetch: (async (input, init) => {
      const url = new URL(input as string, pageOrigin);
      const method = init?.method ?? "GET";
      const path = url.pathname.replace("/api/tenon", "");
      world.requests.push(`${method} ${path}`);
      const fault = world.fault(method, path);
      if (fault === "drop") throw new TypeError("fetch failed");
      if (fault instanceof Promise) await fault;
      init?.signal?.throwIfAborted();
      const response = await handler.fetch(
        new Request(url, {
          method,
          headers: new Headers(init?.headers),
          body: (init?.body as string | null | undefined) ?? null,
        }),
      );
      init?.signal?.throwIfAborted();
      if (fault === "lose-answer") throw new TypeError("the connection was reset");
      return response;
    }) as typeof globalThis.fetch,
    openWindow: () => {
      const opened = new FakeWindow();
      if (world.blocked) return null;
      world.windows.push(opened);
      return opened;
    },
    /** The person decides at the provider. `tell`: the page behind says so to its opener. */
    async decide(how: "allow" | "deny", authorizationUrl: string, tell = true) {
      const page = await (await sandbox.ampersand.fetch(new Request(provider[how](authorizationUrl)))).text();
      const window = world.windows.at(-1);
      if (!tell || !window) return;
      const said = /postMessage\((\{.*?\}),\s*"\*"\)/s.exec(page)?.[1];
      if (said === undefined) throw new Error("The callback page says nothing to its opener.");
      await act(async () => post(JSON.parse(said), origin, window.source));
    },
  };
  return world;
}
export type World = ReturnType<typeof createWorld>;

/** A message reaches the page. */
export function post(data: unknown, from: string, source: unknown): void {
  const event = new MessageEvent("message", { data, origin: from });
  Object.defineProperty(event, "source", { value: source });
  window.dispatchEvent(event);
}

export const focusPage = async () => act(async () => void window.dispatchEvent(new Event("focus")));

export interface Mounted {
  readonly flow: InstallFlow;
  readonly state: InstallState;
  /** The flow mounted `alongside`, in the same provider. */
  readonly other: InstallFlow;
  /** Waits until the flow is in a state, and gives it. */
  until<Name extends InstallStateName>(name: Name): Promise<Extract<InstallState, { name: Name }>>;
  act(run: (flow: InstallFlow) => unknown): Promise<void>;
  unmount(): void;
  /** Renders again with other props of the provider, and another integration. */
  show(props: Partial<TenonProviderProps>, integration?: string): void;
}

export interface MountOptions extends Partial<UseInstallFlowOptions> {
  strict?: boolean;
  /** A second flow of another integration. */
  alongside?: string;
  provider?: Partial<TenonProviderProps>;
}

/** The hook in a page, without any markup. */
export function mountFlow(
  world: World,
  { strict = false, alongside, provider = {}, ...options }: MountOptions = {},
): Mounted {
  let given = provider;
  let integration = options.integration ?? "crm";
  const wrapper = ({ children }: { children: ReactNode }) => {
    const tree = (
      <TenonProvider
        project={world.project}
        consumer="ada"
        group="acme"
        fetch={world.fetch}
        openWindow={world.openWindow}
        onEvent={(event) => world.events.push(event)}
        {...given}
      >
        {children}
      </TenonProvider>
    );
    return strict ? <StrictMode>{tree}</StrictMode> : tree;
  };
  // One that asks for nothing, where the test wants no second flow.
  const idle: InstallState = { name: "unavailable", error: { code: "not_found", retryable: false, issues: [] } };
  const { result, unmount, rerender } = renderHook(
    () => ({
      flow: useInstallFlow({ ...options, integration }),
      other: useInstallFlow({
        integration: alongside ?? "none",
        initialState: alongside === undefined ? idle : undefined,
      }),
    }),
    { wrapper },
  );
  return {
    get flow() {
      return result.current.flow;
    },
    get state() {
      return result.current.flow.state;
    },
    get other() {
      return result.current.other;
    },
    async until(name) {
      await waitFor(() => expect(result.current.flow.state.name).toBe(name), { timeout: 6_000, interval: 5 });
      return result.current.flow.state as never;
    },
    act: async (run) => {
      await act(async () => {
        await run(result.current.flow);
      });
    },
    unmount,
    show(props, next = integration) {
      given = { ...given, ...props };
      integration = next;
      rerender();
    },
  };
}

const values = { metadata: { workspace: "acme" } };

/** Through the window to the account's data. */
export async function connect(world: World, page: Mounted): Promise<void> {
  await page.until("needs-auth");
  await page.act((flow) => flow.connect(values));
  const { authorizationUrl } = await untilAsked(page);
  await world.decide("allow", authorizationUrl);
  await page.until("configuring");
}

export async function untilAsked(page: Mounted) {
  await waitFor(() =>
    expect(page.state).toMatchObject({
      name: "authorizing",
      authorization: { attemptId: expect.any(String) as string },
    }),
  );
  const authorization = (page.state as Extract<InstallState, { name: "authorizing" }>).authorization!;
  return { ...authorization, authorizationUrl: authorization.authorizationUrl ?? "" };
}

export const mapRegion = {
  type: "map-field",
  objectName: "account",
  mapToName: "region",
  fieldName: "industry",
} as const;

export async function install(page: Mounted): Promise<void> {
  await page.act((flow) => flow.edit(mapRegion));
  await page.act((flow) => flow.next());
  await page.act((flow) => flow.install());
  await page.until("installed");
}
