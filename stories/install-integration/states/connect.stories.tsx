import type { Meta, StoryObj } from "@storybook/react-vite";
import { userEvent } from "storybook/test";
import {
  choosingConnection,
  connecting,
  needsAuth,
  needsPackage,
  problem,
  reconnecting,
} from "../../world/flow-states.js";
import { standing, stateOf } from "../../world/from-loaded.js";
import { InState, loggedActions, type FlowActions } from "../../world/in-state.js";
import { integrations } from "../../world/manifests.js";
import { shownCode } from "../../world/shown-code.js";

/** The first step: each kind of sign-in draws its own form, and each way it can fail has its own calm panel. */
const meta: Meta<FlowActions> = {
  title: "InstallIntegration/States/Connect",
  args: loggedActions(),
  render: (args, context) => <InState {...args} state={stateOf(context)} />,
  parameters: shownCode(
    `<InstallIntegration integration="salesforce-accounts" onSuccess={({ installation }) => track(installation.id)} />`,
  ),
};
export default meta;
type Story = StoryObj<FlowActions>;

export const Window: Story = {
  name: "In a window of the provider",
  loaders: standing(() => needsAuth(integrations.oauth)),
};

export const WindowAndWorkspace: Story = {
  name: "In a window, after naming the workspace",
  loaders: standing(() => needsAuth(integrations.crm)),
};

export const ApiKey: Story = { name: "API key", loaders: standing(() => needsAuth(integrations.apiKey)) };

export const Basic: Story = { name: "Username and password", loaders: standing(() => needsAuth(integrations.basic)) };

export const ClientCredentials: Story = {
  loaders: standing(() => needsAuth(integrations.clientCredentials)),
};

export const Password: Story = { name: "Password grant", loaders: standing(() => needsAuth(integrations.password)) };

export const Custom: Story = {
  name: "The provider's own form, with a choice",
  loaders: standing(() => needsAuth(integrations.custom)),
};

export const Package: Story = {
  name: "A package to install first",
  loaders: standing(needsPackage),
};

export const SpaceAtTheEnd: Story = {
  name: "A key pasted with a space",
  loaders: standing(() => needsAuth(integrations.apiKey)),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByLabelText("API key"));
    await userEvent.paste("key-of-larkspur ");
    await canvas.findByText(/There is a space at the end/);
  },
};

export const None: Story = { name: "No sign-in needed", loaders: standing(() => needsAuth(integrations.none)) };

export const Unsupported: Story = {
  name: "A sign-in that is not possible here",
  loaders: standing(() => needsAuth(integrations.unsupported)),
};

export const Connecting: Story = { name: "Key on its way", loaders: standing(() => connecting(integrations.apiKey)) };

export const Reconnecting: Story = { loaders: standing(() => reconnecting(integrations.apiKey)) };

export const ChoosingConnection: Story = { name: "Several accounts", loaders: standing(choosingConnection) };

export const Denied: Story = {
  name: "Access not allowed",
  loaders: standing(() => needsAuth(integrations.crm, { trouble: { kind: "denied" } })),
};

export const Closed: Story = {
  name: "Window closed",
  loaders: standing(() => needsAuth(integrations.crm, { trouble: { kind: "closed" } })),
};

export const TimedOut: Story = {
  name: "Took too long",
  loaders: standing(() => needsAuth(integrations.crm, { trouble: { kind: "timed-out" } })),
};

export const Failed: Story = {
  name: "Sign-in did not go through",
  loaders: standing(() => needsAuth(integrations.crm, { trouble: { kind: "failed" } })),
};

export const Superseded: Story = {
  name: "Went on in another window",
  loaders: standing(() => needsAuth(integrations.crm, { trouble: { kind: "superseded" } })),
};

export const KeyRefused: Story = {
  name: "Key refused by the provider",
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
};

export const WorkspaceUnknown: Story = {
  name: "Workspace not accepted",
  loaders: standing(() =>
    needsAuth(integrations.crm, {
      trouble: {
        kind: "error",
        error: problem("invalid_input", {
          issues: [{ path: "metadata.workspace", code: "invalid", message: "is not known" }],
        }),
      },
    }),
  ),
};

export const ProviderDown: Story = {
  name: "Provider does not answer",
  loaders: standing(() =>
    needsAuth(integrations.apiKey, {
      trouble: { kind: "error", error: problem("provider_unavailable", { retryable: true }) },
    }),
  ),
};
