import { composeStories, setProjectAnnotations } from "@storybook/react-vite";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { AuthorizingPhase, InstallStateName } from "tenon-kit/headless";
import { annotations } from "../../stories/world/annotations.js";
import * as chooseData from "../../stories/install-integration/states/choose-data.stories.js";
import * as connect from "../../stories/install-integration/states/connect.stories.js";
import * as installed from "../../stories/install-integration/states/installed.stories.js";
import * as nothing from "../../stories/install-integration/states/nothing-to-show.stories.js";
import * as review from "../../stories/install-integration/states/review.stories.js";
import * as windows from "../../stories/install-integration/states/window.stories.js";

setProjectAnnotations([annotations]);

interface Runnable {
  run(): Promise<void>;
}

/** What a customer reads and may press in a state, in the words of the English kit. */
interface Reading {
  state: string;
  /** Headings and sentences, in part or whole. */
  reads: (string | RegExp)[];
  /** `data-tenon-action` of everything that can be pressed. */
  actions: string[];
}

const root = () => {
  const found = document.querySelector<HTMLElement>("[data-tenon=install-integration]");
  if (!found) throw new Error("The drop-in is not in the page");
  return found;
};
const actions = () =>
  [...root().querySelectorAll<HTMLElement>("[data-tenon-action]")]
    // The form of the connect step stays in the page while the window is open, out of sight.
    .filter((element) => element.closest("[hidden]") === null)
    .filter((element) => !element.matches(":disabled, [aria-disabled=true]"))
    .map((element) => element.dataset.tenonAction);

const phases = new Set<string | undefined>();

async function expectReading(story: Runnable, { state, reads, actions: wanted }: Reading): Promise<void> {
  await story.run();
  await waitFor(() => expect([...new Set(actions())].sort()).toEqual([...wanted].sort()));
  expect(root()).toHaveAttribute("data-state", state);
  phases.add(root().dataset.phase);
  for (const text of reads) {
    await waitFor(() => {
      const words = root().textContent.replace(/\s+/g, " ");
      if (typeof text === "string") expect(words).toContain(text);
      else expect(words).toMatch(text);
    });
  }
  // Nothing of a program's own language in front of a customer.
  expect(root().textContent).not.toMatch(/\b(null|undefined|NaN|\[object|error code|HTTP)\b/);
}

const needsAuth = (actions: string[], ...reads: (string | RegExp)[]): Reading => ({
  state: "needs-auth",
  reads,
  actions,
});

const choosing = ["clear-all", "next", "select-all"];

/** Of an installation that is well. */
const running = ["change-data", "disconnect", "edit", "pause", "reconnect", "uninstall"];

const readings: [group: string, stories: Record<string, Runnable>, expected: Record<string, Reading>][] = [
  [
    "connect",
    composeStories(connect),
    {
      Window: needsAuth(["connect"], "Connect HubSpot", "HubSpot opens in a window", "Fernwick reads"),
      WindowAndWorkspace: needsAuth(["connect"], "Connect Salesforce", "Subdomain", "reads", "adds and updates"),
      ApiKey: needsAuth(["submit"], "API key", "Connect Pipeboard", "sent once"),
      Basic: needsAuth(["submit"], "Username", "Password", "Connect ServiceNow"),
      ClientCredentials: needsAuth(["submit"], "Client ID", "Client secret", "Scopes"),
      Password: needsAuth(["submit"], "Username", "Password", "Client ID"),
      Custom: needsAuth(["submit"], "Account number", "Access token", "Environment", "Production"),
      Package: needsAuth(
        ["open-package", "package-done", "skip"],
        "Install the package in Salesforce first",
        "An administrator of your Salesforce account installs it once.",
      ),
      SpaceAtTheEnd: needsAuth(["remove-space", "submit"], "There is a space at the end."),
      None: needsAuth(["connect"], "Weatherline needs no sign-in"),
      Unsupported: needsAuth([], "App Store Reports cannot be connected here yet"),
      Connecting: { state: "connecting", reads: ["Connecting to Pipeboard"], actions: [] },
      Reconnecting: needsAuth(["cancel", "connect-another", "submit"], "Reconnect Pipeboard"),
      ChoosingConnection: {
        state: "choosing-connection",
        reads: ["Choose the account to use", "larkspur-sandbox", "Needs attention"],
        actions: ["choose-connection", "connect-another", "disconnect"],
      },
      Denied: needsAuth(["connect"], "Access was not allowed", "nothing is connected"),
      Closed: needsAuth(["connect"], "The window was closed before you finished"),
      TimedOut: needsAuth(["connect"], "That took too long"),
      Failed: needsAuth(["connect"], "Salesforce could not be connected"),
      Superseded: needsAuth(["connect"], "You went on in another window"),
      KeyRefused: needsAuth(["submit"], "Pipeboard did not accept these details", "did not accept this value"),
      WorkspaceUnknown: needsAuth(["connect"], "did not accept this value"),
      ProviderDown: needsAuth(["submit"], "Pipeboard does not answer"),
    },
  ],
  [
    "window",
    composeStories(windows),
    {
      Opening: { state: "authorizing", reads: ["Opening Salesforce"], actions: ["cancel", "open-window"] },
      Waiting: {
        state: "authorizing",
        reads: ["Finish in the Salesforce window", "Bring the window to the front", "Continue in this tab"],
        actions: ["cancel", "check-now", "continue-here", "open-window"],
      },
      SoftClosed: {
        state: "authorizing",
        reads: ["Did you finish in Salesforce?", "Open the window again"],
        actions: ["cancel", "check-now", "continue-here", "open-window"],
      },
      Blocked: {
        state: "authorizing",
        reads: ["Your browser blocked the window", "Nothing is lost"],
        actions: ["cancel", "continue-here", "open-window"],
      },
      Verifying: {
        state: "authorizing",
        reads: ["Checking with Salesforce"],
        actions: ["cancel", "continue-here", "open-window"],
      },
    },
  ],
  [
    "choose data",
    composeStories(chooseData),
    {
      Preparing: { state: "preparing", reads: ["Reading what your Salesforce account offers"], actions: [] },
      PreparingFailed: { state: "preparing", reads: ["Salesforce does not answer"], actions: ["reconnect", "retry"] },
      TwelveFields: { state: "configuring", reads: ["Urgency", "Minutes spent"], actions: choosing },
      SeveralObjects: { state: "configuring", reads: ["Support tier", "Region", "Account Name"], actions: choosing },
      SixObjects: { state: "configuring", reads: [/ticket/i, /macro/i], actions: choosing },
      WideObject: { state: "configuring", reads: ["840", "Segment"], actions: choosing },
      NotChosenYet: { state: "configuring", reads: ["1 choice missing"], actions: choosing },
      Missing: {
        state: "configuring",
        reads: ["One more choice is needed", "Choose a field for “Support tier”."],
        actions: choosing,
      },
      ObjectUnavailable: { state: "configuring", reads: ["Cannot be read"], actions: choosing },
      Changing: { state: "configuring", reads: ["Support tier"], actions: ["cancel", ...choosing] },
    },
  ],
  [
    "review",
    composeStories(review),
    {
      First: {
        state: "reviewing",
        reads: [/Every 30 minutes/, "Support tier", "Customer Tier"],
        actions: ["back", "edit", "install"],
      },
      Changes: {
        state: "reviewing",
        reads: ["This is what changes once you save."],
        actions: ["back", "edit", "save"],
      },
      InstallFailed: {
        state: "reviewing",
        reads: ["The service does not answer"],
        actions: ["back", "edit", "install"],
      },
      Refused: { state: "reviewing", reads: ["Something needs another look"], actions: ["back", "edit", "install"] },
      EveryKind: {
        state: "reviewing",
        reads: [
          /\d+ fields more/,
          "Paused from now on",
          "How far back",
          "All fields from now on",
          "Also deletes",
          "1 other setting stays",
        ],
        actions: ["back", "edit", "save"],
      },
      Nothing: { state: "reviewing", reads: ["You have not changed anything yet."], actions: ["back"] },
      OtherAccount: {
        state: "reviewing",
        reads: ["uses another Salesforce account", "larkspur-emea"],
        actions: ["back", "save"],
      },
      Conflict: {
        state: "reviewing",
        reads: ["Somebody else saved in the meantime", "What they changed", "1 field less: Rating", "What you changed"],
        actions: ["keep-mine", "take-theirs"],
      },
      Discarding: {
        state: "configuring",
        reads: ["Discard your changes?", "2 fields more"],
        actions: ["cancel", "confirm"],
      },
      Installing: { state: "installing", reads: ["Installing…"], actions: [] },
      Updating: { state: "updating", reads: ["Saving…"], actions: [] },
    },
  ],
  [
    "installed",
    composeStories(installed),
    {
      Running: {
        state: "installed",
        reads: ["Salesforce accounts is running", "larkspur", "Went well"],
        actions: [...running, "edit-details"],
      },
      Fresh: {
        state: "installed",
        reads: ["All set"],
        actions: [...running, "edit-details"],
      },
      WithKey: {
        state: "installed",
        reads: ["Pipeboard tickets is running"],
        actions: running,
      },
      Unhealthy: {
        state: "installed",
        reads: ["The last sync did not finish"],
        actions: [...running, "edit-details"],
      },
      NeedsAttention: {
        state: "installed",
        reads: ["Salesforce asks you to sign in again"],
        actions: [...running, "edit-details"],
      },
      ConnectionGone: {
        state: "installed",
        reads: ["The Salesforce account is no longer connected"],
        actions: ["change-data", "edit", "pause", "reconnect", "uninstall"],
      },
      Unrenewable: {
        state: "installed",
        reads: ["Salesforce no longer accepts this account", "Connect another account"],
        actions: ["change-data", "connect-another", "disconnect", "edit", "pause", "uninstall"],
      },
      Pausing: {
        state: "installed",
        reads: ["Running", "Paused", "No longer offered", "Every 6 hours"],
        actions: [...running, "edit-details", "resume"],
      },
      Removed: {
        state: "removed",
        reads: ["Salesforce accounts is no longer installed"],
        actions: ["set-up-again"],
      },
      RemovedWhileEditing: {
        state: "removed",
        reads: ["What you were choosing is still here."],
        actions: ["set-up-again"],
      },
      UninstallFailed: {
        state: "installed",
        reads: ["The service does not answer"],
        actions: [...running, "edit-details", "retry"],
      },
      Confirming: {
        state: "uninstalling",
        reads: ["Uninstall Salesforce accounts?", "Data that is already in Fernwick stays."],
        actions: ["cancel", "confirm"],
      },
      Editing: { state: "editing-connection", reads: ["Details of larkspur"], actions: ["cancel", "submit"] },
      MoreNeeded: {
        state: "editing-connection",
        reads: ["A little more about larkspur is needed", "Continue"],
        actions: ["cancel", "submit"],
      },
      Disconnecting: {
        state: "disconnecting",
        reads: ["Disconnect larkspur?", "Fernwick can no longer use this Salesforce account."],
        actions: ["cancel", "confirm"],
      },
      DisconnectingInUse: {
        state: "disconnecting",
        reads: ["runs with this account and would stop"],
        actions: ["cancel", "uninstall"],
      },
      Uninstalling: { state: "uninstalling", reads: ["Uninstalling…"], actions: [] },
    },
  ],
  [
    "nothing to show",
    composeStories(nothing),
    {
      Loading: { state: "loading", reads: [], actions: [] },
      Offline: { state: "unavailable", reads: ["No connection"], actions: ["retry"] },
      NotFound: { state: "unavailable", reads: ["This is not available"], actions: ["reload"] },
      NoAccess: { state: "unavailable", reads: ["You may not do this"], actions: [] },
      SessionEnded: { state: "unavailable", reads: ["You are signed out"], actions: ["retry"] },
      SomebodyElse: { state: "unavailable", reads: ["You are signed in as somebody else"], actions: ["reload"] },
      Busy: { state: "unavailable", reads: ["Too many requests at once", "Wait 30 seconds"], actions: ["retry"] },
      NotInPlan: { state: "unavailable", reads: ["Not part of your plan"], actions: [] },
      ServiceDown: { state: "unavailable", reads: ["The service does not answer"], actions: ["retry"] },
    },
  ],
];

describe.each(readings)("%s", (_group, stories, expected) => {
  test("every story of the group has its reading", () => {
    expect(Object.keys(expected).sort()).toEqual(Object.keys(stories).sort());
  });

  test.each(Object.entries(expected))("%s says what is so and what may be done", async (name, reading) => {
    const story = stories[name];
    if (!story) throw new Error(`There is no story ${name}`);
    await expectReading(story, reading);
  });
});

test("840 fields cost no more of the page than the ones that are seen", async () => {
  await composeStories(chooseData).WideObject.run();
  const list = await screen.findByRole("list", { name: /field/i });
  const rows = within(list).getAllByRole("listitem");
  expect(rows.length).toBeLessThan(60);
  expect(Number(rows[0]?.getAttribute("aria-setsize"))).toBeGreaterThan(800);
});

/** Whatever is added to these types has to be added here, and to a story. `connected` is no state of installing. */
const states: Readonly<Record<Exclude<InstallStateName, "connected">, true>> = {
  loading: true,
  unavailable: true,
  "needs-auth": true,
  "choosing-connection": true,
  authorizing: true,
  connecting: true,
  preparing: true,
  configuring: true,
  reviewing: true,
  installing: true,
  updating: true,
  installed: true,
  removed: true,
  uninstalling: true,
  disconnecting: true,
  "editing-connection": true,
};
const windowPhases: Readonly<Record<AuthorizingPhase, true>> = {
  opening: true,
  waiting: true,
  "soft-closed": true,
  blocked: true,
  verifying: true,
};

test("every state of installing, and every phase of one, is shown by a story", () => {
  const shown = new Set(readings.flatMap(([, , expected]) => Object.values(expected).map(({ state }) => state)));
  expect(Object.keys(states).filter((state) => !shown.has(state))).toEqual([]);
  const wanted = [...Object.keys(windowPhases), "discarding", "conflict", "confirming", "working"];
  expect(wanted.filter((phase) => !phases.has(phase))).toEqual([]);
});
