import { composeStories, setProjectAnnotations } from "@storybook/react-vite";
import { afterEach, expect, test } from "vitest";
import * as alive from "../../stories/install-integration/install-integration.stories.js";
import * as troubles from "../../stories/install-integration/troubles.stories.js";
import { annotations } from "../../stories/world/annotations.js";

setProjectAnnotations([annotations]);
afterEach(() => document.body.replaceChildren());

const { WholeFlow, ApiKey, German, Arabic } = composeStories(alive);
const { KeyRefused, Denied, WindowBlocked, ServerError, InstallFails } = composeStories(troubles);

const root = () => document.querySelector<HTMLElement>("[data-tenon=install-integration]");

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

test("no trouble is a dead end: refused key, denied access, blocked window, failing service, failing install", async () => {
  for (const story of [KeyRefused, Denied, WindowBlocked, ServerError, InstallFails]) {
    await story.run();
    document.body.replaceChildren();
  }
}, 60_000);
