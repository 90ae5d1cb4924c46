import { describe, expect, it } from "vitest";
import type { InstallEvent, Step } from "../../src/flows/install-event.js";
import type { InstallState } from "../../src/flows/install-state.js";
import { transition } from "../../src/flows/install.js";
import { connectionOf, detailOf, flowErrorOf, installationOf } from "./install-fixtures.js";

const play = (state: InstallState, ...events: InstallEvent[]): Step =>
  events.reduce<Step>((step, event) => transition(step.state, event), { state, effects: [] });
const types = ({ effects }: Step) =>
  effects.map((effect) => (effect.type === "notify" ? `notify ${effect.notice.type}` : effect.type));

const secret = { name: "key", label: "Key", type: "secret", target: "credential", required: true };
const broken = connectionOf("c1", { state: "needs-attention", reason: "bad_credentials", actions: ["disconnect"] });
const c2 = connectionOf("c2");
const installation = installationOf();
const detail = detailOf({
  connectMethod: { kind: "custom", inputs: [secret] },
  installation,
  connection: broken,
  connections: [broken],
});
const installed = play({ name: "loading" }, { type: "detail", detail }).state;
const form = play(installed, { type: "replace-connection" }).state;
const moving = play(form, { type: "connect" }, { type: "connected", connection: c2 });
const moved = installationOf({ connectionId: "c2", version: "v2" });

describe("An account that cannot be renewed is replaced by another one", () => {
  it("in the form of a new account", () => {
    expect(form).toMatchObject({ name: "needs-auth", reconnecting: null, replacing: true });
    expect(play(form, { type: "connect" }).effects).toEqual([
      { type: "send-credentials", connectionId: null, known: ["c1"] },
    ]);
    expect(play(form, { type: "cancel" }).state).toEqual(installed);
  });

  it("and the installation goes to it just as it is stored, in one request", () => {
    expect(types(moving)).toEqual(["close-window", "notify connected", "announce", "update-installation"]);
    expect(moving.effects.at(-1)).toMatchObject({
      installation: { id: installation.id, version: "v1" },
      connectionId: "c2",
      configuration: installation.configuration,
    });
    expect(moving.state).toMatchObject({ name: "installed", connection: { id: "c1" }, movingTo: { id: "c2" } });
    const done = play(moving.state, { type: "updated", installation: moved });
    expect(types(done)).toEqual(["forget-draft", "announce", "notify updated"]);
    expect(done.state).toMatchObject({ name: "installed", connection: { id: "c2" }, installation: moved });
    expect(done.state).not.toHaveProperty("movingTo");
  });

  it("and nothing else is begun with it before that is answered", () => {
    for (const type of ["change-data", "uninstall", "disconnect", "reconnect", "replace-connection", "retry"] as const)
      expect(transition(moving.state, { type })).toEqual({ state: moving.state, effects: [] });
    expect(transition(moving.state, { type: "detail", detail }).state).toBe(moving.state);
  });

  it("and where moving fails the new account is kept, and moving can be tried again", () => {
    const failed = play(moving.state, { type: "update-failed", error: flowErrorOf() });
    expect(failed.state).toMatchObject({ name: "installed", movingTo: { id: "c2" }, error: { code: "network" } });
    expect(types(failed)).toEqual(["notify error"]);
    const looked = play(failed.state, { type: "detail", detail });
    expect(play(looked.state, { type: "retry" }).effects[0]).toMatchObject({
      type: "update-installation",
      connectionId: "c2",
    });
    expect(play(failed.state, { type: "uninstall" }).state.name).toBe("uninstalling");
  });

  it("with what somebody else saved meanwhile", () => {
    const theirs = installationOf({ version: "v9", configuration: { read: [] } });
    const step = play(moving.state, {
      type: "update-failed",
      error: flowErrorOf("conflict"),
      installation: theirs,
    });
    expect(step.effects).toMatchObject([{ installation: { version: "v9" }, configuration: theirs.configuration }]);
  });

  it("not where somebody removed the installation meanwhile", () => {
    const step = play(moving.state, { type: "update-failed", error: flowErrorOf("not_found"), installation: null });
    expect(step.state).toMatchObject({ name: "removed", connection: { id: "c2" } });
  });

  it("by one that is there already, without a form", () => {
    const several = play(
      { name: "loading" },
      { type: "detail", detail: { ...detail, connections: [broken, c2] } },
    ).state;
    const step = play(several, { type: "replace-connection", connectionId: "c2" });
    expect(step.effects).toMatchObject([{ type: "update-installation", connectionId: "c2" }]);
    expect(play(several, { type: "replace-connection", connectionId: "c9" }).state).toBe(several);
  });

  it("and a look at the truth in passing leaves the form where it is, and a refusal too", () => {
    expect(play(form, { type: "detail", detail }).state).toMatchObject({ name: "needs-auth", replacing: true });
    const refused = play(
      form,
      { type: "connect" },
      { type: "connect-failed", error: flowErrorOf("credentials_refused") },
    );
    expect(refused.state).toMatchObject({ name: "needs-auth", replacing: true, trouble: { kind: "error" } });
  });

  it("also where nothing is left of the account", () => {
    const gone = play(
      { name: "loading" },
      { type: "detail", detail: detailOf({ installation }) },
      { type: "reconnect" },
    );
    expect(gone.state).toMatchObject({ name: "authorizing", reconnecting: null, replacing: true });
  });
});
