import { fireEvent, render, waitFor } from "@testing-library/react";
import { InstallIntegration, TenonProvider } from "tenon-kit";
import { expect, it } from "vitest";
import { createWorld } from "../headless/world.js";

const catalog = {
  desk: {
    name: "desk",
    authType: "apiKey",
    apiKeyOpts: { attachmentType: "header", header: { name: "x-key" } },
    baseURL: "https://desk.example",
    defaultModule: "",
    displayName: "Desk",
    support: {
      bulkWrite: { insert: false, update: false, upsert: false, delete: false },
      proxy: true,
      read: true,
      subscribe: false,
      write: false,
    },
    metadata: {
      input: [
        { name: "region", displayName: "Region" },
        { name: "team", displayName: "Team", defaultValue: "everybody" },
      ],
    },
  },
};
const manifest = { specVersion: "1.0.0", integrations: [{ name: "desk", provider: "desk", proxy: { enabled: true } }] };

const root = () => document.querySelector<HTMLElement>('[data-tenon="install-integration"]');
const input = (name: string) => document.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
const press = (action: string) => fireEvent.click(document.querySelector(`[data-tenon-action="${action}"]`)!);
const until = (state: string) =>
  waitFor(() => expect(root()).toHaveAttribute("data-state", state), { timeout: 8_000, interval: 5 });
const seen = (selector: string) => waitFor(() => expect(document.querySelector(selector)).not.toBeNull());

it("a detail of an account that was emptied is cleared, stays empty, and what was not touched stays as it was", async () => {
  const world = createWorld({ manifest, catalog: { catalog } });
  const sent: unknown[] = [];
  const fetch: typeof globalThis.fetch = (url, init) => {
    if (init?.method === "PATCH") sent.push(JSON.parse(init.body as string));
    return world.fetch(url, init);
  };
  const stored = () => {
    const details = Object.entries(world.sandbox.state().connections[0]?.providerMetadata ?? {});
    return new Map(details.map(([name, { value }]) => [name, value] as const).filter(([, value]) => value !== ""));
  };
  render(
    <TenonProvider project={world.project} consumer="ada" group="acme" fetch={fetch}>
      <InstallIntegration integration="desk" />
    </TenonProvider>,
  );
  await until("needs-auth");
  for (const [name, value] of Object.entries({ apiKey: "sk_1", region: "eu", team: "sales" }))
    fireEvent.change(input(name), { target: { value } });
  press("submit");
  await until("configuring");
  await seen('[data-tenon-action="next"]');
  press("next");
  await until("reviewing");
  await seen('[data-tenon-action="install"]');
  press("install");
  await until("installed");
  expect(Object.fromEntries(stored())).toEqual({ region: "eu", team: "sales" });

  await seen('[data-tenon-action="edit-details"]');
  press("edit-details");
  await until("editing-connection");
  await seen('input[name="team"]');
  expect([input("region").value, input("team").value]).toEqual(["eu", "sales"]);
  fireEvent.change(input("team"), { target: { value: "" } });
  press("submit");
  await until("installed");
  expect(sent).toEqual([{ metadata: { region: "eu", team: "" } }]);
  expect(Object.fromEntries(stored())).toEqual({ region: "eu" });

  press("edit-details");
  await until("editing-connection");
  await seen('input[name="team"]');
  expect([input("region").value, input("team").value]).toEqual(["eu", ""]);
});
