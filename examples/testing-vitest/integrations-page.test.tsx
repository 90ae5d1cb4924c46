import { act, cleanup, configure, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createTestSandbox } from "tenon-kit/testing";
import { afterEach, expect, test } from "vitest";
import { IntegrationsPage } from "./integrations-page.js";
import { manifest } from "./manifest.js";

configure({ asyncUtilTimeout: 5_000 });
afterEach(cleanup);

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

async function openAndConnect() {
  const sandbox = createTestSandbox({ manifest });
  render(<IntegrationsPage {...sandbox.provider} />);
  await userEvent.type(await screen.findByRole("textbox", { name: "Subdomain" }), "acme");
  await press("Connect Salesforce");
  return sandbox;
}

test("a customer connects Salesforce and installs", async () => {
  const sandbox = await openAndConnect();
  await act(() => sandbox.signIn());
  await press("Review");
  await press("Install");
  await screen.findByRole("heading", { name: "CRM sync is running" });
  expect(sandbox.installed("crm-sync")?.config.content.read?.objects).toHaveProperty("contact");

  // Half an hour later Salesforce no longer accepts the account.
  sandbox.pass(30 * 60_000);
  act(() => sandbox.break("crm-sync"));
  expect(await screen.findByRole("button", { name: "Reconnect" })).toBeTruthy();
});

test("a customer who declines reads why, and may try again", async () => {
  const sandbox = await openAndConnect();
  await act(() => sandbox.signIn("deny"));
  await screen.findByText("Access was not allowed");
  expect(sandbox.installed("crm-sync")).toBeUndefined();
  await press("Connect Salesforce");
  await act(() => sandbox.signIn());
  await screen.findByRole("button", { name: "Review" });
});
