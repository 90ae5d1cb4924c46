import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ComponentType } from "react";
import { fn } from "storybook/test";
import { ConnectionStatus, type ConnectionStatusProps } from "tenon-kit";
import type { StatusItem } from "tenon-kit/contracts";
import { StatusPage } from "../world/status-page.js";
import { firstReadWithoutTotal, itemsByReason, longNames } from "../world/status-items.js";
import { shownCode } from "../world/shown-code.js";

interface Args {
  item: StatusItem;
  onAction: ConnectionStatusProps["onAction"];
}

/** Each reason there is, as a card, a row and a word. */
const meta: Meta<Args> = {
  title: "ConnectionStatus/States",
  component: ConnectionStatus as ComponentType<Args>,
  args: { onAction: fn() },
  render: ({ item, onAction }) => (
    <StatusPage items={[item]}>
      <StatusOfOne item={item} variant="card" onAction={onAction} />
      <div className="story-row">
        <StatusOfOne item={item} variant="row" onAction={onAction} />
      </div>
      <StatusOfOne item={item} variant="badge" onAction={onAction} />
    </StatusPage>
  ),
  parameters: shownCode(`<ConnectionStatus integration="salesforce-accounts" variant="card" />`),
};
export default meta;
type Story = StoryObj<Args>;

/** By its integration, or by its account where it has none. */
function StatusOfOne({
  item,
  ...props
}: { item: StatusItem; variant: "badge" | "row" | "card" } & Pick<Args, "onAction">) {
  const { integration, connection } = item;
  if (integration) return <ConnectionStatus integration={integration.name} {...props} />;
  return <ConnectionStatus connectionId={connection?.id ?? ""} {...props} />;
}

const of = (reason: keyof typeof itemsByReason, name?: string): Story => ({
  args: { item: itemsByReason[reason] },
  ...(name === undefined ? {} : { name }),
});

export const Connected: Story = of("works");
export const PartlyPaused: Story = of("partly-paused");
export const Syncing: Story = of("running");
export const FirstRead: Story = of("first-read", "First read, with a total");
export const FirstReadWithoutTotal: Story = {
  name: "First read, nobody knows how much",
  args: { item: firstReadWithoutTotal },
};
export const Paused: Story = of("paused");
export const NotConnected: Story = of("not-begun");
export const NotInstalled: Story = of("not-installed", "Connected, set-up not finished");
export const Disconnected: Story = of("account-gone");
export const Pending: Story = of("sign-in-unfinished", "Sign-in not finished");
export const BadCredentials: Story = of("bad-credentials", "Sign-in no longer accepted");
export const Deauthorized: Story = of("deauthorized", "Access taken back");
export const Unlinked: Story = of("unlinked");
export const AccountFailing: Story = of("account-failing", "Account keeps refusing");
export const AccountErrors: Story = of("account-errors", "Account reports a problem");
export const ReadFailed: Story = of("read-failed");
export const WriteFailed: Story = of("write-failed", "Changes did not arrive");
export const EventsFailed: Story = of("events-failed", "Events do not arrive");
export const OperationFailed: Story = of("operation-failed", "Last run failed");
export const Unhealthy: Story = of("unhealthy", "Does not work as it should");
export const UnknownAccount: Story = of("unknown-account", "Unknown word about the account");
export const UnknownHealth: Story = of("unknown-health", "Unknown word about its health");
export const UnknownOperation: Story = of("unknown-operation", "Unknown word about the last run");
export const SyncIncomplete: Story = of("sync-incomplete", "Sync not set up");
export const SyncOff: Story = of("sync-off", "Sync switched off");
export const SyncConfiguration: Story = of("sync-configuration", "Sync stopped by its settings");
export const SyncDisconnected: Story = of("sync-disconnected", "Sync stopped by a disconnected system");
export const SyncBilling: Story = of("sync-billing", "Sync not in the plan");
export const SyncFailed: Story = of("sync-failed", "Sync failed");
export const SyncUnknown: Story = of("sync-unknown", "Unknown word about the sync");
export const SyncRunning: Story = of("sync-running", "Sync is running");
export const LongNames: Story = { args: { item: longNames } };
export const German: Story = { ...of("read-failed", "In German"), globals: { locale: "de" } };
export const Arabic: Story = { ...of("first-read", "In Arabic"), globals: { locale: "ar" } };
