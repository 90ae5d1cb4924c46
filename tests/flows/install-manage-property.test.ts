import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Installation } from "tenon-kit/contracts";
import { draftsDiffer } from "../../src/flows/config-draft-changed.js";
import { sameConfiguration, toConfiguration } from "../../src/flows/config-draft-configuration.js";
import type { InstallEffect, InstallEvent } from "../../src/flows/install-event.js";
import type { InstallState } from "../../src/flows/install-state.js";
import { transition } from "../../src/flows/install.js";
import { connectionOf, detailOf, flowErrorOf, installationOf, objectsOf } from "./install-fixtures.js";

const c1 = connectionOf("c1");
const objects = objectsOf();
const steps = [
  "change-data",
  "edit-field",
  "edit-object",
  "next",
  "back",
  "cancel",
  "confirm",
  "install",
  "keep-mine",
  "take-theirs",
  "pause",
  "resume",
  "read-object",
  "offer",
  "uninstall",
  "retry",
  "objects",
  "answer",
  "lost",
  "look",
  "somebody-saves",
  "somebody-removes",
  "on",
] as const;
type Doing = (typeof steps)[number];

/** The handler keeps the truth and gives versions; the flow knows what it was told. */
class World {
  stored: Installation | null = installationOf({
    configuration: {
      read: [
        { objectName: "account", fields: ["id"], mappings: [{ mapToName: "tier", fieldName: "rating" }] },
        { objectName: "contact", fields: ["email"], filters: [{ fieldName: "email", value: "x" }] },
      ],
    },
  });
  state: InstallState = {
    name: "installed",
    detail: this.detail(),
    installation: this.stored!,
    connection: c1,
    fresh: false,
    error: null,
    pausing: null,
  };
  waiting: InstallEffect | null = null;
  readonly forgot: { before: InstallState; event: InstallEvent }[] = [];
  private versions = 1;

  detail() {
    return detailOf({ connections: [c1], connection: c1, ...(this.stored ? { installation: this.stored } : {}) });
  }

  save(configuration: Installation["configuration"]): Installation {
    this.versions += 1;
    this.stored = { ...installationOf(), ...this.stored, version: `v${String(this.versions + 1)}`, configuration };
    return this.stored;
  }

  send(event: InstallEvent): void {
    const before = this.state;
    const { state, effects } = transition(before, event);
    if (state.name !== before.name) this.waiting = null;
    this.state = state;
    for (const effect of effects) {
      if (effect.type === "forget-draft") this.forgot.push({ before, event });
      if (["create-installation", "update-installation", "delete-installation"].includes(effect.type))
        this.waiting = effect;
    }
  }

  /** The handler answers what was asked; a version that is not the stored one is refused. */
  private answer(): void {
    const { waiting } = this;
    this.waiting = null;
    if (waiting?.type === "create-installation" && !this.stored)
      this.send({ type: "installed", installation: this.save(waiting.configuration) });
    else if (waiting?.type === "delete-installation") {
      this.stored = null;
      this.send({ type: "uninstalled", detail: this.detail() });
    } else if (waiting?.type === "update-installation") {
      const isCurrent = this.stored?.version === waiting.installation.version;
      this.send(
        isCurrent
          ? { type: "updated", installation: this.save(waiting.configuration) }
          : {
              type: "update-failed",
              error: flowErrorOf(this.stored ? "conflict" : "not_found"),
              installation: this.stored,
            },
      );
    }
  }

  /** What a person who wants to change something would do now; anything else may come between. */
  private way(n: number): Exclude<Doing, "on"> {
    switch (this.state.name) {
      case "preparing":
        return "objects";
      case "configuring":
        return n % 2 > 0 ? "edit-field" : "next";
      case "reviewing":
        return "install";
      case "installing":
      case "updating":
        return "answer";
      default:
        return "change-data";
    }
  }

  do(doing: Doing, n: number): void {
    switch (doing) {
      case "edit-field": {
        const fieldName = ["phone", "area__c", "rating"][n % 3]!;
        this.send({
          type: "edit",
          edit: { type: "select-field", objectName: "account", fieldName, selected: n % 2 > 0 },
        });
        return;
      }
      case "edit-object":
        this.send({ type: "edit", edit: { type: "include-object", objectName: "contact", included: n % 2 > 0 } });
        return;
      case "pause":
      case "resume":
        this.send({ type: "set-paused", objectName: "contact", paused: doing === "pause" });
        return;
      case "read-object":
        this.send({ type: "read-object", objectName: "lead" });
        this.send({
          type: "object",
          objectName: "lead",
          object: { objectName: "lead", displayName: "Lead", accountFields: [] },
        });
        return;
      case "offer":
        this.send({ type: "offer", fieldMapping: n % 2 > 0 ? { account: [{ mapToName: "stage" }] } : undefined });
        return;
      case "objects":
        this.send({ type: "objects", objects, draft: null });
        return;
      case "answer":
        this.answer();
        return;
      case "lost":
        if (this.waiting?.type === "update-installation")
          this.send({ type: "update-failed", error: flowErrorOf(), ...(this.stored && { installation: this.stored }) });
        return;
      case "look":
        this.send({ type: "detail", detail: this.detail() });
        return;
      case "somebody-saves":
        if (this.stored) {
          const { configuration } = this.stored;
          this.save({
            ...configuration,
            read: configuration.read.map((one) =>
              one.objectName === "account" ? { ...one, fields: ["id", ...(n % 2 > 0 ? ["phone"] : [])] } : one,
            ),
          });
        }
        return;
      case "somebody-removes":
        this.stored = null;
        return;
      case "on":
        this.do(this.way(n), n);
        return;
      default:
        this.send({ type: doing });
        return;
    }
  }
}

const doing = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...steps) },
  { weight: 3, arbitrary: fc.constant("on" as const) },
);
const doings = fc.array(fc.tuple(doing, fc.nat(5)), { minLength: 10, maxLength: 60 });

describe("In whatever order presses, answers and other people come", () => {
  it("nothing that was chosen is lost unasked, and nobody's save is written over unseen", () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(doings, (list) => {
        const world = new World();
        for (const [doing, n] of list) {
          const before = world.state;
          const storedBefore = world.stored;
          const forgotten = world.forgot.length;
          const wasSent = world.waiting;
          world.do(doing, n);
          const { state } = world;

          reached.add(state.name);
          if ("discarding" in state && state.discarding) reached.add("discarding");
          if ("conflict" in state && state.conflict) reached.add("conflict");
          if ("pausing" in state && state.pausing?.again) reached.add("pausing again");
          if (state.name === "removed" && state.kept) reached.add("kept");

          // A draft with something in it is forgotten only where it was saved, thrown away on being asked, or kept for setting up again.
          for (const { before: left, event } of world.forgot.slice(forgotten)) {
            if (!("draft" in left) || !draftsDiffer(left.base, left.draft, left.objects)) continue;
            const asked = "discarding" in left && left.discarding && event.type === "confirm";
            const kept = state.name === "removed" && state.kept;
            expect(asked || kept || ["updated", "installed", "take-theirs"].includes(event.type)).toBe(true);
            if (kept)
              expect(sameConfiguration(state.configuration, toConfiguration(left.draft, left.objects))).toBe(true);
          }
          // What is sent says which version it was made on, and that is the last one the flow was told of.
          if (world.waiting?.type === "update-installation" && world.waiting !== wasSent && "installation" in state)
            expect(world.waiting.installation).toBe(state.installation);
          // Saved over: only where the version was the stored one, so what was stored had been seen.
          if (doing === "answer" && wasSent?.type === "update-installation" && world.stored !== storedBefore)
            expect(wasSent.installation.version).toBe(storedBefore?.version);
          // Asked whether to throw away only where there is something to throw away, or it was just put back.
          if ("discarding" in state && state.discarding && !("discarding" in before && before.discarding))
            expect(draftsDiffer(state.base, state.draft, state.objects)).toBe(true);
          // A choice between mine and theirs stands until it is made.
          if (state.name === "reviewing" && state.conflict)
            expect(transition(state, { type: "install" })).toEqual({ state, effects: [] });
          if (state.name === "removed" && before.name !== "removed") expect(world.stored).toBeNull();
        }
      }),
      { seed: 51, numRuns: 1_500 },
    );
    // Otherwise nothing was shown.
    const all = ["configuring", "updating", "installed", "removed", "discarding", "conflict", "pausing again", "kept"];
    expect([...reached]).toEqual(expect.arrayContaining(all));
  });

  it("pausing one object changes that and nothing else, whatever is saved meanwhile", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("pause", "resume", "answer", "somebody-saves", "look"), fc.nat(5)), {
          maxLength: 30,
        }),
        (list) => {
          const world = new World();
          for (const [doing, n] of list) {
            const before = world.stored!.configuration;
            world.do(doing, n);
            const after = world.stored!.configuration;
            if (doing !== "answer" || after === before) continue;
            const unpaused = (one: Installation["configuration"]) => ({
              ...one,
              read: one.read.map((read) => ({ ...read, paused: read.objectName === "contact" ? false : read.paused })),
            });
            expect(unpaused(after)).toEqual(unpaused(before));
          }
        },
      ),
      { seed: 52, numRuns: 500 },
    );
  });
});
