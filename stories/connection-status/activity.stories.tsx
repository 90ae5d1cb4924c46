import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor } from "storybook/test";
import { activityOf, backfill, manyOperations, mixedOperations, operation } from "../world/activity-facts.js";
import { ActivityStage } from "../world/activity-stage.js";
import { problem } from "../world/flow-states.js";
import { shownCode } from "../world/shown-code.js";

/**
 * What an installation did and is doing, as the details of `<ConnectionStatus>` show it: how each thing ended, in words and counts; when,
 * in the customer's language and zone; and a reference for support.
 */
const meta: Meta<typeof ActivityStage> = {
  title: "ConnectionStatus/Activity",
  component: ActivityStage,
  parameters: shownCode(`<ConnectionStatus integration="salesforce-accounts" variant="card" />`),
};
export default meta;
type Story = StoryObj<typeof ActivityStage>;

export const Mixed: Story = { name: "What ran", args: { activity: activityOf({ operations: mixedOperations() }) } };

export const KnownTotal: Story = {
  name: "First read, total known",
  args: { activity: activityOf({ backfills: [backfill()] }) },
  play: async () => {
    await expect(
      await screen.findByRole("progressbar", { name: "First read of Company 320 of about 1,200 records" }),
    ).toBeVisible();
  },
};

/** Most providers do not tell how many there are. */
export const UnknownTotal: Story = {
  name: "First read, total unknown",
  args: {
    activity: activityOf({
      backfills: [backfill({ processed: 3200, total: undefined })],
      operations: [operation("op-1", { outcome: "in-progress", processed: 3200 })],
    }),
  },
};

export const Failures: Story = {
  args: {
    activity: activityOf({
      operations: [
        operation("op-9", {
          outcome: "failure",
          detail: "INVALID_FIELD: No such column 'Region__c' on entity 'Account'.",
        }),
        operation("op-8", {
          kind: "write",
          outcome: "failure",
          detail: `<b>quota</b> ${"exceeded again and ".repeat(30)}`,
        }),
        operation("op-7", { outcome: "unknown", rawOutcome: "partially_done" }),
      ],
    }),
  },
};

/** Focus stays on the button; with the last page it goes on with the first entry that came. */
export const Long: Story = {
  name: "Many pages",
  args: { activity: activityOf({ operations: manyOperations(45) }), pageSize: 20 },
  play: async ({ canvasElement }) => {
    const more = await screen.findByRole("button", { name: "Show more" });
    await userEvent.click(more);
    await expect(more).toHaveFocus();
    await userEvent.click(more);
    await waitFor(() => expect(canvasElement.querySelector('[data-tenon-operation="op-40"]')).toHaveFocus());
  },
};

/** Where a page may not write to the clipboard, the reference is selected and that is said. */
export const Reference: Story = {
  name: "The reference for support",
  args: { activity: activityOf({ operations: [operation("op_01HY7Z3K9Q", { processed: 1240 })] }) },
  play: async ({ canvasElement }) => {
    await userEvent.click(canvasElement.querySelector("summary") ?? document.body);
    await expect(await screen.findByRole("button", { name: "Copy reference" })).toBeVisible();
  },
};

export const Empty: Story = { args: { activity: activityOf() } };
export const Loading: Story = { args: { activity: activityOf({ operations: undefined }) } };
export const Unavailable: Story = {
  name: "Could not be read",
  args: {
    activity: activityOf({
      operations: undefined,
      error: problem("upstream_unavailable", { retryable: true, requestId: "req_5f1c" }),
    }),
  },
};
export const MoreUnavailable: Story = {
  name: "The next page could not be read",
  args: { activity: activityOf({ operations: manyOperations(3), hasMore: true, error: problem("network") }) },
  play: async () => {
    await userEvent.click(await screen.findByRole("button", { name: "Show more" }));
    await waitFor(() => expect(screen.getByRole("alert")).toBeVisible());
  },
};

export const German: Story = { name: "In German", globals: { locale: "de" }, args: Mixed.args ?? {} };
export const Arabic: Story = {
  name: "In Arabic",
  globals: { locale: "ar" },
  args: { activity: activityOf({ operations: mixedOperations(), backfills: [backfill()] }) },
};
