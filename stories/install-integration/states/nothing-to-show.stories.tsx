import type { Meta, StoryObj } from "@storybook/react-vite";
import { problem, unavailable } from "../../world/flow-states.js";
import { standing, stateOf } from "../../world/from-loaded.js";
import { InState, loggedActions, type FlowActions } from "../../world/in-state.js";
import { shownCode } from "../../world/shown-code.js";

/** Before anything is known, and when nothing could be read: why, and the way on. */
const meta: Meta<FlowActions> = {
  title: "InstallIntegration/States/Nothing to show",
  args: loggedActions(),
  render: (args, context) => <InState {...args} state={stateOf(context)} />,
  parameters: shownCode(
    `<InstallIntegration integration="salesforce-accounts" onSuccess={({ installation }) => track(installation.id)} />`,
  ),
};
export default meta;
type Story = StoryObj<FlowActions>;

/** A skeleton of what comes, after a moment. */
export const Loading: Story = { loaders: standing(() => ({ name: "loading" })) };

export const Offline: Story = {
  name: "No connection",
  loaders: standing(() => unavailable(problem("network", { retryable: true, requestId: undefined }))),
};

export const NotFound: Story = { name: "Not available", loaders: standing(() => unavailable(problem("not_found"))) };

export const NoAccess: Story = { name: "No access", loaders: standing(() => unavailable(problem("forbidden"))) };

export const SessionEnded: Story = {
  name: "Signed out",
  loaders: standing(() => unavailable(problem("session_ended", { retryable: true }))),
};

export const SomebodyElse: Story = {
  name: "Signed in as somebody else",
  loaders: standing(() => unavailable(problem("identity_mismatch"))),
};

export const Busy: Story = {
  name: "Too many requests",
  loaders: standing(() => unavailable(problem("rate_limited", { retryable: true, retryAfterSeconds: 30 }))),
};

export const NotInPlan: Story = {
  name: "Not part of the plan",
  loaders: standing(() => unavailable(problem("payment_required"))),
};

export const ServiceDown: Story = {
  name: "The service does not answer",
  loaders: standing(() => unavailable(problem("upstream_unavailable", { retryable: true }))),
};
