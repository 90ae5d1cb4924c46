import { describe, expect, it } from "vitest";
import type { InstallEffect, InstallEvent, Step } from "../../src/flows/install-event.js";
import type { InstallState } from "../../src/flows/install-state.js";
import { createDraft } from "../../src/flows/config-draft-create.js";
import { transition } from "../../src/flows/install.js";
import { authorization, connectionOf, detailOf, flowErrorOf, installationOf, objectsOf } from "./install-fixtures.js";

/** Sends events one after the other; the step is the last one's. */
const play = (state: InstallState, ...events: InstallEvent[]): Step =>
  events.reduce<Step>((step, event) => transition(step.state, event), { state, effects: [] });

const types = (effects: readonly InstallEffect[]) =>
  effects.map((effect) => (effect.type === "notify" ? `notify ${effect.notice.type}` : effect.type));

const loading: InstallState = { name: "loading" };
const detail = detailOf();
const c1 = connectionOf("c1");
const needsAuth = play(loading, { type: "detail", detail }).state;
const opening = play(needsAuth, { type: "connect" }).state;
const waiting = play(opening, { type: "window-opened" }, { type: "authorization", authorization }).state;
const pending = { type: "attempt", attempt: { state: "pending" }, failure: null, windowOpen: true } as const;
const connected = { ...pending, attempt: { state: "connected", connection: c1 } } as const;
const objects = objectsOf();
const configuring = play(waiting, connected, { type: "objects", objects, draft: null }).state;
const map = {
  type: "edit",
  edit: { type: "map-field", objectName: "account", mapToName: "tier", fieldName: "rating" },
} as const;
const reviewing = play(configuring, map, { type: "next" }).state;
const installed = play(reviewing, { type: "install" }, { type: "installed", installation: installationOf() }).state;

describe("Where the first answer puts the customer", () => {
  it.each([
    ["nothing is connected", detailOf(), "needs-auth"],
    ["it is installed", detailOf({ installation: installationOf(), connection: c1, connections: [c1] }), "installed"],
    ["an account is connected", detailOf({ connection: c1, connections: [c1] }), "preparing"],
    ["several accounts are connected", detailOf({ connections: [c1, connectionOf("c2")] }), "choosing-connection"],
    [
      "the account was cut off",
      detailOf({ connection: connectionOf("c1", { state: "needs-attention" }) }),
      "needs-auth",
    ],
  ])("when %s", (_, known, name) => {
    const step = transition(loading, { type: "detail", detail: known });
    expect(step.state.name).toBe(name);
    expect(types(step.effects)[0]).toBe("notify ready");
  });

  it("is a reason and a retry when there was no answer", () => {
    const { state } = transition(loading, { type: "detail-failed", error: flowErrorOf() });
    expect(state).toMatchObject({ name: "unavailable", error: { code: "network" } });
    expect(transition(state, { type: "retry" })).toMatchObject({ state: loading, effects: [{ type: "read-detail" }] });
  });
});

describe("Connecting in a window", () => {
  it("opens the window before it asks for the address", () => {
    expect(types(transition(needsAuth, { type: "connect" }).effects)).toEqual(["open-window", "start-authorization"]);
  });

  it("does nothing at a second click", () => {
    expect(transition(opening, { type: "connect" })).toEqual({ state: opening, effects: [] });
    expect(transition(opening, { type: "connect" }).state).toBe(opening);
  });

  it("sends the open window to the address, and watches", () => {
    const step = play(opening, { type: "window-opened" }, { type: "authorization", authorization });
    expect(types(step.effects)).toEqual(["navigate-window", "watch"]);
    expect(step.state).toMatchObject({ name: "authorizing", phase: "waiting" });
  });

  it("keeps the address ready where the window was blocked, and watches all the same", () => {
    const step = play(opening, { type: "window-blocked" }, { type: "authorization", authorization });
    expect(step.state).toMatchObject({ phase: "blocked", authorization });
    expect(types(step.effects)).toEqual(["watch"]);
    expect(transition(step.state, { type: "open-window" }).effects).toEqual([
      { type: "open-window", url: authorization.authorizationUrl },
    ]);
    expect(transition(step.state, { type: "continue-here" }).effects).toEqual([
      { type: "leave-for", url: authorization.authorizationUrl, attemptId: "attempt-1" },
    ]);
    expect(play(step.state, connected).state.name).toBe("preparing");
  });

  it("closes the window and asks at once where there is nothing to open", () => {
    const step = play(opening, {
      type: "authorization",
      authorization: { ...authorization, authorizationUrl: undefined },
    });
    expect(types(step.effects)).toEqual(["close-window", "watch", "check"]);
    expect(play(step.state, connected).state.name).toBe("preparing");
  });

  it("sends the same window on to the next step, and follows the next attempt", () => {
    const attempt = {
      state: "continue",
      attemptId: "attempt-2",
      authorizationUrl: "https://login.example.com/2",
    } as const;
    const step = play(waiting, { type: "resuming" }, { type: "attempt", attempt, failure: null, windowOpen: true });
    expect(step.state).toMatchObject({ phase: "waiting", authorization: { attemptId: "attempt-2" } });
    expect(types(step.effects)).toEqual(["navigate-window", "watch"]);
    expect(play(step.state, connected).state.name).toBe("preparing");
  });

  it("takes a closed window for a hint: success still arrives, and the window can be opened again", () => {
    const closed = transition(waiting, { type: "window-closed" });
    expect(closed).toMatchObject({ state: { name: "authorizing", phase: "soft-closed" }, effects: [] });
    expect(play(closed.state, connected).state.name).toBe("preparing");
    expect(play(closed.state, { type: "window-opened" }).state).toMatchObject({ phase: "waiting" });
    expect(play(closed.state, { type: "cancel" }).state).toMatchObject({
      name: "needs-auth",
      trouble: { kind: "closed" },
    });
  });

  it("only asks when the window says something", () => {
    const step = transition(waiting, { type: "hint" });
    expect(step).toMatchObject({ state: { phase: "verifying" }, effects: [{ type: "check" }] });
    expect(play(step.state, pending).state).toMatchObject({ phase: "waiting" });
    expect(play(step.state, { ...pending, windowOpen: false }).state).toMatchObject({ phase: "soft-closed" });
  });

  it.each([
    [{ ...pending, failure: "denied" }, "denied"],
    [{ ...pending, failure: "failed" }, "failed"],
    [{ ...pending, attempt: { state: "failed", reason: "denied", detail: undefined } }, "denied"],
    [{ ...pending, attempt: { state: "failed", reason: "expired", detail: undefined } }, "timed-out"],
    [{ ...pending, attempt: { state: "failed", reason: "state_mismatch", detail: undefined } }, "failed"],
    [{ type: "deadline" }, "timed-out"],
    [{ type: "superseded" }, "superseded"],
  ] as [InstallEvent, string][])("ends with %j in the form, with a word about it", (event, kind) => {
    const step = transition(waiting, event);
    expect(step.state).toMatchObject({ name: "needs-auth", trouble: { kind } });
    expect(types(step.effects)).toContain("close-window");
    expect(transition(step.state, { type: "connect" }).state.name).toBe("authorizing");
    // Finished after all: the truth is asked, and believed.
    expect(types(transition(step.state, { type: "check-now" }).effects)).toEqual(["read-detail"]);
    expect(
      play(step.state, { type: "detail", detail: detailOf({ connection: c1, connections: [c1] }) }).state.name,
    ).toBe("preparing");
  });

  it("believes the truth over a failure the window spoke of", () => {
    expect(play(waiting, { ...connected, failure: "denied" }).state.name).toBe("preparing");
  });

  it("does not take an account of another provider for the answer", () => {
    const other = {
      ...connected,
      attempt: { state: "connected", connection: connectionOf("c9", { provider: "hubspot" }) },
    } as const;
    expect(transition(waiting, other)).toEqual({ state: waiting, effects: [] });
  });
});

describe("Connecting with a key", () => {
  const form = play(loading, {
    type: "detail",
    detail: detailOf({ connectMethod: { kind: "apiKey", inputs: [] } }),
  }).state;
  const connecting = transition(form, { type: "connect" });

  it("sends it once, opens no window, and puts no secret into state or effects", () => {
    expect(types(connecting.effects)).toEqual(["send-credentials"]);
    expect(transition(connecting.state, { type: "connect" }).effects).toEqual([]);
  });

  it("comes back to the form with the reason when it was refused", () => {
    const step = play(connecting.state, { type: "connect-failed", error: flowErrorOf("credentials_refused") });
    expect(step.state).toMatchObject({
      name: "needs-auth",
      trouble: { kind: "error", error: { code: "credentials_refused" } },
    });
    expect(types(step.effects)).toContain("notify error");
  });
});

describe("Choosing data", () => {
  it("says what is missing instead of going on", () => {
    expect(transition(configuring, { type: "next" }).state).toMatchObject({ name: "configuring", showMissing: true });
    expect(reviewing.name).toBe("reviewing");
  });

  it("takes up what was being chosen when the flow was left", () => {
    const draft = (play(configuring, map).state as Extract<InstallState, { name: "configuring" }>).draft;
    const again = play(waiting, connected, { type: "objects", objects, draft }).state;
    expect(again).toMatchObject({ name: "configuring", draft });
  });

  it("goes back from the review without losing a choice", () => {
    const back = transition(reviewing, { type: "back" }).state as Extract<InstallState, { name: "configuring" }>;
    expect(back.draft.read.get("account")!.mappings.get("tier")).toBe("rating");
  });

  it("reads the account again after a failure", () => {
    const failed = play(waiting, connected, { type: "objects-failed", error: flowErrorOf() }).state;
    expect(transition(failed, { type: "retry" }).effects).toEqual([{ type: "read-objects", connectionId: "c1" }]);
  });
});

describe("The commit", () => {
  it("is one request with everything that was chosen", () => {
    const step = transition(reviewing, { type: "install" });
    expect(step.effects).toHaveLength(1);
    expect(step.effects[0]).toMatchObject({ type: "create-installation", connectionId: "c1" });
    expect(transition(step.state, { type: "install" }).effects).toEqual([]);
  });

  it("tells the host once, and forgets the draft", () => {
    const step = play(reviewing, { type: "install" }, { type: "installed", installation: installationOf() });
    expect(types(step.effects)).toEqual(["forget-draft", "announce", "notify installed"]);
    expect(step.state).toMatchObject({ name: "installed", fresh: true });
  });

  it("keeps every choice when it fails, and can be tried again", () => {
    const step = play(reviewing, { type: "install" }, { type: "install-failed", error: flowErrorOf() });
    expect(step.state).toMatchObject({ name: "reviewing", error: { code: "network" } });
    expect(types(transition(step.state, { type: "retry" }).effects)).toEqual(["create-installation"]);
  });
});

describe("What is installed", () => {
  const change = transition(installed, { type: "change-data" });
  const again = play(change.state, { type: "objects", objects, draft: null }).state;
  const saving = play(again, { type: "next" }).state;

  it("is changed from what is stored, with its version", () => {
    expect(types(change.effects)).toEqual(["read-objects"]);
    expect(transition(saving, { type: "install" }).effects[0]).toMatchObject({
      type: "update-installation",
      installation: { version: "v1" },
      configuration: { read: [{ objectName: "contact" }] },
    });
  });

  it("is offered again with the draft kept when somebody removed it meanwhile", () => {
    const step = play(
      saving,
      { type: "install" },
      { type: "update-failed", error: flowErrorOf("not_found"), installation: null },
    );
    expect(step.state).toMatchObject({ name: "removed", kept: true, detail: { installation: undefined } });
    expect(types(step.effects)).toEqual(["forget-draft", "keep-configuration", "announce", "read-detail"]);
    const { configuration } = step.state as Extract<InstallState, { name: "removed" }>;
    const ready = play(
      step.state,
      { type: "change-data" },
      { type: "objects", objects, draft: createDraft(objects, { configuration }) },
      { type: "next" },
    );
    expect(types(transition(ready.state, { type: "install" }).effects)).toEqual(["create-installation"]);
  });

  it("is saved over a change of somebody else only by a further press", () => {
    const now = installationOf({ version: "v2" });
    const step = play(
      saving,
      { type: "install" },
      { type: "update-failed", error: flowErrorOf("conflict"), installation: now },
    );
    expect(step.state).toMatchObject({ name: "reviewing", error: { code: "conflict" } });
    expect(transition(step.state, { type: "install" }).effects[0]).toMatchObject({ installation: { version: "v2" } });
  });

  it("is removed only after a confirmation, once", () => {
    const asked = transition(installed, { type: "uninstall" });
    expect(asked).toMatchObject({ state: { name: "uninstalling", phase: "confirming" }, effects: [] });
    expect(transition(asked.state, { type: "cancel" }).state.name).toBe("installed");
    const working = transition(asked.state, { type: "confirm" });
    expect(types(working.effects)).toEqual(["delete-installation"]);
    expect(transition(working.state, { type: "confirm" }).effects).toEqual([]);
    const gone = play(working.state, { type: "uninstalled", detail: detailOf({ connection: c1, connections: [c1] }) });
    expect(gone.state.name).toBe("preparing");
    expect(types(gone.effects)).toEqual(["forget-draft", "announce", "notify uninstalled", "read-objects"]);
  });

  it("has its account renewed in place, and is as it was", () => {
    const renewing = transition(installed, { type: "reconnect" });
    expect(renewing.effects).toContainEqual({ type: "start-authorization", connectionId: "c1" });
    const step = play(renewing.state, { type: "window-opened" }, { type: "authorization", authorization }, connected);
    expect(step.state).toMatchObject({ name: "installed", fresh: false });
  });
});
