import { composeStories, setProjectAnnotations } from "@storybook/react-vite";
import { screen, waitFor } from "@testing-library/react";
// The stories' own hands: a second set of them in the same page would get in their way.
import { userEvent } from "storybook/test";
import { expect, test, vi } from "vitest";
import * as alive from "../../stories/install-integration/install-integration.stories.js";
import * as troubles from "../../stories/install-integration/troubles.stories.js";
import { annotations } from "../../stories/world/annotations.js";
import { expectState, inWindow, press } from "../../stories/world/walk.js";

setProjectAnnotations([annotations]);
// Whole journeys with each key pressed: slow where everything runs at once.
vi.setConfig({ testTimeout: 60_000 });

const { WholeFlow, ApiKey, German, Arabic } = composeStories(alive);
const { KeyRefused, Denied, WindowBlocked, WindowClosed, ServerError, InstallFails } = composeStories(troubles);

const page = document.body;
const root = () => document.querySelector<HTMLElement>("[data-tenon=install-integration]");
const recover = () => userEvent.selectOptions(screen.getByLabelText("Sandbox:"), "ok");

test("a customer gets from the connect button to a running integration, through the provider's window", async () => {
  await WholeFlow.run();
  expect(root()).toHaveAttribute("data-state", "installed");
  expect(root()).toHaveTextContent("Salesforce accounts is running");
});

test("a customer with an API key gets there without a window", async () => {
  await ApiKey.run();
  expect(root()).toHaveAttribute("data-state", "installed");
});

test("a customer gets there in German", async () => {
  await German.run();
  expect(root()).toHaveAttribute("lang", "de");
});

test("a customer gets there in Arabic, from right to left", async () => {
  await Arabic.run();
  expect(root()).toHaveAttribute("lang", "ar");
  expect(root()).toHaveAttribute("dir", "rtl");
});

test("a service that failed is asked again", async () => {
  await ServerError.run();
  await recover();
  await press(page, "retry");
  await expectState(page, "needs-auth");
});

test("a refused key stays in its input, and the next try connects", async () => {
  await KeyRefused.run();
  await recover();
  await press(page, "submit");
  await expectState(page, "configuring");
});

test("after declining, the customer may still allow", async () => {
  await Denied.run();
  expect(root()).toHaveTextContent("Access was not allowed");
  await press(page, "connect");
  await inWindow("allow");
  await expectState(page, "configuring");
});

test("a blocked window has a way back", async () => {
  await WindowBlocked.run();
  await press(page, "cancel");
  await expectState(page, "needs-auth");
});

test("a window that was closed is opened again, and the attempt is still good", async () => {
  await WindowClosed.run();
  await press(page, "open-window");
  await inWindow("allow");
  await expectState(page, "configuring");
});

test("installing again after a failure installs once, with what was chosen", async () => {
  await InstallFails.run();
  await recover();
  await press(page, "install");
  await expectState(page, "installed");
  await waitFor(() => expect(root()).toHaveTextContent("Pipeboard tickets is running"));
});
