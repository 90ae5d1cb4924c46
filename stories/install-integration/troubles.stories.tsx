import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, waitFor } from "storybook/test";
import { InstallIntegration } from "tenon-kit";
import { freshWorld, worldOf } from "../world/from-loaded.js";
import { Live, type LiveProps } from "../world/live.js";
import { integrations } from "../world/manifests.js";
import { chooseField, enter, expectState, inWindow, press } from "../world/walk.js";
import { shownCode } from "../world/shown-code.js";

type Args = Omit<LiveProps, "world">;

/** What goes wrong in life, alive. Each story walks into its trouble and stops there; switch the sandbox and find the way out. */
const meta: Meta<Args> = {
  title: "InstallIntegration/Troubles",
  component: InstallIntegration,
  loaders: freshWorld(),
  render: (args, context) => <Live {...args} withSwitch world={worldOf(context)} />,
  args: { integration: integrations.apiKey, onSuccess: fn(), onExit: fn(), onError: fn(), onEvent: fn() },
  parameters: shownCode(
    `<InstallIntegration integration="salesforce-accounts" onSuccess={({ installation }) => track(installation.id)} />`,
  ),
};
export default meta;
type Story = StoryObj<Args>;

export const Slow: Story = {
  name: "Slow answers",
  loaders: freshWorld({ scenario: "slow" }),
  play: async ({ canvasElement }) => {
    await expectState(canvasElement, "loading");
    await expectState(canvasElement, "needs-auth");
  },
};

export const ServerError: Story = {
  name: "The service fails",
  loaders: freshWorld({ scenario: "server-error" }),
  play: async ({ canvasElement }) => {
    await expectState(canvasElement, "unavailable");
  },
};

/** Two refusals are waited out; the customer sees a moment of loading and nothing else. */
export const RateLimited: Story = {
  name: "Too many requests",
  loaders: freshWorld({ scenario: "rate-limited" }),
  play: async ({ canvasElement, args }) => {
    await expectState(canvasElement, "needs-auth");
    await expect(args.onError).not.toHaveBeenCalled();
  },
};

export const Malformed: Story = {
  name: "Broken answers",
  loaders: freshWorld({ scenario: "malformed" }),
  play: async ({ canvasElement }) => {
    await expectState(canvasElement, "unavailable");
  },
};

/** What was typed stays, and the reason stands at the field. */
export const KeyRefused: Story = {
  name: "Key refused by the provider",
  loaders: freshWorld({ scenario: "bad-credentials" }),
  play: async ({ canvasElement }) => {
    await enter(canvasElement, "apiKey", "an-old-key");
    await press(canvasElement, "submit");
    const input = () => canvasElement.querySelector<HTMLInputElement>("input[name=apiKey]");
    await waitFor(() => expect(canvasElement.querySelector("[role=alert]")).not.toBeNull());
    await expectState(canvasElement, "needs-auth");
    await expect(input()).toHaveValue("an-old-key");
  },
};

export const ProviderDown: Story = {
  name: "The customer's software does not answer",
  loaders: freshWorld({ scenario: "provider-down" }),
  play: async ({ canvasElement }) => {
    await enter(canvasElement, "apiKey", "key-of-larkspur");
    await press(canvasElement, "submit");
    await waitFor(() => expect(canvasElement.querySelector("[role=alert]")).not.toBeNull());
  },
};

export const WindowBlocked: Story = {
  name: "The browser blocks the window",
  args: { integration: integrations.oauth },
  loaders: freshWorld({ windows: "blocked" }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, "connect");
    await waitFor(() => expect(canvasElement.querySelector("[data-phase=blocked]")).not.toBeNull());
  },
};

export const Denied: Story = {
  name: "Access is not allowed",
  args: { integration: integrations.oauth },
  play: async ({ canvasElement }) => {
    await press(canvasElement, "connect");
    await inWindow("deny");
    await expectState(canvasElement, "needs-auth");
  },
};

export const WindowClosed: Story = {
  name: "The window is closed",
  args: { integration: integrations.oauth },
  play: async ({ canvasElement }) => {
    await press(canvasElement, "connect");
    await inWindow("close");
    await waitFor(() => expect(canvasElement.querySelector("[data-phase=soft-closed]")).not.toBeNull(), {
      timeout: 8000,
    });
  },
};

/** The commit fails: nothing chosen is lost. */
export const InstallFails: Story = {
  name: "Installing fails",
  play: async (context) => {
    const { canvasElement } = context;
    const { sandbox } = worldOf(context);
    await enter(canvasElement, "apiKey", "key-of-larkspur");
    await press(canvasElement, "submit");
    await expectState(canvasElement, "configuring");
    await chooseField(canvasElement, "urgency", "Priority");
    await press(canvasElement, "next");
    sandbox.scenario("server-error", { match: "POST" });
    await press(canvasElement, "install");
    await waitFor(() => expect(canvasElement.querySelector("[role=alert]")).not.toBeNull(), { timeout: 12_000 });
    await expect(sandbox.state().installations).toHaveLength(0);
  },
};
