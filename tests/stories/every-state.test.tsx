import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderToStaticMarkup } from "react-dom/server";
import { slots } from "tenon-kit";
import type { StatusItem } from "tenon-kit/contracts";
import {
  connectionHealth,
  type AuthorizingPhase,
  type ConnectState,
  type HandoffPhase,
  type HealthState,
  type SyncFlowStateName,
} from "tenon-kit/headless";
import * as button from "../../stories/connect-button/states.stories.js";
import * as status from "../../stories/connection-status/states.stories.js";
import { SlotsTable, VariablesTable } from "../../stories/docs/theming-tables.js";
import { variablesOf } from "../../stories/docs/variables-of.js";
import { itemsByReason } from "../../stories/world/status-items.js";

/* What there is, as types that do not compile once something is missing here. States of installing: states.test.tsx. */

const healthStates: Readonly<Record<HealthState, true>> = {
  connected: true,
  pending: true,
  "needs-attention": true,
  paused: true,
  syncing: true,
  disconnected: true,
  "not-connected": true,
  unknown: true,
};
const connectStates: Readonly<Record<ConnectState["name"], true>> = {
  loading: true,
  unavailable: true,
  "needs-auth": true,
  "choosing-connection": true,
  authorizing: true,
  connecting: true,
  connected: true,
  disconnecting: true,
  "editing-connection": true,
};
const launcherStates: Readonly<Record<Exclude<SyncFlowStateName, "loading"> | "unlinking", true>> = {
  unavailable: true,
  choosing: true,
  ready: true,
  incomplete: true,
  unknown: true,
  completed: true,
  away: true,
  unlinking: true,
};
const phases: Readonly<Record<AuthorizingPhase & HandoffPhase, true>> = {
  opening: true,
  waiting: true,
  "soft-closed": true,
  blocked: true,
  verifying: true,
};

/** Stories of a module; the other members of one are Storybook's. */
const storiesOf = (module: object) =>
  Object.entries(module as Record<string, { args?: object; loaders?: unknown }>).filter(([name]) => name !== "default");

test("every reason that a connection's health can have, and every state, is shown by a story", () => {
  const shown = storiesOf(status).map(([, { args }]) => connectionHealth((args as { item: StatusItem }).item));
  expect(Object.keys(itemsByReason).filter((reason) => !shown.some((one) => one.reason === reason))).toEqual([]);
  expect(Object.keys(healthStates).filter((state) => !shown.some((one) => one.state === state))).toEqual([]);
});

test("every item of a reason has that reason", () => {
  for (const [reason, item] of Object.entries(itemsByReason)) expect(connectionHealth(item).reason).toBe(reason);
});

test("every state of connecting is shown by a story of the button", async () => {
  const shown = await Promise.all(
    storiesOf(button).map(async ([, { loaders }]) => {
      const [load] = loaders as [() => Promise<{ state: ConnectState }>];
      return (await load()).state.name;
    }),
  );
  expect(Object.keys(connectStates).filter((state) => !shown.includes(state as ConnectState["name"]))).toEqual([]);
});

/** States that the plays of a file's stories wait for, which run in a real browser. */
const waitedFor = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/(?:stands|reaches|launched)\(("[^)]+)\)/g)].flatMap(([, names = ""]) =>
    [...names.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name),
  );

test.each([
  ["launcher", "states", [...Object.keys(launcherStates), ...Object.keys(phases)]],
  ["way back", "return", ["completed", "incomplete", "unknown", "choosing", "unavailable"]],
])("every state of the %s of a sync is shown by a story", (_name, file, states) => {
  const shown = waitedFor(`stories/sync-flow/${file}.stories.tsx`);
  // Nothing can be waited for while it loads: its handler never answers.
  expect(readFileSync(`stories/sync-flow/${file}.stories.tsx`, "utf8")).toContain("export const Loading");
  expect(states.filter((state) => state !== "away" && !shown.includes(state))).toEqual([]);
});

test("every variable and every slot is on the page about theming", () => {
  const source = readFileSync("src/theme/variables.ts", "utf8");
  const declared = [...source.matchAll(/^ {2}"(--tenon-[a-z-]+)": string;/gm)].map(([, name = ""]) => name);
  expect(declared.length).toBeGreaterThan(20);
  expect(variablesOf(source).map(({ name }) => name)).toEqual(declared);

  const page = readFileSync("stories/docs/theming.mdx", "utf8");
  expect(page).toContain("<VariablesTable source={variables} />");
  expect(page).toContain("<SlotsTable />");
  const shown = renderToStaticMarkup(
    <>
      <VariablesTable source={source} />
      <SlotsTable />
    </>,
  );
  const wanted = [...declared, ...slots.map((slot) => `.tenon-${slot}`)];
  expect(wanted.filter((name) => !shown.includes(`<code>${name}</code>`))).toEqual([]);
});
