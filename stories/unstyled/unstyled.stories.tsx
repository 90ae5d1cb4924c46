import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { InstallIntegration, TenonProvider, type Appearance } from "tenon-kit";
import { freshWorld, worldOf } from "../world/from-loaded.js";
import { integrations } from "../world/manifests.js";
import { useStageProps } from "../world/stage.js";
import type { StoryWorld } from "../world/story-world.js";
import { useLiveWorld } from "../world/use-live-world.js";
import "./unstyled.css";

const appearance: Appearance = {
  unstyled: true,
  classNames: {
    root: "plain",
    header: "plain-head",
    title: "plain-title",
    logo: "plain-logo",
    badge: "plain-badge",
    steps: "plain-steps",
    step: "plain-step",
    heading: "plain-heading",
    field: "plain-field",
    label: "plain-label",
    help: "plain-help",
    error: "plain-error",
    affix: "plain-affix",
    subtitle: "plain-subtitle",
    input: "plain-input",
    select: "plain-input",
    button: "plain-button",
    footer: "plain-foot",
    notice: "plain-notice",
    objects: "plain-objects",
    chips: "plain-chips",
  },
};

function Unstyled({ world: made }: { world: StoryWorld }) {
  const world = useLiveWorld(made);
  const { appearance: _, ...locale } = useStageProps();
  return (
    <TenonProvider
      project={world.project}
      consumer={world.consumer}
      group={world.group}
      fetch={world.fetch}
      openWindow={world.openWindow}
      productName="Fernwick"
      appearance={appearance}
      {...locale}
    >
      <InstallIntegration integration={integrations.apiKey} />
    </TenonProvider>
  );
}

/**
 * The kit's markup and behaviour without its looks: `unstyled`, and a class of your own for each slot. Every rule you see is in one small
 * style sheet of the host's.
 */
const meta: Meta = {
  title: "Headless/Unstyled, with your own classes",
  loaders: freshWorld(),
  render: (_, context) => <Unstyled world={worldOf(context)} />,
  parameters: {
    ownTheme: true,
    docs: {
      source: {
        language: "tsx",
        code: `<TenonProvider
  {...identity}
  appearance={{ unstyled: true, classNames: { root: "plain", button: "plain-button", input: "plain-input" } }}
>
  <InstallIntegration integration="pipeboard-tickets" />
</TenonProvider>`,
      },
    },
  },
};
export default meta;

export const TryIt: StoryObj = {
  name: "Click through it",
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector(".plain-input")).not.toBeNull(), { timeout: 12_000 });
    await expect(canvasElement.querySelector(".tenon-root")).toBeNull();
  },
};
