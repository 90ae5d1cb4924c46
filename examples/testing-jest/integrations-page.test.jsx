import { act, configure, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createTestSandbox } from "tenon-kit/testing";
import { expect, test } from "@jest/globals";
import { IntegrationsPage } from "./integrations-page.jsx";
import { manifest } from "./manifest.js";

configure({ asyncUtilTimeout: 5_000 });

const press = async (name) => userEvent.click(await screen.findByRole("button", { name }));

async function openAndConnect(scenario) {
  const sandbox = createTestSandbox({ manifest, scenario });
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
  expect(sandbox.installed("crm-sync").config.content.read.objects).toHaveProperty("contact");
});

test("an account that Salesforce stopped accepting asks to be connected again", async () => {
  const sandbox = await openAndConnect();
  await act(() => sandbox.signIn());
  await press("Review");
  await press("Install");
  await screen.findByRole("heading", { name: "CRM sync is running" });
  act(() => sandbox.break("crm-sync"));
  await press("Reconnect");
  await act(() => sandbox.signIn());
  await screen.findByRole("heading", { name: "CRM sync is running" });
});
