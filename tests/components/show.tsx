import { render, type RenderResult } from "@testing-library/react";
import axe from "axe-core";
import { expect } from "vitest";
import { InstallView } from "../../src/components/install-integration/install-view.js";
import { LookProvider, type LookProps } from "../../src/components/tenon-provider.js";
import type { InstallState } from "../../src/flows/install-state.js";
import type { InstallFlow } from "../../src/headless/use-install-flow.js";
import { flowIn } from "./flow-fixtures.js";

export interface Shown extends RenderResult {
  root: HTMLElement;
  /** The same view in another state. */
  go: (state: InstallState) => void;
}

/** Renders the view of one state, in the looks given. */
export function show(state: InstallState, actions: Partial<InstallFlow> = {}, look: LookProps = {}): Shown {
  const tree = (next: InstallState) => (
    <LookProvider productName="Acme CRM" {...look}>
      <InstallView flow={flowIn(next, actions)} />
    </LookProvider>
  );
  const rendered = render(tree(state));
  const root = rendered.container.querySelector<HTMLElement>('[data-tenon="install-integration"]')!;
  return { ...rendered, root, go: (next) => rendered.rerender(tree(next)) };
}

/** Names of the public actions on the screen, in order. */
export const actionsOf = (root: HTMLElement): string[] =>
  [...root.querySelectorAll<HTMLElement>("[data-tenon-action]")]
    .filter((element) => element.closest("[hidden]") === null)
    .map((element) => element.dataset["tenonAction"] ?? "");

/** Everything axe can see without layout. */
export async function expectAccessible(root: HTMLElement): Promise<void> {
  const { violations } = await axe.run(root, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { region: { enabled: false }, "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}
