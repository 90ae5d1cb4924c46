/** @type {import("@storybook/react-vite").StorybookConfig} */
const config = {
  framework: "@storybook/react-vite",
  stories: ["../*.stories.tsx"],
  core: { disableTelemetry: true },
};

export { config as default };
