import { act, render, renderHook, waitFor } from "@testing-library/react";
import { StrictMode, type ReactNode } from "react";
import { TenonProvider, useConnectFlow, type ConnectExit, type TenonEvent } from "tenon-kit/headless";
import { describe, expect, it, vi } from "vitest";
import { connect, createWorld, install, mountFlow, type World } from "./world.js";

const key = (apiKey: string) => ({ credentials: { apiKey }, metadata: {} });

function mountConnect(world: World, integration = "payments") {
  const told: string[] = [];
  const { result } = renderHook(
    () =>
      useConnectFlow({
        integration,
        onSuccess: ({ connection }) => told.push(`onSuccess ${connection.provider}`),
        onExit: (reason: ConnectExit) => told.push(`onExit ${reason}`),
      }),
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <TenonProvider
          project={world.project}
          consumer="ada"
          group="acme"
          fetch={world.fetch}
          openWindow={world.openWindow}
          onEvent={(event) => told.push(event.type)}
        >
          {children}
        </TenonProvider>
      ),
    },
  );
  const until = (name: string) =>
    waitFor(() => expect(result.current.state.name).toBe(name), { timeout: 6_000, interval: 5 });
  return { result, told, until };
}

describe("Connecting without installing", () => {
  it("ends in a connection, tells the host once, and asks for nothing more", async () => {
    const world = createWorld();
    const { result, told, until } = mountConnect(world);
    await until("needs-auth");
    await act(async () => {
      await result.current.submitCredentials(key("sk_1"));
    });
    await until("connected");
    expect(told).toEqual(["step", "ready", "connected", "onSuccess stripe", "onExit connected"]);
    expect(world.requests).not.toContain("GET /integrations/payments/objects");
    expect(Object.values(world.sandbox.state().connections)).toHaveLength(1);
  });

  it("renews in place, adds another, and disconnects the one that is meant", async () => {
    const world = createWorld();
    const { result, until } = mountConnect(world);
    await until("needs-auth");
    await act(async () => {
      await result.current.submitCredentials(key("sk_1"));
    });
    await until("connected");
    const first = result.current.state as Extract<typeof result.current.state, { name: "connected" }>;

    act(() => result.current.rotate());
    await until("needs-auth");
    await act(async () => {
      await result.current.submitCredentials(key("sk_2"));
    });
    await until("connected");
    expect(result.current.state).toMatchObject({ connection: { id: first.connection.id } });
    expect(world.requests.filter((one) => one.startsWith("PATCH"))).toHaveLength(1);

    act(() => result.current.disconnect());
    await until("disconnecting");
    act(() => result.current.confirm());
    await until("needs-auth");
    expect(result.current.state).toMatchObject({ reconnecting: null, detail: { connections: [] } });
  });
});

describe("Disconnecting what an installation uses", () => {
  it("is refused with a reason, and uninstalling is the way out", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await connect(world, page);
    await install(page);
    await page.act((flow) => flow.disconnect());
    expect((await page.until("disconnecting")).installation).not.toBeNull();
    await page.act((flow) => flow.confirm());
    await waitFor(() => expect(page.state).toMatchObject({ name: "disconnecting", error: { code: "conflict" } }));
    await page.act((flow) => flow.uninstall());
    expect(page.state.name).toBe("uninstalling");
  });

  it("is done where it is gone already", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await connect(world, page);
    await page.act((flow) => flow.disconnect());
    const { connection } = await page.until("disconnecting");
    await world.fetch(`/api/tenon/connections/${connection.id}`, {
      method: "DELETE",
      headers: {
        "tenon-contract": "1",
        "tenon-project": world.project,
        "tenon-consumer": "ada",
        "tenon-group": "acme",
      },
    });
    await page.act((flow) => flow.confirm());
    await page.until("needs-auth");
    expect(world.events.at(-2)?.type === "error").toBe(false);
  });
});

describe("Connecting an account of a provider, without an integration", () => {
  /** The hook in Strict Mode, for whom and for which provider being the test's to change. */
  function mountProvider(world: World, first = "stripe") {
    const events: TenonEvent[] = [];
    let consumer = "ada";
    const wrapper = ({ children }: { children: ReactNode }) => (
      <StrictMode>
        <TenonProvider
          project={world.project}
          consumer={consumer}
          group={consumer}
          fetch={world.fetch}
          openWindow={world.openWindow}
          onEvent={(event) => events.push(event)}
        >
          {children}
        </TenonProvider>
      </StrictMode>
    );
    const { result, rerender } = renderHook(({ provider }: { provider: string }) => useConnectFlow({ provider }), {
      wrapper,
      initialProps: { provider: first },
    });
    return {
      events,
      result,
      until: (name: string) =>
        waitFor(() => expect(result.current.state.name).toBe(name), { timeout: 6_000, interval: 5 }),
      show: (next: { provider?: string; consumer?: string }) => {
        consumer = next.consumer ?? consumer;
        rerender({ provider: next.provider ?? first });
      },
    };
  }

  it("asks for what that provider needs, connects once, and says of which provider it speaks", async () => {
    const world = createWorld();
    const { result, events, until } = mountProvider(world);
    await until("needs-auth");
    expect(world.requests).toEqual(["GET /providers/stripe"]);
    expect(result.current.state).toMatchObject({ detail: { name: "stripe", connectMethod: { kind: "apiKey" } } });
    await act(async () => {
      await result.current.submitCredentials(key("sk_1"));
    });
    await until("connected");
    expect(world.requests.filter((one) => one.startsWith("POST"))).toEqual(["POST /connections"]);
    expect(world.sandbox.state().connections).toMatchObject([{ provider: "stripe" }]);
    expect(events.map(({ type }) => type)).toEqual(["step", "ready", "connected"]);
    for (const event of events) expect([event.provider, event.integration]).toEqual(["stripe", undefined]);
  });

  it("opens the provider's window in the click, and is connected when the handler says so", async () => {
    const world = createWorld();
    const { result, until } = mountProvider(world, "hubspot");
    await until("needs-auth");
    act(() => result.current.connect({ metadata: {} }));
    expect(world.windows).toHaveLength(1);
    await waitFor(() => expect(result.current.state).toMatchObject({ phase: "waiting" }));
    const { state } = result.current;
    if (state.name !== "authorizing") throw new Error("The window is not there.");
    await world.decide("allow", state.authorization?.authorizationUrl ?? "");
    await until("connected");
  });

  it("shows another provider, and another person, nothing of what was there before", async () => {
    const world = createWorld();
    const { result, until, show } = mountProvider(world);
    await until("needs-auth");
    await act(async () => {
      await result.current.submitCredentials(key("sk_1"));
    });
    await until("connected");
    show({ provider: "hubspot" });
    await until("needs-auth");
    expect(result.current.state).toMatchObject({ detail: { name: "hubspot" } });
    show({ provider: "stripe" });
    await until("connected");
    show({ consumer: "eve" });
    await until("needs-auth");
    expect(result.current.state).toMatchObject({ detail: { name: "stripe", connections: [] } });
  });

  it("is told apart from an integration of the same name", async () => {
    const world = createWorld();
    const { until } = mountProvider(world, "payments");
    await until("unavailable");
    expect(world.requests).toEqual(["GET /providers/payments"]);
  });

  it("says what is wrong where both are named, or neither", () => {
    const silent = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const world = createWorld();
    const Connecting = ({ options }: { options: object }) => {
      useConnectFlow(options as { provider: string });
      return null;
    };
    const use = (options: object) => () =>
      render(<Connecting options={options} />, {
        wrapper: ({ children }: { children: ReactNode }) => (
          <TenonProvider project={world.project} consumer="ada" group="acme" fetch={world.fetch}>
            {children}
          </TenonProvider>
        ),
      });
    expect(use({})).toThrow("neither an integration nor a provider");
    expect(use({ integration: "crm", provider: "salesforce" })).toThrow("both an integration and a provider");
    silent.mockRestore();
  });
});
