import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, waitFor } from "storybook/test";
import { SyncFlowReturn, type SyncFlowReturnProps } from "tenon-kit";
import { Scripted } from "../world/scripted-launcher.js";
import { account, done, type SyncFlowScript } from "../world/sync-flow-script.js";
import { shownCode } from "../world/shown-code.js";

interface Args extends SyncFlowReturnProps {
  script?: SyncFlowScript;
}

/** The route the customer comes back to: how it stands, and the way on. */
const meta: Meta<Args> = {
  title: "SyncFlowReturn",
  component: SyncFlowReturn,
  args: { href: "#settings", continueLabel: "Back to Fernwick", onSuccess: fn() },
  render: ({ script, ...props }) => (
    <Scripted script={script}>
      <SyncFlowReturn {...props} />
    </Scripted>
  ),
  parameters: shownCode(`<SyncFlowReturn href="/settings" />`),
};
export default meta;
type Story = StoryObj<Args>;

const stands =
  (state: string): NonNullable<Story["play"]> =>
  async ({ canvasElement }) => {
    await waitFor(() =>
      expect(canvasElement.querySelector<HTMLElement>("[data-tenon=sync-flow-return]")?.dataset.state).toBe(state),
    );
  };

export const Completed: Story = { args: { script: { flow: done } }, play: stands("completed") };
export const Incomplete: Story = {
  name: "Choices missing",
  args: { script: { flow: { outcome: "incomplete", connections: [account("shop"), account("book")] } } },
  play: stands("incomplete"),
};
export const OneMissing: Story = {
  name: "One system missing",
  args: { script: { flow: { outcome: "incomplete", connections: [account("shop"), account("book", "pending")] } } },
  play: stands("incomplete"),
};
export const Unknown: Story = {
  name: "Settings cannot be read",
  args: { script: { flow: { outcome: "unknown", connections: [account("shop"), account("book")] } } },
  play: stands("unknown"),
};
export const Nothing: Story = { name: "Nothing was begun", play: stands("choosing") };
export const Unavailable: Story = {
  name: "The service does not answer",
  args: { script: { troubles: { "GET /sync-flows/status": "upstream_unavailable" } } },
  play: stands("unavailable"),
};
export const Loading: Story = { args: { script: { troubles: { "GET /sync-flows/status": "never" } } } };
