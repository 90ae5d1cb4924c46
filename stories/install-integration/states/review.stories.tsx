import type { Meta, StoryObj } from "@storybook/react-vite";
import { installing, problem, reviewing, reviewingChanges, updating } from "../../world/flow-states.js";
import {
  discarding,
  reviewingConflict,
  reviewingEverything,
  reviewingNothing,
  reviewingOtherAccount,
} from "../../world/manage-states.js";
import { standing, stateOf } from "../../world/from-loaded.js";
import { InState, loggedActions, type FlowActions } from "../../world/in-state.js";
import { shownCode } from "../../world/shown-code.js";

/** The third step: what will be read, written and mapped, and the one commit. */
const meta: Meta<FlowActions> = {
  title: "InstallIntegration/States/Review",
  args: loggedActions(),
  render: (args, context) => <InState {...args} state={stateOf(context)} />,
  parameters: shownCode(
    `<InstallIntegration integration="salesforce-accounts" onSuccess={({ installation }) => track(installation.id)} />`,
  ),
};
export default meta;
type Story = StoryObj<FlowActions>;

export const First: Story = { name: "Before the first install", loaders: standing(() => reviewing()) };

export const Changes: Story = { name: "Only what changes", loaders: standing(() => reviewingChanges()) };

export const InstallFailed: Story = {
  name: "Installing failed",
  loaders: standing(() => reviewing(problem("upstream_unavailable", { retryable: true }))),
};

export const Refused: Story = {
  name: "A choice was not accepted",
  loaders: standing(() =>
    reviewing(
      problem("invalid_input", {
        issues: [{ path: "configuration.read.account", code: "invalid", message: "tier__c cannot be read" }],
      }),
    ),
  ),
};

/** More than 60 fields, a pause, how far back, deletions, defaults: a few are said, the rest is a press away. */
export const EveryKind: Story = { name: "Every kind of change", loaders: standing(reviewingEverything) };

/** Nothing to save, and no button that pretends there is. */
export const Nothing: Story = { name: "Nothing has changed", loaders: standing(reviewingNothing) };

export const OtherAccount: Story = { name: "Another account", loaders: standing(reviewingOtherAccount) };

/** Both sets of changes are named; keeping one's own keeps the other person's too. */
export const Conflict: Story = { name: "Somebody else saved meanwhile", loaders: standing(reviewingConflict) };

export const Discarding: Story = { name: "Discard your changes?", loaders: standing(discarding) };

export const Installing: Story = { loaders: standing(installing) };

export const Updating: Story = { name: "Saving", loaders: standing(updating) };
