import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ComponentType } from "react";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { ConnectionStatus, type ConnectionStatusProps } from "tenon-kit";
import { worldOf } from "../world/from-loaded.js";
import { LiveStatus } from "../world/live-status.js";
import { integrations } from "../world/manifests.js";
import { brokenSignIn, worldWithConnections } from "../world/status-world.js";
import { inWindow } from "../world/walk.js";

const patience = { timeout: 12_000 };

interface Args extends Pick<ConnectionStatusProps, "onAction"> {
  variant?: ConnectionStatusProps["variant"];
  integration?: string;
}

/**
 * How connections are doing, wherever you put it: a word in a table, a row in a list, a card in settings, a banner above everything. It
 * stays true by itself, any number of them share one read, and each offers the one next step.
 */
const meta: Meta<Args> = {
  title: "ConnectionStatus",
  component: ConnectionStatus as ComponentType<Args>,
  loaders: worldWithConnections(),
  render: (args, context) => <LiveStatus {...(args as ConnectionStatusProps)} world={worldOf(context)} />,
  args: { onAction: fn() },
  parameters: {
    docs: {
      source: {
        language: "tsx",
        code: `<ConnectionStatus integration="salesforce-accounts" variant="row" onAction={({ action }) => track(action)} />`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<Args>;

/** Yours to click: the buttons above break things, as life does. */
export const TryIt: Story = { name: "Click through it", args: { variant: "row" } };

export const Cards: Story = { name: "All, as cards", args: { variant: "card" } };

/** The sign-in is refused, the customer reconnects in the window, and the card says so without a reload. */
export const Reconnect: Story = {
  name: "From refused to connected",
  loaders: worldWithConnections(brokenSignIn),
  args: { integration: integrations.oauth, variant: "card" },
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const button = await screen.findByRole("button", { name: /^Reconnect/ }, patience);
    await userEvent.click(button);
    const again = await waitFor(() => {
      const found = document.querySelector<HTMLElement>('[data-tenon="connect-panel"] [data-tenon-action=reconnect]');
      if (!found) throw new Error("The panel is not there yet");
      return found;
    }, patience);
    await userEvent.click(again);
    await inWindow("allow");
    const root = () => canvasElement.querySelector("[data-tenon=connection-status]");
    await waitFor(() => expect(root()).toHaveAttribute("data-state", "connected"), patience);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull(), patience);
  },
};
