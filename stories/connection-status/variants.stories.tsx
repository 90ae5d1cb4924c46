import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ComponentType } from "react";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { ConnectionStatus, type ConnectionStatusProps } from "tenon-kit";
import { StatusPage, type StatusPageProps } from "../world/status-page.js";
import { itemOf, itemsByReason, longNames, manyItems } from "../world/status-items.js";
import { shownCode } from "../world/shown-code.js";

interface Args extends Pick<StatusPageProps, "items" | "problem">, Pick<ConnectionStatusProps, "onAction"> {
  variant?: ConnectionStatusProps["variant"];
  integration?: string;
  showWhenHealthy?: boolean;
}
type Play = NonNullable<StoryObj<Args>["play"]>;

/** All of a customer's connections in each variant, and what is shown while there is nothing to show. */
const meta: Meta<Args> = {
  title: "ConnectionStatus/Variants",
  component: ConnectionStatus as unknown as ComponentType<Args>,
  args: { items: manyItems(7), onAction: fn() },
  render: ({ items, problem, ...props }) => (
    <StatusPage items={items} problem={problem}>
      <ConnectionStatus {...(props as unknown as ConnectionStatusProps)} />
    </StatusPage>
  ),
  parameters: shownCode(`<ConnectionStatus variant="row" onAction={({ action }) => track(action)} />`),
};
export default meta;
type Story = StoryObj<Args>;

const opens =
  (action: string, name: RegExp): Play =>
  async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const find = () => canvasElement.querySelector<HTMLElement>(`[data-tenon-action="${action}"]`);
    await waitFor(() => expect(find()).not.toBeNull());
    await userEvent.click(find() ?? canvasElement);
    await screen.findByRole("dialog", { name }, { timeout: 12_000 });
  };

export const Rows: Story = { args: { variant: "row" } };
export const FiftyRows: Story = { args: { variant: "row", items: manyItems(50) } };
export const Cards: Story = { args: { variant: "card" } };
export const Badge: Story = { name: "One word for all", args: { variant: "badge" } };
export const Banner: Story = { args: { variant: "banner" } };
export const BannerOfOne: Story = {
  name: "Banner, the only one",
  args: { variant: "banner", items: [itemsByReason.deauthorized] },
};
export const BannerHealthy: Story = {
  name: "Banner, nothing wrong",
  args: { variant: "banner", items: [itemOf()], showWhenHealthy: true },
};
export const BannerOpened: Story = {
  name: "Banner, its list",
  args: { variant: "banner" },
  play: opens("review", /Connections/),
};

export const Details: Story = {
  args: { integration: "salesforce-accounts", items: [itemsByReason["account-errors"]] },
  play: opens("review", /Salesforce accounts/),
};
export const Help: Story = {
  name: "Getting help",
  args: { integration: "salesforce-accounts", items: [itemsByReason.unhealthy] },
  play: opens("contact", /Get help/),
};

export const LoadingCard: Story = {
  name: "Loading, card",
  args: { integration: "salesforce-accounts", items: undefined },
};
export const LoadingRow: Story = {
  name: "Loading, row",
  args: { integration: "salesforce-accounts", variant: "row", items: undefined },
};
export const LoadingRows: Story = { name: "Loading, rows", args: { variant: "row", items: undefined } };
export const LoadingBadge: Story = { name: "Loading, badge", args: { variant: "badge", items: undefined } };
export const UnavailableCard: Story = { name: "Unavailable, card", args: { problem: "forbidden" } };
export const UnavailableRow: Story = { name: "Unavailable, row", args: { problem: "forbidden", variant: "row" } };
export const UnavailableBadge: Story = { name: "Unavailable, badge", args: { problem: "forbidden", variant: "badge" } };
export const UnavailableBanner: Story = {
  name: "Unavailable, banner",
  args: { problem: "forbidden", variant: "banner" },
};
export const Empty: Story = { name: "Nothing connected yet", args: { items: [] } };
export const Missing: Story = { name: "Not here any more", args: { items: [], integration: "salesforce-accounts" } };
export const LongNames: Story = { args: { variant: "row", items: [longNames, itemOf()] } };

const goesOffline: Play = async ({ canvasElement }: { canvasElement: HTMLElement }) => {
  const root = () => canvasElement.querySelector("[data-tenon=connection-status]");
  await waitFor(() => expect(root()).toHaveAttribute("data-state", "needs-attention"));
  window.dispatchEvent(new Event("offline"));
  await waitFor(() => expect(root()).toHaveAttribute("data-stale"));
};
export const StaleRows: Story = { name: "Offline, rows", args: { variant: "row" }, play: goesOffline };
export const StaleCards: Story = {
  name: "Offline, card",
  args: { integration: "salesforce-accounts", items: [itemsByReason["read-failed"]] },
  play: goesOffline,
};
export const German: Story = { name: "In German", args: { variant: "row" }, globals: { locale: "de" } };
export const Arabic: Story = { name: "In Arabic", args: { variant: "row" }, globals: { locale: "ar" } };
