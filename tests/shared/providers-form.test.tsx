// @vitest-environment jsdom
import { cleanup, fireEvent, render, waitFor } from "@testing-library/react";
import { InstallIntegration, TenonProvider } from "tenon-kit";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { requestBodies } from "../../src/contracts/kit/requests.js";
import { createWorld } from "../headless/world.js";
import "../setup.js";
import { catalog, checkSent, entries, expectedCredential, expectedForm, schemeOf, type Sent } from "./catalog-form.js";

/* Every provider of the catalog in the drop-in itself: what the form shows, what it sends, what is there afterwards. */

const integrations = entries.map(({ name }) => ({ name: `int-${name}`, provider: name, proxy: { enabled: true } }));
const world = createWorld({ manifest: { specVersion: "1.0.0", integrations }, catalog: { catalog } });
const { ampersand } = world.sandbox;

/** Upstream, and from the page. */
const sent: Sent[] = [];
const asked: Sent[] = [];
const upstream = ampersand.fetch.bind(ampersand);
vi.spyOn(ampersand, "fetch").mockImplementation(async (request) => {
  if (request.method === "POST") {
    sent.push({ path: `/v1${new URL(request.url).pathname}`, body: await request.clone().json() });
  }
  return upstream(request);
});
const fetch: typeof globalThis.fetch = (input, init) => {
  if (init?.method === "POST") {
    asked.push({ path: (input as string).replace("/api/tenon", ""), body: JSON.parse(init.body as string) as unknown });
  }
  return world.fetch(input, init);
};

const root = () => document.querySelector<HTMLElement>('[data-tenon="install-integration"]');
const press = (...actions: string[]) => {
  const found = actions
    .map((action) => document.querySelector(`[data-tenon-action="${action}"]`))
    .find((one) => one !== null);
  if (!found) throw new Error(`There is nothing to press for ${actions.join()}`);
  fireEvent.click(found);
};
const until = (check: () => void) => waitFor(check, { timeout: 8_000, interval: 5 });

type Control = HTMLInputElement | HTMLSelectElement;
const controls = () => [...(document.querySelector("form")?.querySelectorAll<Control>("input, select") ?? [])];

/** One control of the form, in the catalog's own terms. */
function shown(control: Control) {
  const { defaultValue } = control as { defaultValue?: string };
  return {
    name: control.name,
    label: control.labels?.[0]?.textContent,
    type: control instanceof HTMLSelectElement ? "select" : control.type === "password" ? "secret" : control.type,
    required: control.getAttribute("aria-required") === "true",
    ...(defaultValue && { defaultValue }),
  };
}

const optionsOf = (control: Control) =>
  control instanceof HTMLSelectElement
    ? [...control.options].map(({ value, text }) => ({ value, label: text })).filter(({ value }) => value !== "")
    : undefined;

/** What a customer types; what is filled in already stays. */
function fill(control: Control): string {
  const value = optionsOf(control)?.[0]?.value ?? (control.value || `typed-${control.name}`);
  if (value !== control.value) fireEvent.change(control, { target: { value } });
  return value;
}

/** Allows access in the window, step by step, until there is nothing more to allow. */
async function goThroughWindow(): Promise<void> {
  for (let step = 0; root()?.dataset["state"] === "authorizing"; step++) {
    expect(step, "steps in the window").toBeLessThan(5);
    const window = world.windows.at(-1);
    await until(() => expect(window?.visited.length).toBeGreaterThan(step));
    await world.decide("allow", window?.visited[step] ?? "");
    await until(() =>
      expect([root()?.dataset["state"] === "authorizing", window?.visited.length]).not.toEqual([true, step + 1]),
    );
  }
}

const counts = new Map<string, number>();

describe("the connect form of every provider of the catalog", () => {
  beforeAll(() => expect(entries).toHaveLength(238));
  afterEach(cleanup);

  test.each(entries.map((entry) => [entry.name, entry] as const))("%s", async (name, entry) => {
    sent.length = 0;
    asked.length = 0;
    world.windows.length = 0;
    render(
      <TenonProvider project={world.project} consumer="ada" group="acme" fetch={fetch} openWindow={world.openWindow}>
        <InstallIntegration integration={`int-${name}`} />
      </TenonProvider>,
    );
    await until(() => expect(root()).toHaveAttribute("data-state", "needs-auth"));
    if (document.querySelector('[data-tenon-action="open-package"]')) press("package-done");

    // What is asked, in its order, and nothing else.
    const expected = expectedForm(entry);
    expect(controls().map(shown)).toEqual(expected.inputs.map(({ target: _target, ...rest }) => rest));
    for (const [index, control] of controls().entries()) {
      const input = entry.customOpts?.inputs?.find(({ name: own }) => own === expected.inputs[index]?.name);
      if (control instanceof HTMLSelectElement) {
        expect(optionsOf(control)).toEqual((input as { options?: object[] } | undefined)?.options);
      }
    }

    const typed = new Map(controls().map((control) => [control.name, fill(control)]));
    press("submit", "connect");
    await until(() => expect(["needs-auth", "connecting"]).not.toContain(root()?.dataset["state"]));
    const inWindow = world.windows.length > 0;
    await goThroughWindow();
    await until(() => expect(["preparing", "configuring"]).toContain(root()?.dataset["state"]));

    // From the page: once, and exactly what was typed where it belongs.
    const [first] = asked;
    const of = (target: string) =>
      Object.fromEntries(
        expected.inputs.filter((input) => input.target === target).map((input) => [input.name, typed.get(input.name)]),
      );
    expect(first).toEqual({
      path: inWindow ? "/connections/authorizations" : "/connections",
      body: { integration: `int-${name}`, credentials: of("credential"), metadata: of("metadata") },
    });
    const schema = inWindow ? requestBodies.createAuthorization : requestBodies.createConnection;
    expect(z.safeParse(schema, first?.body).error?.issues ?? []).toEqual([]);

    // Upstream: by the schemas of its reference, with the one credential member of the scheme.
    const wire = checkSent(expected.kind, sent, world.project);
    const credentials = Object.fromEntries(
      expected.inputs
        .filter(({ target }) => target === "credential")
        .map((input) => [input.name, typed.get(input.name) ?? ""]),
    );
    expect(wire).toMatchObject(expectedCredential(entry, credentials));

    const made = world.sandbox.state().connections.filter((one) => one.provider === name);
    expect(made.map(({ authScheme, status }) => [authScheme, status])).toEqual([[schemeOf(entry), "working"]]);
    // Nothing secret is left in the page.
    for (const input of expected.inputs) {
      if (input.type === "secret") expect(document.body.innerHTML).not.toContain(typed.get(input.name));
    }
    counts.set(schemeOf(entry), (counts.get(schemeOf(entry)) ?? 0) + 1);
  });

  afterAll(() => {
    const lines = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([scheme, count]) => `${scheme} ${count}`);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    console.log(`Forms filled and sent, by scheme: ${lines.join(", ")}; ${total} in all.`);
  });
});
