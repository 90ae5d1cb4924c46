import { act, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { TenonProvider, useConnectFlow, type ConnectExit } from "tenon-kit/headless";
import { describe, expect, it } from "vitest";
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
