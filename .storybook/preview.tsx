import type { Preview } from "@storybook/react-vite";
import "../src/styles.css";

const preview: Preview = {
  tags: ["autodocs"],
  parameters: {
    // An axe violation fails the story's test.
    a11y: { test: "error" },
    layout: "padded",
    options: { storySort: { order: ["Start here", "InstallIntegration", "*"] } },
  },
};
export default preview;
