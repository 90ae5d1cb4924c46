import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { configuring } from "../../world/flow-states.js";
import { standing, stateOf } from "../../world/from-loaded.js";
import { InState, loggedActions, type FlowActions } from "../../world/in-state.js";
import { integrations } from "../../world/manifests.js";
import {
  levels,
  manyFields,
  mapLevelTo,
  noteDefaults,
  refusedReading,
  setting,
  someValues,
  storedElsewhere,
  unreadable,
  withNoteFields,
} from "../../world/setting-states.js";
import { openPlace } from "../../world/walk.js";
import { shownCode } from "../../world/shown-code.js";

interface Args extends FlowActions {
  allowValueReuse?: boolean;
  allowBackfillChoice?: boolean;
}

/** Each thing a customer can decide in "Choose data", by itself. */
const meta: Meta<Args> = {
  title: "InstallIntegration/States/Every setting",
  args: loggedActions(),
  render: (args, context) => <InState {...args} state={stateOf(context)} />,
  parameters: shownCode(
    `<InstallIntegration integration="salesforce-accounts" onSuccess={({ installation }) => track(installation.id)} />`,
  ),
};
export default meta;
type Story = StoryObj<Args>;

/** Arrow keys move in the list; Tab goes past it. */
export const LongList: Story = {
  name: "840 fields, searched and filtered",
  loaders: standing(() => configuring({ integration: integrations.wide })),
  play: async ({ canvasElement }) => {
    const search = await waitFor(() => {
      const found = canvasElement.querySelector<HTMLInputElement>("input[type=search]");
      if (!found) throw new Error("There is no search");
      return found;
    });
    await userEvent.type(search, "billing");
    const filter = canvasElement.querySelector<HTMLSelectElement>("[data-tenon-filter]");
    await userEvent.selectOptions(filter!, "type.date");
    await waitFor(() => expect(canvasElement.querySelectorAll("[aria-posinset]").length).toBe(4));
  },
};

export const VeryLongList: Story = {
  name: "5,000 fields",
  loaders: standing(() => setting({ objects: manyFields(5000) })),
};

/** What is not matched is pointed out; each value stands for one. */
export const Values: Story = {
  name: "Map values",
  loaders: standing(() => setting({ fieldMapping: levels, edits: someValues })),
};

/** `allowValueReuse`: one value of the provider's may stand for several. */
export const ValuesAgain: Story = {
  name: "Map values, one for several",
  args: { allowValueReuse: true },
  loaders: standing(() =>
    setting({
      fieldMapping: levels,
      edits: [
        ...someValues,
        { type: "map-value", objectName: "ticket", fieldName: "priority", appValue: "p2", providerValue: "blocker" },
      ],
    }),
  ),
};

/** Said, not left out. */
export const ValuesUnknown: Story = {
  name: "Map values of a field that has none",
  loaders: standing(() => setting({ fieldMapping: levels, edits: [mapLevelTo("subject")] })),
};

/** What the product offers at run time; one of them it has answered itself. */
export const HostMappings: Story = {
  name: "Host's own mappings",
  loaders: standing(() => setting({ fieldMapping: levels })),
};

/** Stored earlier, not offered any more: it stays until it is cleared. */
export const NoLongerUsed: Story = {
  name: "A mapping that is no longer used",
  loaders: standing(() => setting({ fieldMapping: levels, stored: storedElsewhere })),
};

export const Paused: Story = {
  name: "An object is paused",
  loaders: standing(() =>
    setting({
      stored: (installation) => installation,
      edits: [{ type: "pause-object", objectName: "ticket", paused: true }],
    }),
  ),
};

/** `allowBackfillChoice` */
export const PastData: Story = {
  name: "How much of the past",
  args: { allowBackfillChoice: true },
  loaders: standing(() =>
    setting({
      edits: [{ type: "set-backfill", objectName: "ticket", backfill: { days: 45, fullHistory: undefined } }],
    }),
  ),
};

export const KeptAsTheyAre: Story = {
  name: "Settings kept as they are",
  loaders: standing(() => setting({ stored: storedElsewhere })),
  play: async ({ canvasElement }) => {
    const summary = await waitFor(() => {
      const found = canvasElement.querySelector("summary");
      if (!found) throw new Error("There is nothing to open");
      return found;
    });
    await userEvent.click(summary);
  },
};

export const NotReadable: Story = {
  name: "Object could not be read",
  loaders: standing(() => setting({ objects: unreadable })),
};

export const NotReadableAgain: Story = {
  name: "Object could not be read again",
  loaders: standing(() => setting({ objects: unreadable, more: { objectReads: refusedReading } })),
};

const writing: Story["play"] = async ({ canvasElement }) => openPlace(canvasElement, "writing");

export const WriteDefaults: Story = {
  name: "Write defaults",
  loaders: standing(() => setting({ objects: withNoteFields, edits: noteDefaults })),
  play: writing,
};

/** The fields of an object that is only written are read when they are wanted. */
export const WriteDefaultsRead: Story = {
  name: "Write defaults, their fields being read",
  loaders: standing(() => setting({ more: { objectReads: new Map([["note", "reading"]]) } })),
  play: writing,
};

export const WriteDefaultsFailed: Story = {
  name: "Write defaults, their fields could not be read",
  loaders: standing(() => setting({ more: { objectReads: new Map([["note", refusedReading.get("ticket")!]]) } })),
  play: writing,
};

export const Events: Story = {
  name: "Events and direct use",
  loaders: standing(() => setting()),
  play: async ({ canvasElement }) => openPlace(canvasElement, "events"),
};
