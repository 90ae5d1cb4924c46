import type { Meta, StoryObj } from "@storybook/react-vite";
import { configuring, preparing, problem, withoutContacts } from "../../world/flow-states.js";
import { standing, stateOf } from "../../world/from-loaded.js";
import { InState, loggedActions, type FlowActions } from "../../world/in-state.js";
import { integrations } from "../../world/manifests.js";
import { shownCode } from "../../world/shown-code.js";

/** The second step: objects, fields, and the choices only the customer can make. */
const meta: Meta<FlowActions> = {
  title: "InstallIntegration/States/Choose data",
  args: loggedActions(),
  render: (args, context) => <InState {...args} state={stateOf(context)} />,
  parameters: shownCode(
    `<InstallIntegration integration="salesforce-accounts" onSuccess={({ installation }) => track(installation.id)} />`,
  ),
};
export default meta;
type Story = StoryObj<FlowActions>;

export const Preparing: Story = { name: "Reading the account", loaders: standing(() => preparing()) };

export const PreparingFailed: Story = {
  name: "The account cannot be read",
  loaders: standing(() => preparing(problem("provider_unavailable", { retryable: true }))),
};

export const TwelveFields: Story = {
  name: "12 fields",
  loaders: standing(() => configuring({ integration: integrations.apiKey })),
};

export const SeveralObjects: Story = { name: "Two kinds of data, and changes", loaders: standing(() => configuring()) };

export const SixObjects: Story = {
  name: "Six kinds of data",
  loaders: standing(() => configuring({ integration: integrations.broad })),
};

/** Only what is seen is in the page. */
export const WideObject: Story = {
  name: "840 fields",
  loaders: standing(() => configuring({ integration: integrations.wide })),
};

export const NotChosenYet: Story = {
  name: "A choice is missing, not complained about",
  loaders: standing(() => configuring({ chosen: false })),
};

export const Missing: Story = {
  name: "A choice is missing",
  loaders: standing(() => configuring({ chosen: false, showMissing: true })),
};

export const ObjectUnavailable: Story = {
  name: "One kind of data cannot be read",
  loaders: standing(() => configuring({ objects: withoutContacts })),
};

export const Changing: Story = {
  name: "Changing what is installed",
  loaders: standing(() => configuring({ changing: true })),
};
