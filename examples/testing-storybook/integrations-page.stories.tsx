import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { createTestSandbox, type TestSandbox } from "tenon-kit/testing";
import "tenon-kit/styles.css";
import { IntegrationsPage } from "./integrations-page.js";
import { manifest } from "./manifest.js";

/** Your page with a back end of its own for each story; nothing leaves the page, so a static Storybook works. */
interface World {
  sandbox: TestSandbox;
}

const meta = {
  title: "Integrations page",
  loaders: [(): World => ({ sandbox: createTestSandbox({ manifest }) })],
  render: (_args, { loaded }) => <IntegrationsPage {...(loaded as World).sandbox.provider} />,
} satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

export const Installed: Story = {
  play: async ({ canvas, loaded }) => {
    const { sandbox } = loaded as World;
    await userEvent.type(await canvas.findByRole("textbox", { name: "Subdomain" }), "acme");
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Salesforce" }));
    await sandbox.signIn();
    await userEvent.click(await canvas.findByRole("button", { name: "Review" }, { timeout: 5_000 }));
    await userEvent.click(await canvas.findByRole("button", { name: "Install" }));
    await canvas.findByRole("heading", { name: "CRM sync is running" }, { timeout: 5_000 });
    await expect(sandbox.installed("crm-sync")).toBeDefined();
  },
};

export const Declined: Story = {
  play: async ({ canvas, loaded }) => {
    const { sandbox } = loaded as World;
    await userEvent.type(await canvas.findByRole("textbox", { name: "Subdomain" }), "acme");
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Salesforce" }));
    await sandbox.signIn("deny");
    await canvas.findByText("Access was not allowed", {}, { timeout: 5_000 });
  },
};
