import type { StorybookConfig } from "@storybook/react-vite";
import { mergeConfig } from "vite";
import { aliases } from "../tools/doors.mjs";

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: "react-docgen" },
  // Stories import the package by its public name, as its users do.
  viteFinal: (vite) => mergeConfig(vite, { resolve: { alias: aliases() } }),
};
export default config;
