import { composeStories, setProjectAnnotations } from "@storybook/react-vite";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import * as console from "../../stories/headless/console.stories.js";
import { annotations } from "../../stories/world/annotations.js";

setProjectAnnotations([annotations]);
// A whole journey with each key pressed: slow where everything runs at once.
vi.setConfig({ testTimeout: 60_000 });

const { WholeFlow } = composeStories(console);

test("a customer connects, chooses, installs, pauses, changes and uninstalls in a design of the host's own", async () => {
  await WholeFlow.run();
  expect(document.querySelector(".tenon-root")).toBeNull();
});

test("that design is made with the headless door alone", () => {
  const folder = "stories/headless";
  const sources = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, "utf8"));
  const imports = sources.flatMap((source) => [...source.matchAll(/from "([^"]+)"/g)].map(([, name]) => name));
  expect(imports).toContain("tenon-kit/headless");
  expect(imports.filter((name) => name === "tenon-kit" || name?.includes("/src/"))).toEqual([]);
});
