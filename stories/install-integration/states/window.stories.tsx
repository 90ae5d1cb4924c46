import type { Meta, StoryObj } from "@storybook/react-vite";
import { authorizing } from "../../world/flow-states.js";
import { standing, stateOf } from "../../world/from-loaded.js";
import { InState, loggedActions, type FlowActions } from "../../world/in-state.js";
import { shownCode } from "../../world/shown-code.js";

/** While the customer is at the provider. There is always a way on and a way back. */
const meta: Meta<FlowActions> = {
  title: "InstallIntegration/States/Window",
  args: loggedActions(),
  render: (args, context) => <InState {...args} state={stateOf(context)} />,
  parameters: shownCode(
    `<InstallIntegration integration="salesforce-accounts" onSuccess={({ installation }) => track(installation.id)} />`,
  ),
};
export default meta;
type Story = StoryObj<FlowActions>;

export const Opening: Story = { name: "Window opens", loaders: standing(() => authorizing("opening")) };

export const Waiting: Story = { name: "Waiting for the customer", loaders: standing(() => authorizing("waiting")) };

/** It may be closed, or the provider's page may have cut the tie: the kit goes on asking. */
export const SoftClosed: Story = { name: "Window seems closed", loaders: standing(() => authorizing("soft-closed")) };

export const Blocked: Story = { name: "Window blocked", loaders: standing(() => authorizing("blocked")) };

export const Verifying: Story = {
  name: "Checking with the provider",
  loaders: standing(() => authorizing("verifying")),
};
