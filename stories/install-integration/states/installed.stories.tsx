import type { Meta, StoryObj } from "@storybook/react-vite";
import { disconnecting, editingConnection, installed, problem, uninstalling } from "../../world/flow-states.js";
import { pausing, removed, unrenewable } from "../../world/manage-states.js";
import { standing, stateOf } from "../../world/from-loaded.js";
import { InState, loggedActions, type FlowActions } from "../../world/in-state.js";
import { integrations } from "../../world/manifests.js";
import { shownCode } from "../../world/shown-code.js";

/** What runs, and the few things one may do with it. */
const meta: Meta<FlowActions> = {
  title: "InstallIntegration/States/Installed",
  args: loggedActions(),
  render: (args, context) => <InState {...args} state={stateOf(context)} />,
  parameters: shownCode(
    `<InstallIntegration integration="salesforce-accounts" onSuccess={({ installation }) => track(installation.id)} />`,
  ),
};
export default meta;
type Story = StoryObj<FlowActions>;

export const Running: Story = {
  loaders: standing(() => installed({ installation: { lastOperation: "success", health: "healthy" } })),
};

export const Fresh: Story = { name: "Just installed", loaders: standing(() => installed({ fresh: true })) };

export const WithKey: Story = {
  name: "Running with an API key",
  loaders: standing(() => installed({ integration: integrations.apiKey })),
};

export const Unhealthy: Story = {
  name: "The last sync failed",
  loaders: standing(() => installed({ installation: { lastOperation: "failure", health: "unhealthy" } })),
};

export const NeedsAttention: Story = {
  name: "The account needs attention",
  loaders: standing(() => installed({ connection: { state: "needs-attention", reason: "bad_credentials" } })),
};

export const ConnectionGone: Story = {
  name: "The account is gone",
  loaders: standing(() => installed({ connection: null })),
};

/** A key of the provider's own making: another account takes its place. */
export const Unrenewable: Story = { name: "The account can only be replaced", loaders: standing(unrenewable) };

/** One object is paused, one is being paused, one is not offered any more. */
export const Pausing: Story = { name: "Pausing one kind of data", loaders: standing(pausing) };

export const Removed: Story = { name: "Uninstalled by somebody else", loaders: standing(() => removed(false)) };

export const RemovedWhileEditing: Story = {
  name: "Uninstalled while you were changing it",
  loaders: standing(() => removed(true)),
};

export const UninstallFailed: Story = {
  name: "Uninstalling failed",
  loaders: standing(() => installed({ error: problem("upstream_unavailable", { retryable: true }) })),
};

export const Confirming: Story = { name: "Uninstall?", loaders: standing(() => uninstalling("confirming")) };

export const Uninstalling: Story = { loaders: standing(() => uninstalling("working")) };

export const Editing: Story = { name: "Details of the account", loaders: standing(() => editingConnection(false)) };

export const MoreNeeded: Story = {
  name: "More about the account is needed",
  loaders: standing(() => editingConnection(true)),
};

export const Disconnecting: Story = { name: "Disconnect?", loaders: standing(() => disconnecting(false)) };

export const DisconnectingInUse: Story = {
  name: "Disconnect what is in use?",
  loaders: standing(() => disconnecting(true)),
};
