import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor, within } from "storybook/test";
import { TenonProvider } from "tenon-kit/headless";
import { freshWorld, worldOf } from "../world/from-loaded.js";
import { integrations } from "../world/manifests.js";
import { inWindow } from "../world/walk.js";
import { Console } from "./console.js";
import { shownCode } from "../world/shown-code.js";

interface Args {
  integration: string;
}

/**
 * The same power without the kit's looks: a console of plain elements and its own style sheet, built with `useConnectFlow`,
 * `useIntegrationObjects`, `useConfigDraft` and `useInstallation` of `tenon-kit/headless`, and nothing else of the kit.
 */
const meta: Meta<Args> = {
  title: "Headless/A console of your own",
  loaders: freshWorld(),
  args: { integration: integrations.crm },
  render: ({ integration }, context) => {
    const world = worldOf(context);
    return (
      <TenonProvider
        project={world.project}
        consumer={world.consumer}
        group={world.group}
        fetch={world.fetch}
        openWindow={world.openWindow}
      >
        <Console integration={integration} />
      </TenonProvider>
    );
  },
  parameters: shownCode(`const flow = useConnectFlow({ integration }); // state, submitCredentials, connect …
const { draft, edit, missing, changes } = useConfigDraft({ objects, installation });
const { installation, update, setPaused, uninstall } = useInstallation(integration);`),
};
export default meta;
type Story = StoryObj<Args>;

const patience = { timeout: 12_000 };
const press = async (name: string | RegExp) => {
  const button = await screen.findByRole("button", { name }, patience);
  await waitFor(() => expect(button).toBeEnabled(), patience);
  await userEvent.click(button);
};

export const TryIt: Story = { name: "Click through it" };

/** Connect in a window, choose, see the difference, install, pause, resume, change, uninstall. */
export const WholeFlow: Story = {
  name: "From connecting to uninstalling",
  play: async (context) => {
    const stored = () => worldOf(context).sandbox.state().installations;
    await userEvent.type(await screen.findByLabelText("Subdomain", {}, patience), "larkspur");
    await press("connect Salesforce");
    await inWindow("allow");
    await userEvent.selectOptions(await screen.findByLabelText(/Support tier/, {}, patience), "Customer Tier");
    const changes = within(screen.getByRole("list", { name: "Changes" }));
    await expect(changes.getByText(/tier=tier__c/)).toBeVisible();
    await press("install");
    await screen.findByText("running as larkspur", {}, patience);
    await expect(stored()).toHaveLength(1);

    await press(/^pause contact/i);
    await press(/^resume contact/i);
    await screen.findByRole("button", { name: /^pause contact/i }, patience);

    await press("change");
    const [phone] = await screen.findAllByRole("checkbox", { name: /phone/i }, patience);
    if (phone) await userEvent.click(phone);
    await press("save");
    await press("uninstall");
    await press("yes, uninstall");
    await waitFor(() => expect(stored()).toHaveLength(0), patience);
  },
};
