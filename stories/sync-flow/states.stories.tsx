import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import { SyncFlowLauncher, type SyncFlowLauncherProps } from "tenon-kit";
import { Scripted, type Tabs } from "../world/scripted-launcher.js";
import {
  account,
  done,
  history,
  manyPlatforms,
  run,
  scriptedSyncFlow,
  type SyncFlowScript,
} from "../world/sync-flow-script.js";
import { shownCode } from "../world/shown-code.js";

interface Args extends SyncFlowLauncherProps {
  script?: SyncFlowScript;
  tabs?: Tabs;
}

/** Each state the launcher can be in. */
const meta: Meta<Args> = {
  title: "SyncFlowLauncher/States",
  component: SyncFlowLauncher,
  args: { returnUrl: "/done", onSuccess: fn(), onExit: fn() },
  render: ({ script, tabs, ...props }) => (
    <Scripted script={script} tabs={tabs}>
      <SyncFlowLauncher {...props} />
    </Scripted>
  ),
  parameters: shownCode(`<SyncFlowLauncher returnUrl="/settings/sync-done" />`),
};
export default meta;
type Story = StoryObj<Args>;

const fixed = { commerceKey: "shop", accountingKey: "book" };
const linked = [account("shop"), account("book")];

const reaches =
  (state: string, phase?: string) =>
  async (canvas: HTMLElement): Promise<void> => {
    await waitFor(
      () => {
        const root = canvas.querySelector<HTMLElement>("[data-tenon=sync-flow-launcher]");
        void expect([root?.dataset.state, root?.dataset.phase]).toEqual([state, phase]);
      },
      { timeout: 6_000 },
    );
  };
const press = async (canvas: HTMLElement, action: string) => {
  const find = () => canvas.querySelector(`[data-tenon-action=${action}]`);
  await waitFor(() => expect(find()).not.toBeNull());
  await userEvent.click(find() ?? canvas);
};
const launched =
  (phase: string): NonNullable<Story["play"]> =>
  async ({ canvasElement }) => {
    await press(canvasElement, "set-up");
    await reaches("away", phase)(canvasElement);
    await waitFor(() => expect(canvasElement.querySelector(".tenon-heading")).not.toBeNull());
  };
const stands =
  (state: string): NonNullable<Story["play"]> =>
  async ({ canvasElement }) => {
    await reaches(state)(canvasElement);
    await waitFor(() => expect(canvasElement.querySelector(".tenon-heading")).not.toBeNull());
  };

export const Loading: Story = { args: { script: { troubles: { "GET /sync-flows/status": "never" } } } };
export const Unavailable: Story = {
  name: "The service does not answer",
  args: { script: { troubles: { "GET /sync-flows/status": "upstream_unavailable" } } },
  play: async ({ canvasElement }) => reaches("unavailable")(canvasElement),
};
export const Choosing: Story = { play: stands("choosing") };
export const ChoosingFromMany: Story = {
  name: "Choosing from many systems",
  args: { script: { platforms: manyPlatforms } },
  play: stands("choosing"),
};
export const NotChosen: Story = {
  name: "Pressed before a system was chosen",
  play: async ({ canvasElement }) => {
    await reaches("choosing")(canvasElement);
    await waitFor(() => expect(canvasElement.querySelector("select")).not.toBeNull());
    await press(canvasElement, "set-up");
    await waitFor(() => expect(canvasElement.querySelector(".tenon-error")).not.toBeNull());
  },
};
export const Ready: Story = { args: fixed, play: stands("ready") };
export const InThisTab: Story = {
  name: "Ready, in this tab",
  args: { ...fixed, mode: "tab" },
  play: stands("ready"),
};
export const ForSomebodyElse: Story = {
  name: "A link for the accountant",
  args: {
    ...fixed,
    shareLink: "https://app.fernwick.example/set-up/larkspur?invite=4Jm2qKe8",
    shareNote: "It works for seven days, or until you take it back under Team.",
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, "share");
    await waitFor(() => expect(canvasElement.querySelector("input[readonly]")).not.toBeNull());
  },
};
export const Opening: Story = {
  args: { ...fixed, script: { troubles: { "POST /sync-flows": "never" } } },
  play: launched("opening"),
};
export const Waiting: Story = { name: "Waiting for the customer", args: fixed, play: launched("waiting") };
export const HalfDone: Story = {
  name: "Waiting, one system connected",
  args: { ...fixed, script: { flow: { outcome: "incomplete", connections: [account("shop")] } } },
  play: launched("waiting"),
};
export const Blocked: Story = { name: "Tab blocked", args: { ...fixed, tabs: "blocked" }, play: launched("blocked") };
export const Closed: Story = {
  name: "Tab closed before the end",
  args: { ...fixed, tabs: "closed", script: { flow: { outcome: "incomplete", connections: linked } } },
  play: launched("soft-closed"),
};
const silent = scriptedSyncFlow();
export const Verifying: Story = {
  name: "Looking whether it is done",
  args: fixed,
  render: ({ script: _script, tabs: _tabs, ...props }) => (
    <Scripted handler={silent}>
      <SyncFlowLauncher {...props} />
    </Scripted>
  ),
  play: async ({ canvasElement }) => {
    silent.setTrouble("GET /sync-flows/status", undefined);
    await press(canvasElement, "set-up");
    await reaches("away", "waiting")(canvasElement);
    silent.setTrouble("GET /sync-flows/status", "never");
    await press(canvasElement, "check-now");
    await reaches("away", "verifying")(canvasElement);
  },
};
export const NotFinished: Story = {
  name: "“I have finished”, and it is not",
  args: { ...fixed, script: { flow: { outcome: "incomplete", connections: [account("shop")] } } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, "set-up");
    await reaches("away", "waiting")(canvasElement);
    await press(canvasElement, "check-now");
    await reaches("away", "soft-closed")(canvasElement);
  },
};
export const Refused: Story = {
  name: "No address was given",
  args: { ...fixed, script: { troubles: { "POST /sync-flows": "upstream_unavailable" } } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, "set-up");
    await waitFor(() => expect(canvasElement.querySelector("[role=alert]")).not.toBeNull());
  },
};
export const DailyLimit: Story = {
  name: "Daily limit reached",
  args: {
    ...fixed,
    script: { troubles: { "POST /sync-flows": { code: "quota_exhausted", retryAfterSeconds: 5 * 3_600 } } },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, "set-up");
    await waitFor(() => expect(canvasElement.querySelector("[role=alert]")).not.toBeNull());
  },
};
export const OneMissing: Story = {
  name: "Accounting is missing",
  args: { script: { flow: { outcome: "incomplete", connections: [account("shop"), account("book", "pending")] } } },
  play: stands("incomplete"),
};
export const MappingMissing: Story = {
  name: "Both connected, choices missing",
  args: { script: { flow: { outcome: "incomplete", connections: linked } } },
  play: stands("incomplete"),
};
export const SwitchedOff: Story = {
  args: {
    script: {
      flow: { outcome: "incomplete", connections: linked, configuration: { enabled: false, configured: true } },
    },
  },
  play: stands("incomplete"),
};
export const AccessTakenBack: Story = {
  args: {
    script: {
      flow: {
        ...done,
        outcome: "incomplete",
        connections: [account("shop"), account("book", "needs-attention", { reason: "deauthorized" })],
      },
    },
  },
  play: stands("incomplete"),
};
export const Unknown: Story = {
  name: "Settings cannot be read",
  args: { script: { flow: { outcome: "unknown", connections: linked } } },
  play: stands("unknown"),
};
export const Completed: Story = { args: { script: { flow: done } }, play: stands("completed") };
export const Syncing: Story = {
  args: { script: { flow: { ...done, latest: run("20", "running", {}, 0) } } },
  play: stands("completed"),
};
export const Failed: Story = {
  name: "Last sync failed",
  args: { script: { flow: { ...done, latest: run("20", "failed", { reason: "billing", code: 4260 }, 1) } } },
  play: stands("completed"),
};
export const UnknownRun: Story = {
  name: "Last sync ended in a new way",
  args: { script: { flow: { ...done, latest: run("20", "unknown", { rawStatus: "Deferred" }, 1) } } },
  play: stands("completed"),
};
export const SyncLimit: Story = {
  name: "Sync now, daily limit reached",
  args: {
    script: {
      flow: done,
      troubles: { "POST /sync-flows/syncs": { code: "quota_exhausted", retryAfterSeconds: 5 * 3_600 } },
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, "sync-now");
    await waitFor(() => expect(canvasElement.querySelector("[role=alert]")).not.toBeNull());
  },
};
export const History: Story = {
  args: { script: { flow: done, history: [history, history.map((one) => ({ ...one, id: `${one.id}-older` }))] } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, "history");
    await waitFor(() => expect(canvasElement.querySelectorAll("[data-tenon-sync]")).toHaveLength(6));
  },
};
export const NoHistory: Story = {
  args: { script: { flow: { ...done, latest: undefined, lastSuccessful: undefined }, history: [[]] } },
  play: async ({ canvasElement }) => press(canvasElement, "history"),
};
export const Unlinking: Story = {
  args: { script: { flow: done } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, "unlink");
    await reaches("unlinking")(canvasElement);
    await waitFor(() => expect(canvasElement.querySelector("[data-tenon-action=confirm]:enabled")).not.toBeNull());
  },
};
