import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { InstallIntegration } from "tenon-kit";
import { freshWorld, worldOf } from "../world/from-loaded.js";
import { Live, type LiveProps } from "../world/live.js";
import { integrations } from "../world/manifests.js";
import { levels } from "../world/setting-states.js";
import {
  chooseField,
  enter,
  expectOneSuccess,
  expectState,
  installFrom,
  inWindow,
  openPlace,
  press,
} from "../world/walk.js";

type Args = Omit<LiveProps, "world">;

/**
 * Connect, choose data, review, install, and look after what runs: one drop-in for one integration. Handler and sandbox run inside
 * this page, so everything can be clicked through. The provider's window is a small frame at the upper right.
 */
const meta: Meta<Args> = {
  title: "InstallIntegration",
  component: InstallIntegration,
  loaders: freshWorld(),
  render: (args, context) => <Live {...args} world={worldOf(context)} />,
  args: {
    integration: integrations.crm,
    onReady: fn(),
    onSuccess: fn(),
    onExit: fn(),
    onError: fn(),
    onEvent: fn(),
  },
  parameters: {
    docs: {
      source: {
        language: "tsx",
        code: `<TenonProvider project="fernwick" consumer={user.id} group={team.id} productName="Fernwick">
  <InstallIntegration
    integration="salesforce-accounts"
    onSuccess={({ installation }) => track("installed", installation.id)}
  />
</TenonProvider>`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<Args>;

const walkThroughCrm: Story["play"] = async ({ canvasElement, args }) => {
  await enter(canvasElement, "workspace", "larkspur");
  await press(canvasElement, "connect");
  await expectState(canvasElement, "authorizing");
  await inWindow("allow");
  await expectState(canvasElement, "configuring");
  await chooseField(canvasElement, "tier", "Customer Tier");
  await installFrom(canvasElement);
  await expectOneSuccess(args);
};

/** Yours to click, from the first button to the last. */
export const TryIt: Story = { name: "Click through it" };

/** The same, walked by itself: a window of the provider, a required choice, one commit. */
export const WholeFlow: Story = {
  name: "From connecting to installed",
  play: walkThroughCrm,
};

/** No window: the key is sent once, and the input is emptied as soon as it was accepted. */
export const ApiKey: Story = {
  name: "With an API key",
  args: { integration: integrations.apiKey },
  play: async ({ canvasElement, args }) => {
    await enter(canvasElement, "apiKey", "key-of-larkspur");
    await press(canvasElement, "submit");
    await expectState(canvasElement, "configuring");
    await chooseField(canvasElement, "urgency", "Priority");
    await installFrom(canvasElement);
    await expectOneSuccess(args);
  },
};

/** A provider with several kinds of data, none of which needs a choice. */
export const ManyObjects: Story = {
  name: "Several kinds of data",
  args: { integration: integrations.broad },
  play: async ({ canvasElement, args }) => {
    await enter(canvasElement, "workspace", "larkspur");
    await press(canvasElement, "connect");
    await inWindow("allow");
    await expectState(canvasElement, "configuring");
    await installFrom(canvasElement);
    await expectOneSuccess(args);
  },
};

/** A layer above the page, with your own button or the kit's. Closing it loses nothing; the focus goes back to the button. */
export const InDialog: Story = {
  name: "In a dialog",
  args: { display: "dialog", integration: integrations.commerce, trigger: <button type="button">Add Shopify</button> },
  parameters: {
    docs: {
      source: {
        language: "tsx",
        code: `<InstallIntegration integration="shopify-orders" display="dialog" trigger={<button>Add Shopify</button>} />`,
      },
    },
  },
  play: async ({ canvasElement, args }) => {
    const button = await screen.findByRole("button", { name: "Add Shopify" });
    await userEvent.click(button);
    await enter(canvasElement, "workspace", "larkspur-shop");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await expect(button).toHaveFocus();
    await expect(args.onExit).toHaveBeenLastCalledWith("dismissed");
    await userEvent.click(button);
    await expectState(canvasElement, "needs-auth");
  },
};

/** Everything in German, dates and numbers too. */
export const German: Story = {
  name: "In German",
  globals: { locale: "de" },
  play: walkThroughCrm,
};

/** From right to left. */
export const Arabic: Story = {
  name: "In Arabic",
  globals: { locale: "ar" },
  play: walkThroughCrm,
};

export const Dark: Story = {
  globals: { theme: "dark" },
  play: walkThroughCrm,
};

export const Narrow: Story = {
  name: "320 pixels wide",
  globals: { width: "320" },
  play: walkThroughCrm,
};

/** Mappings the product offers at run time, with values of its own, and a default for what is written. */
export const OwnMappings: Story = {
  name: "With the product's own mappings and values",
  args: { integration: integrations.full, fieldMapping: levels },
  play: async (context) => {
    const { canvasElement, args } = context;
    await enter(canvasElement, "apiKey", "key-of-larkspur");
    await press(canvasElement, "submit");
    await expectState(canvasElement, "configuring");
    await chooseField(canvasElement, "level", "Priority");
    await chooseField(canvasElement, "priority=p1", "Blocker");
    await openPlace(canvasElement, "writing");
    // Only written: its fields are read when they are wanted.
    await enter(canvasElement, "note default", "Kind{Enter}");
    const kind = await waitFor(() => {
      const found = canvasElement.querySelector<HTMLSelectElement>("[data-tenon-default=kind] [data-tenon-value]");
      if (!found) throw new Error("There is no default");
      return found;
    });
    await userEvent.selectOptions(kind, "comment");
    await installFrom(canvasElement);
    await expectOneSuccess(args);
    const { content } = worldOf(context).sandbox.state().installations[0]!.config;
    await expect(content.read?.objects.ticket).toMatchObject({
      selectedFieldMappings: { level: "priority", owner: "assignee" },
      selectedValueMappings: { priority: { p1: "blocker" } },
    });
    await expect(content.write?.objects?.note?.selectedFieldSettings).toMatchObject({
      kind: { default: { stringValue: "comment" } },
    });
  },
};

/** Changing the data of what runs, and taking it away again. */
export const ChangeAndUninstall: Story = {
  name: "Change data, then uninstall",
  args: { integration: integrations.apiKey },
  play: async (context) => {
    const { canvasElement } = context;
    await enter(canvasElement, "apiKey", "key-of-larkspur");
    await press(canvasElement, "submit");
    await expectState(canvasElement, "configuring");
    await chooseField(canvasElement, "urgency", "Priority");
    await installFrom(canvasElement);
    await press(canvasElement, "change-data");
    await expectState(canvasElement, "configuring");
    await chooseField(canvasElement, "urgency", "Due");
    await press(canvasElement, "next");
    await expectState(canvasElement, "reviewing");
    await press(canvasElement, "save");
    await expectState(canvasElement, "installed");
    await userEvent.click(canvasElement.querySelector<HTMLElement>("[aria-haspopup]") ?? document.body);
    await press(canvasElement, "uninstall");
    await expectState(canvasElement, "uninstalling");
    await press(canvasElement, "confirm");
    await waitFor(() => expect(worldOf(context).sandbox.state().installations).toHaveLength(0));
  },
};
