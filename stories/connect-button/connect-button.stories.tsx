import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ComponentType } from "react";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { ConnectButton } from "tenon-kit";
import { freshWorld, worldOf } from "../world/from-loaded.js";
import { LiveButton, type LiveButtonProps } from "../world/live-button.js";
import { integrations } from "../world/manifests.js";
import { inWindow } from "../world/walk.js";

type Args = Omit<LiveButtonProps, "world"> & { integration: string };

const patience = { timeout: 12_000 };
const expectButton = (canvas: HTMLElement, state: string) =>
  waitFor(
    () => expect(canvas.querySelector("[data-tenon=connect-button]")).toHaveAttribute("data-state", state),
    patience,
  );
const pressButton = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole("button", { name }, patience));

/**
 * For products that need an account and nothing more: a button in your page that connects it. Where nothing has to be typed, the window
 * opens in the click; everything else is asked in a dialog, or in the page. Afterwards it is the account's name, with a menu.
 */
const meta: Meta<Args> = {
  title: "ConnectButton",
  component: ConnectButton as ComponentType<Args>,
  loaders: freshWorld(),
  render: ({ provider: _, ...args }, context) => <LiveButton {...args} world={worldOf(context)} />,
  args: { integration: integrations.oauth, onReady: fn(), onSuccess: fn(), onExit: fn(), onError: fn(), onEvent: fn() },
  parameters: {
    docs: {
      source: {
        language: "tsx",
        code: `<ConnectButton provider="hubspot" onSuccess={({ connection }) => saveAccount(connection.id)} />`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<Args>;

/** Yours to click. */
export const TryIt: Story = { name: "Click through it" };

/** One press, one window, one account. */
export const WholeFlow: Story = {
  name: "From the press to the account",
  play: async ({ canvasElement, args }) => {
    await pressButton("Connect HubSpot");
    await inWindow("allow");
    await expectButton(canvasElement, "connected");
    await expect(args.onSuccess).toHaveBeenCalledTimes(1);
    await expect(args.onExit).toHaveBeenCalledWith("connected");
  },
};

export const ApiKey: Story = {
  name: "With an API key",
  args: { integration: integrations.apiKey },
  play: async ({ canvasElement }) => {
    await pressButton("Connect Pipeboard");
    await userEvent.type(await screen.findByLabelText("API key", {}, patience), "key-of-larkspur{Enter}");
    await expectButton(canvasElement, "connected");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  },
};

/** No layer above the page: the form stands below the button. */
export const Inline: Story = {
  name: "In the page",
  args: { integration: integrations.apiKey, display: "inline" },
  play: async () => {
    await pressButton("Connect Pipeboard");
    await screen.findByLabelText("API key", {}, patience);
  },
};

export const OwnWords: Story = { name: "Your own words", args: { children: "Link your CRM" } };

export const OwnButton: Story = {
  name: "Your own button",
  args: {
    children: ({ label, isBusy, press }) => (
      <button type="button" disabled={isBusy} onClick={press}>
        {label} →
      </button>
    ),
  },
};

/** The account's menu: use another one, reconnect, disconnect. */
export const Menu: Story = {
  name: "Connected, with its menu",
  play: async (context) => {
    await WholeFlow.play?.(context);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const button = context.canvasElement.querySelector<HTMLElement>("[data-tenon-action=account]");
    await userEvent.click(button ?? document.body);
    await expect(await screen.findByRole("button", { name: "Disconnect" })).toBeVisible();
  },
};

export const WindowBlocked: Story = {
  name: "The browser blocks the window",
  loaders: freshWorld({ windows: "blocked" }),
  play: async ({ canvasElement }) => {
    await pressButton("Connect HubSpot");
    await screen.findByRole("button", { name: "Continue in this tab" }, patience);
    await expectButton(canvasElement, "authorizing");
  },
};

/** The reason stays beside the button when the dialog is closed. */
export const Denied: Story = {
  name: "Access not allowed",
  play: async ({ canvasElement }) => {
    await pressButton("Connect HubSpot");
    await inWindow("deny");
    await expectButton(canvasElement, "needs-auth");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await expect(canvasElement).toHaveTextContent("Access was not allowed");
  },
};

export const German: Story = { name: "In German", globals: { locale: "de" } };
export const Arabic: Story = {
  name: "In Arabic",
  globals: { locale: "ar" },
  args: { integration: integrations.apiKey, display: "inline" },
  play: async ({ canvasElement }) => {
    const button = await waitFor(() => {
      const found = canvasElement.querySelector<HTMLElement>("[data-tenon-action=connect]:not([data-busy])");
      if (!found) throw new Error("The button is not there yet");
      return found;
    }, patience);
    await userEvent.click(button);
    await waitFor(() => expect(canvasElement.querySelector("input[name=apiKey]")).not.toBeNull(), patience);
  },
};
