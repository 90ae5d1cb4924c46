import type { Preview } from "@storybook/react-vite";
import { expectGoodInEveryLook } from "./every-look.js";
import { withStage } from "./stage.js";
import { globalTypes, initialGlobals } from "./toolbar.js";

/** What every story has; Storybook and the tests that compose stories share it. */
export const annotations: Preview = {
  decorators: [withStage],
  initialGlobals,
  globalTypes,
  parameters: {
    layout: "fullscreen",
    // An axe violation fails the story's test.
    a11y: { test: "error" },
    backgrounds: { disable: true },
    docs: { canvas: { sourceState: "shown" }, toc: true },
    options: {
      storySort: {
        order: [
          "Start here",
          "InstallIntegration",
          [
            "From connecting to installed",
            "*",
            "Troubles",
            "States",
            ["Connect", "Window", "Choose data", "Every setting", "Review", "Installed", "Nothing to show"],
          ],
          "ConnectButton",
          ["Click through it", "*", "States"],
          "ConnectionStatus",
          ["Click through it", "*", "Variants", "States"],
        ],
      },
    },
  },
  afterEach: expectGoodInEveryLook,
};
