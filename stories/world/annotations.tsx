import type { Preview } from "@storybook/react-vite";
import { expectGoodInEveryLook } from "./every-look.js";
import { withStage } from "./stage.js";

/** What every story has; Storybook and the tests that compose stories share it. */
export const annotations: Preview = {
  decorators: [withStage],
  initialGlobals: { theme: "light", locale: "en", width: "full" },
  globalTypes: {
    theme: {
      description: "Theme of kit and page",
      toolbar: { title: "Theme", icon: "circlehollow", items: ["light", "dark"], dynamicTitle: true },
    },
    locale: {
      description: "Language",
      toolbar: {
        title: "Language",
        icon: "globe",
        items: [
          { value: "en", title: "English" },
          { value: "de", title: "Deutsch" },
          { value: "ar", title: "العربية" },
        ],
        dynamicTitle: true,
      },
    },
    width: {
      description: "Width of the host's column",
      toolbar: { title: "Width", icon: "grow", items: ["320", "480", "768", "full"], dynamicTitle: true },
    },
  },
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
