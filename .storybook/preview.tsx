import type { Preview } from "@storybook/react-vite";
import "tenon-kit/styles.css";
import { annotations } from "../stories/world/annotations.js";

const preview: Preview = {
  ...annotations,
  // Storybook reads tags and the order of stories without running this file: both have to stand here.
  tags: ["autodocs"],
  parameters: {
    ...annotations.parameters,
    options: {
      storySort: {
        order: [
          "Start here",
          "Guides",
          ["Getting started", "Server", "Theming", "Localization", "Accessibility", "Security", "Testing", "Migration"],
          "One product, three brands",
          "InstallIntegration",
          [
            "*",
            "Troubles",
            "States",
            ["Connect", "Window", "Choose data", "Every setting", "Review", "Installed", "Nothing to show"],
          ],
          "ConnectButton",
          ["*", "States"],
          "ConnectionStatus",
          ["*", "Variants", "Activity", "States"],
          "SyncFlowLauncher",
          ["*", "States"],
          "SyncFlowReturn",
          "Headless",
        ],
      },
    },
  },
};
export default preview;
