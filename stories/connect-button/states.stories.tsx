import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ComponentType } from "react";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import { ConnectButton } from "tenon-kit";
import type { InstallState } from "tenon-kit/headless";
import {
  authorizing,
  choosingConnection,
  connecting,
  disconnecting,
  editingConnection,
  installed,
  needsAuth,
  problem,
  unavailable,
} from "../world/flow-states.js";
import { standing, stateOf } from "../world/from-loaded.js";
import { LiveButton, type LiveButtonProps } from "../world/live-button.js";
import { integrations } from "../world/manifests.js";
import { createStoryWorld } from "../world/story-world.js";
import { shownCode } from "../world/shown-code.js";

type Args = Omit<LiveButtonProps, "world" | "provider"> & { integration: string };

/** Each state the button can be in. Press it to see its panel, which has the screens of connecting. */
const meta: Meta<Args> = {
  title: "ConnectButton/States",
  component: ConnectButton as ComponentType<Args>,
  args: { integration: integrations.crm, onExit: fn() },
  render: (args, context) => <LiveButton {...args} initialState={stateOf(context)} world={createStoryWorld()} />,
  parameters: shownCode(
    `<ConnectButton integration="salesforce-accounts" onSuccess={({ connection }) => saveAccount(connection.id)} />`,
  ),
};
export default meta;
type Story = StoryObj<Args>;

const inPage = { display: "inline" } as const;
const opens: Story["play"] = async ({ canvasElement }) => {
  await userEvent.click(canvasElement.querySelector("[data-tenon=connect-button] button") ?? document.body);
  await waitFor(() => expect(canvasElement.querySelector("[data-tenon=connect-panel] .tenon-heading")).not.toBeNull());
};

async function connected(broken = false): Promise<InstallState> {
  const { detail, connection } = await installed(
    broken ? { connection: { state: "needs-attention", reason: "bad_credentials" } } : {},
  );
  if (connection === null) throw new Error("The integration of the story has no account");
  return { name: "connected", detail: { ...detail, installation: undefined }, connection };
}

async function broken(): Promise<InstallState> {
  const { detail, connection } = await installed({
    connection: { state: "needs-attention", reason: "bad_credentials" },
  });
  return {
    name: "needs-auth",
    detail: { ...detail, installation: undefined },
    reconnecting: connection,
    trouble: null,
  };
}

export const Loading: Story = {
  loaders: standing(() => ({ name: "loading" })),
};
export const NotConnected: Story = { loaders: standing(() => needsAuth(integrations.crm)) };
export const Form: Story = {
  name: "Asking in the page",
  args: inPage,
  loaders: standing(() => needsAuth(integrations.crm)),
  play: opens,
};
export const Waiting: Story = {
  name: "Waiting for the customer",
  args: inPage,
  loaders: standing(() => authorizing("waiting")),
  play: opens,
};
export const Blocked: Story = {
  name: "Window blocked",
  args: inPage,
  loaders: standing(() => authorizing("blocked")),
  play: opens,
};
export const KeyOnItsWay: Story = { loaders: standing(() => connecting(integrations.apiKey)) };
export const Refused: Story = {
  name: "Key refused by the provider",
  args: inPage,
  loaders: standing(() =>
    needsAuth(integrations.apiKey, {
      trouble: {
        kind: "error",
        error: problem("credentials_refused", {
          issues: [{ path: "apiKey", code: "refused", message: "is not valid" }],
        }),
      },
    }),
  ),
  play: opens,
};
export const RefusedAndClosed: Story = {
  name: "Took too long, panel closed",
  loaders: standing(() => needsAuth(integrations.crm, { trouble: { kind: "timed-out" } })),
};
export const SeveralAccounts: Story = { args: inPage, loaders: standing(choosingConnection), play: opens };
export const Connected: Story = { loaders: standing(() => connected()) };
export const NeedsAttention: Story = { loaders: standing(broken) };
export const MoreNeeded: Story = {
  name: "More details needed",
  args: inPage,
  loaders: standing(() => editingConnection(true)),
  play: opens,
};
export const Disconnecting: Story = {
  args: inPage,
  loaders: standing(() => disconnecting(false)),
  play: opens,
};
export const InUse: Story = {
  name: "Disconnecting what is in use",
  args: inPage,
  loaders: standing(() => disconnecting(true)),
  play: opens,
};
export const Offline: Story = { loaders: standing(() => unavailable(problem("network", { retryable: true }))) };
