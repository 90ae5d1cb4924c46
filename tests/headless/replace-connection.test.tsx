import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createWorld, mountFlow } from "./world.js";

const ownProvider = {
  ledger: {
    name: "ledger",
    authType: "custom",
    baseURL: "https://ledger.example",
    defaultModule: "",
    displayName: "Ledger",
    support: {
      bulkWrite: { insert: false, update: false, upsert: false, delete: false },
      proxy: true,
      read: true,
      subscribe: false,
      write: false,
    },
    customOpts: { inputs: [{ name: "token", displayName: "Token", fieldType: "fieldTypePassword" }] },
  },
};
const manifest = {
  specVersion: "1.0.0",
  integrations: [
    {
      name: "books",
      provider: "ledger",
      read: {
        objects: [
          {
            objectName: "entries",
            destination: "entries",
            schedule: "0 * * * *",
            requiredFields: [{ fieldName: "id" }],
          },
        ],
      },
    },
  ],
};
const token = (value: string) => ({ credentials: { token: value }, metadata: {} });

describe("An account whose own credentials went bad, and cannot be renewed", () => {
  it("is replaced by another one, and the installation keeps its configuration", async () => {
    const world = createWorld({ manifest, catalog: { catalog: ownProvider } });
    const page = mountFlow(world, { integration: "books" });
    await page.until("needs-auth");
    await page.act((flow) => flow.submitCredentials(token("first")));
    await page.until("configuring");
    await page.act((flow) => flow.next());
    await page.act((flow) => flow.install());
    const { installation: before, connection: first } = await page.until("installed");
    expect(first?.actions).not.toContain("rotate");
    expect(first?.actions).not.toContain("reconnect");

    page.unmount();
    world.sandbox.scenario("bad-credentials");
    const again = mountFlow(world, { integration: "books" });
    expect((await again.until("installed")).connection).toMatchObject({ state: "needs-attention" });
    world.requests.length = 0;
    await again.act((flow) => flow.replaceConnection());
    await again.until("needs-auth");
    // While it lasts the provider refuses every key.
    world.sandbox.scenario("ok");
    await again.act((flow) => flow.submitCredentials(token("second")));
    await waitFor(() => {
      const state = again.state;
      expect(state).toMatchObject({ name: "installed", connection: { state: "connected" } });
    });
    const state = await again.until("installed");
    expect(state.connection?.id).not.toBe(first?.id);
    expect(state.installation).toMatchObject({
      id: before.id,
      connectionId: state.connection?.id,
      configuration: before.configuration,
    });
    expect(world.requests.filter((one) => !one.startsWith("GET"))).toEqual([
      "POST /connections",
      `PATCH /installations/${before.id}`,
    ]);
  });
});
