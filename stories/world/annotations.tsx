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
  },
  afterEach: expectGoodInEveryLook,
};
