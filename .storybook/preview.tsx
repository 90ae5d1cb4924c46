import type { Preview } from "@storybook/react-vite";
import "tenon-kit/styles.css";
import { annotations } from "../stories/world/annotations.js";

const preview: Preview = {
  ...annotations,
  // Storybook reads tags without running this file.
  tags: ["autodocs"],
};
export default preview;
