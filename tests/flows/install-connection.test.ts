import type { Installation } from "tenon-kit/contracts";
import { describe, expect, it } from "vitest";
import type { InstallEvent } from "../../src/flows/install-event.js";
import type { InstallState } from "../../src/flows/install-state.js";
import { transition, type FlowGoal } from "../../src/flows/install.js";
import { connectionOf, detailOf, flowErrorOf, installationOf } from "./install-fixtures.js";

const input = { name: "region", label: "Region", type: "text", target: "metadata", required: true };
const secret = { name: "apiKey", label: "API key", type: "secret", target: "credential", required: true };
const c1 = connectionOf("c1", { metadata: [{ name: "region", label: undefined, value: "eu" }] });
const c2 = connectionOf("c2");
const method = { kind: "apiKey", inputs: [secret, input] };
const loading: InstallState = { name: "loading" };
const play = (state: InstallState, events: readonly InstallEvent[], goal: FlowGoal = "install") =>
  events.reduce<ReturnType<typeof transition>>((step, event) => transition(step.state, event, goal), {
    state,
    effects: [],
  });
const arrived = (more: object, goal: FlowGoal = "install") =>
  play(loading, [{ type: "detail", detail: detailOf({ connectMethod: method, ...more }) }], goal).state;
const installation: Installation = installationOf();
const installed = arrived({ installation, connection: c1, connections: [c1] });
const types = (effects: ReturnType<typeof transition>["effects"]) => effects.map(({ type }) => type);

describe("Disconnecting", () => {
  const asked = transition(installed, { type: "disconnect" });

  it("names what would stop, and does nothing before it is confirmed", () => {
    expect(asked).toMatchObject({ state: { name: "disconnecting", phase: "confirming", installation }, effects: [] });
    expect(transition(asked.state, { type: "cancel" }).state).toBe(installed);
  });

  it("is done once, and then the truth says what comes next", () => {
    const working = transition(asked.state, { type: "confirm" });
    expect(types(working.effects)).toEqual(["delete-connection"]);
    expect(transition(working.state, { type: "confirm" }).effects).toEqual([]);
    expect(transition(working.state, { type: "cancel" }).state).toBe(working.state);
    const gone = transition(working.state, { type: "disconnected", detail: detailOf() });
    expect(gone.state).toMatchObject({ name: "needs-auth", reconnecting: null });
    expect(gone.effects).toContainEqual({ type: "notify", notice: { type: "disconnected", connectionId: "c1" } });
  });

  it("has a way out where an installation uses the account", () => {
    const refused = play(asked.state, [
      { type: "confirm" },
      { type: "disconnect-failed", error: flowErrorOf("conflict") },
    ]).state;
    expect(refused).toMatchObject({ name: "disconnecting", phase: "confirming", error: { code: "conflict" } });
    expect(transition(refused, { type: "uninstall" }).state).toMatchObject({ name: "uninstalling", installation });
  });

  it("of one among several is of the one that was named, and of none by guess", () => {
    const choosing = arrived({ connections: [c1, c2] });
    expect(transition(choosing, { type: "disconnect" }).state).toBe(choosing);
    const named = transition(choosing, { type: "disconnect", connectionId: "c2" }).state;
    expect(named).toMatchObject({ name: "disconnecting", connection: { id: "c2" }, installation: null });
    expect(transition(named, { type: "cancel" }).state).toBe(choosing);
  });
});

describe("Renewing credentials", () => {
  it("shows their form for the very same connection, and leaves everything else as it was", () => {
    const form = transition(installed, { type: "reconnect" });
    expect(form.state).toMatchObject({ name: "needs-auth", reconnecting: { id: "c1" } });
    const sent = transition(form.state, { type: "connect" });
    expect(sent.effects).toEqual([{ type: "send-credentials", connectionId: "c1", known: ["c1"] }]);
    expect(transition(sent.state, { type: "connected", connection: c1 }).state.name).toBe("installed");
    expect(transition(form.state, { type: "cancel" }).state.name).toBe("installed");
  });
});

describe("What is kept with an account", () => {
  it("is shown with what is stored, without credentials, and saved once", () => {
    const form = transition(installed, { type: "edit-details" }).state;
    expect(form).toMatchObject({ name: "editing-connection", isNeeded: false });
    expect((form as Extract<InstallState, { name: "editing-connection" }>).inputs).toMatchObject([
      { name: "region", defaultValue: "eu" },
    ]);
    const saving = transition(form, { type: "save-details" });
    expect(saving.effects).toEqual([{ type: "update-details", connectionId: "c1" }]);
    expect(transition(saving.state, { type: "save-details" }).effects).toEqual([]);
    const changed = { ...c1, metadata: [{ name: "region", label: undefined, value: "us" }] };
    expect(transition(saving.state, { type: "details-saved", connection: changed }).state).toMatchObject({
      name: "installed",
      connection: changed,
    });
    expect(play(saving.state, [{ type: "details-failed", error: flowErrorOf() }]).state).toMatchObject({
      phase: "editing",
      error: { code: "network" },
    });
    expect(transition(form, { type: "cancel" }).state).toBe(installed);
  });

  it("is asked for where the integration needs more than the account was ever asked", () => {
    const needy = connectionOf("c1", { missing: [{ ...input, options: [] } as never] });
    const form = arrived({ connection: needy, connections: [needy] });
    expect(form).toMatchObject({ name: "editing-connection", isNeeded: true, before: null });
    const saved = play(form, [{ type: "save-details" }, { type: "details-saved", connection: c1 }]);
    expect(saved.state.name).toBe("preparing");
    expect(types(saved.effects)).toContain("read-objects");
  });
});

describe("A flow that only connects", () => {
  it("ends where an account is connected, and reads nothing that could be configured", () => {
    const form = arrived({}, "connect");
    const step = play(form, [{ type: "connect" }, { type: "connected", connection: c1 }], "connect");
    expect(step.state).toMatchObject({ name: "connected", connection: { id: "c1" } });
    expect(types(step.effects)).not.toContain("read-objects");
  });

  it("is there at once where one account is connected, installed or not", () => {
    expect(arrived({ connection: c1, connections: [c1] }, "connect").name).toBe("connected");
    expect(arrived({ installation, connection: c1, connections: [c1] }, "connect").name).toBe("connected");
  });

  it("lets the customer pick among several, add another, and keeps the one that was picked", () => {
    const detail = detailOf({ connectMethod: method, connections: [c1, c2] });
    const choosing = play(loading, [{ type: "detail", detail }], "connect").state;
    expect(choosing.name).toBe("choosing-connection");
    const picked = play(choosing, [{ type: "choose-connection", connectionId: "c2" }], "connect").state;
    expect(picked).toMatchObject({ name: "connected", connection: { id: "c2" } });
    expect(play(picked, [{ type: "detail", detail }], "connect").state).toMatchObject({ connection: { id: "c2" } });
    // The others come first, and from there back to the one in use.
    const looking = play(picked, [{ type: "connect-another" }], "connect").state;
    expect(looking.name).toBe("choosing-connection");
    expect(play(looking, [{ type: "cancel" }], "connect").state).toMatchObject({ connection: { id: "c2" } });
    expect(play(looking, [{ type: "connect-another" }], "connect").state).toMatchObject({
      name: "needs-auth",
      reconnecting: null,
    });
    expect(play(picked, [{ type: "disconnect" }], "connect").state).toMatchObject({ connection: { id: "c2" } });
  });
});
