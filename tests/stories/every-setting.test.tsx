import { composeStories, setProjectAnnotations } from "@storybook/react-vite";
import { waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { annotations } from "../../stories/world/annotations.js";
import * as settings from "../../stories/install-integration/states/every-setting.stories.js";

setProjectAnnotations(annotations);

const stories = composeStories(settings);

/** What stands in the page once the story's own hands are done. */
const readings: Record<keyof typeof stories, readonly string[]> = {
  LongList: ["Select 4 found", "4 fields found", "custentity_billing_start_date"],
  VeryLongList: ["of 5,000 fields"],
  Values: [
    "Values of Level",
    "2 values without a match",
    "In Pipeboard, but not matched: Low, Normal, High, and Very high",
  ],
  ValuesAgain: ["1 value without a match"],
  ValuesUnknown: ["has no list of values for the field of Level"],
  HostMappings: ["Level", "Set by Fernwick", "Assigned to"],
  NoLongerUsed: ["No longer used", "Team"],
  Paused: ["Nothing new is read until you switch this off."],
  PastData: ["Past data", "The last 30 days (suggested)"],
  KeptAsTheyAre: ["Only where", "Status = open", "Past data only where", "quotaOptimization"],
  NotReadable: ["Tickets cannot be read right now", "Try again"],
  NotReadableAgain: ["Pipeboard does not answer", "Try again"],
  WriteDefaults: ["Also delete Notes", "Default values", "Position", "Only if empty"],
  WriteDefaultsRead: ["Default values"],
  WriteDefaultsFailed: ["Pipeboard does not answer"],
  Events: ["One is updated", "Only when these change: Status and Priority", "Let Fernwick use Pipeboard directly"],
};

test.each(Object.entries(readings))("%s shows what may be decided", async (name, texts) => {
  await stories[name as keyof typeof stories].run();
  const root = () => document.querySelector("[data-tenon=install-integration]")!;
  for (const text of texts) await waitFor(() => expect(root().textContent.replace(/\s+/g, " ")).toContain(text));
  expect(root().querySelectorAll("*").length).toBeLessThan(600);
});
