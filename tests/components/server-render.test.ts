import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { InstallIntegration, SyncFlowLauncher, SyncFlowReturn, TenonProvider } from "tenon-kit";
import { expect, it } from "vitest";
import { states } from "./flow-fixtures.js";

const render = (props: Partial<Parameters<typeof InstallIntegration>[0]>) =>
  renderToString(
    createElement(
      TenonProvider,
      {
        project: "p",
        consumer: "c",
        group: "g",
        locale: "ar",
        appearance: { theme: "system", variables: { "--tenon-color-accent": "#123456" } },
      },
      createElement(InstallIntegration, { integration: "crm-accounts", ...props }),
    ),
  );

it("renders on a server: the size of what comes, and no request", () => {
  const html = render({});
  expect(html).toContain('data-tenon="install-integration"');
  expect(html).toContain('data-state="loading"');
  expect(html).toContain('dir="rtl"');
});

it("writes no style attribute and no style element, which a strict policy would refuse", () => {
  for (const state of ["needs-auth", "needs-auth-key", "authorizing-blocked", "installed", "configuring"] as const) {
    expect(render({ initialState: states[state] })).not.toMatch(/style=|<style/);
  }
});

it("renders only the button of a dialog until it is opened", () => {
  const html = render({ display: "dialog" });
  expect(html).toContain("Set up the integration");
  expect(html).not.toContain("data-state");
});

it.each([
  ["sync-flow-launcher", SyncFlowLauncher],
  ["sync-flow-return", SyncFlowReturn],
])("renders %s on a server: the size of what comes, and nothing a strict policy would refuse", (name, dropIn) => {
  const provider = { project: "p", consumer: "c", group: "g" };
  const html = renderToString(createElement(TenonProvider, provider, createElement<object>(dropIn)));
  expect(html).toContain(`data-tenon="${name}" data-state="loading"`);
  expect(html).not.toMatch(/style=|<style|undefined/);
});
