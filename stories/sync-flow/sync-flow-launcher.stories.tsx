import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ComponentType } from "react";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import { SyncFlowLauncher, TenonProvider, type SyncFlowLauncherProps } from "tenon-kit";
import { useStageProps } from "../world/stage.js";
import { createSyncWorld, type SyncWorld, type SyncWorldOptions } from "../world/sync-world.js";
import { useLiveWorld } from "../world/use-live-world.js";

interface LiveProps extends SyncFlowLauncherProps {
  world: SyncWorld;
}

/** The launcher as a host has it, alive: handler, sync service and its hosted pages run in this page. */
function LiveLauncher({ world: made, ...props }: LiveProps) {
  const look = useStageProps();
  const world = useLiveWorld(made);
  return (
    <TenonProvider
      project="fernwick"
      consumer={world.consumer}
      group={world.group}
      fetch={world.fetch}
      openWindow={world.openWindow}
      productName="Fernwick"
      {...look}
    >
      <div className="story-card">
        <SyncFlowLauncher {...props} />
      </div>
    </TenonProvider>
  );
}

const freshWorld = (options: SyncWorldOptions = {}) => [() => ({ world: createSyncWorld(options) })];

/**
 * Sets up a sync between the system the customer sells with and the one that keeps the books, on the service's hosted pages. The frame
 * stands for the window that opens in life; everything in it is what the sandbox serves over HTTP as well.
 */
const meta: Meta<SyncFlowLauncherProps> = {
  title: "SyncFlowLauncher",
  component: SyncFlowLauncher as ComponentType<SyncFlowLauncherProps>,
  loaders: freshWorld(),
  args: { commerceKey: "fztf", accountingKey: "gbol", onSuccess: fn(), onExit: fn(), onEvent: fn() },
  render: (args, { loaded }) => <LiveLauncher {...args} world={loaded.world as SyncWorld} />,
  parameters: {
    docs: {
      source: {
        language: "tsx",
        code: `<SyncFlowLauncher commerceKey="fztf" accountingKey="gbol" returnUrl="/settings" />`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<SyncFlowLauncherProps>;

const patience = { timeout: 12_000 };

async function pressLauncher(canvas: HTMLElement, action: string): Promise<void> {
  const find = () => canvas.querySelector<HTMLElement>(`[data-tenon=sync-flow-launcher] [data-tenon-action=${action}]`);
  await waitFor(() => expect(find()).not.toBeNull(), patience);
  await userEvent.click(find() ?? canvas);
}

const expectLauncher = (canvas: HTMLElement, state: string): Promise<void> =>
  waitFor(
    () => expect(canvas.querySelector("[data-tenon=sync-flow-launcher]")).toHaveAttribute("data-state", state),
    patience,
  );

const hostedPage = (): Document | null | undefined =>
  document.querySelector<HTMLIFrameElement>(".story-hosted-window iframe")?.contentDocument;

/** On a page of the window, once it is there: chooses the first account of each required field, and presses. */
async function onPage(name: string, action: string): Promise<void> {
  await waitFor(() => expect(hostedPage()?.body.dataset.sandboxPage).toBe(name), patience);
  for (const select of hostedPage()?.querySelectorAll<HTMLSelectElement>("select[aria-required=true]") ?? [])
    select.selectedIndex = 1;
  hostedPage()?.querySelector<HTMLElement>(`[data-sandbox-action=${action}]`)?.click();
}

/** Yours to click. */
export const TryIt: Story = { name: "Click through it" };

/** Pick both systems first. */
export const PickSystems: Story = {
  name: "With a choice of systems",
  args: { commerceKey: undefined, accountingKey: undefined },
  play: async ({ canvasElement }) => expectLauncher(canvasElement, "choosing"),
};

/** From the press to a sync that is set up: both systems, mappings, schedule. */
export const WholeFlow: Story = {
  name: "From the press to the sync",
  play: async ({ canvasElement, args }) => {
    await pressLauncher(canvasElement, "set-up");
    for (const system of ["commerce", "accounting"]) {
      await onPage(system, "connect");
      await onPage("consent", "allow");
    }
    for (const step of ["sales", "fees", "payments"]) await onPage(step, "next");
    await onPage("schedule", "finish");
    await onPage("done", "back");
    await expectLauncher(canvasElement, "completed");
    await expect(args.onSuccess).toHaveBeenCalledTimes(1);
  },
};

/** Left half-way: what was done is kept, and the same button goes on there. */
export const LeftHalfWay: Story = {
  name: "Left half-way",
  play: async ({ canvasElement }) => {
    await pressLauncher(canvasElement, "set-up");
    await onPage("commerce", "connect");
    await onPage("consent", "allow");
    await waitFor(() => expect(hostedPage()?.body.dataset.sandboxPage).toBe("accounting"), patience);
    document.querySelector<HTMLElement>(".story-hosted-window > button")?.click();
    // That the window is closed is a hint and no more: the customer says that they are back.
    await waitFor(() => expect(canvasElement.querySelector("[data-phase=soft-closed]")).not.toBeNull(), patience);
    await pressLauncher(canvasElement, "cancel");
    await expectLauncher(canvasElement, "incomplete");
  },
};

/** Somebody who comes back: how it is doing, sync now, settings. */
export const SetUp: Story = {
  name: "Set up already",
  loaders: freshWorld({ configured: true }),
  play: async ({ canvasElement }) => expectLauncher(canvasElement, "completed"),
};
