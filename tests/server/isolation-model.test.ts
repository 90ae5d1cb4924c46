import fc from "fast-check";
import { expect, it } from "vitest";
import { createHarness, type Person } from "./harness.js";

/* P16 (R40): random tenants, things and operations beside a model that knows owners and nothing else. */

const people: readonly Person[] = ["acme", "evil-corp", "third"].map((group) => ({
  group,
  consumer: `one of ${group}`,
}));
const verbs = [
  "connect",
  "read",
  "touch",
  "remove",
  "install",
  "look",
  "uninstall",
  "reread",
  "list",
  "list all",
] as const;
const steps = fc.array(
  fc.record({ who: fc.nat({ max: 2 }), verb: fc.constantFrom(...verbs), which: fc.nat({ max: 30 }) }),
  {
    minLength: 15,
    maxLength: 40,
  },
);

it("lets everybody do with their own what they may, and with nothing else anything", async () => {
  let foreign = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      const { ask } = createHarness();
      /** Every id there ever was, with its owner; `undefined` once it is gone. */
      const connections = new Map<string, string | undefined>();
      const installations = new Map<string, { group: string; connection: string } | undefined>();
      const pick = (ids: Iterable<string>, which: number): string => {
        const all = [...ids];
        return all[which % Math.max(1, all.length)] ?? "never-was";
      };
      const installedBy = (group: string) => [...installations.values()].find((each) => each?.group === group);
      for (const { who, verb, which } of plan) {
        const as = people[who] ?? expect.fail();
        const { group } = as;
        const connection = pick(connections.keys(), which);
        const installation = pick(installations.keys(), which);
        const owner = connections.get(connection);
        const made = installations.get(installation);
        const mine = owner === group;
        if ((owner ?? group) !== group) foreign += 1;
        const status = async (method: string, path: string, body?: object) =>
          (await ask(method, path, { as, body })).status;
        if (verb === "connect") {
          const body = { integration: "payments", credentials: { apiKey: "good-key" } };
          const answer = await ask("POST", "/connections", { as, body });
          expect(answer.status).toBe(201);
          connections.set((answer.body as { id: string }).id, group);
        } else if (verb === "read") {
          expect(await status("GET", `/connections/${connection}`)).toBe(mine ? 200 : 404);
        } else if (verb === "touch") {
          expect(await status("PATCH", `/connections/${connection}`, {})).toBe(mine ? 200 : 404);
        } else if (verb === "remove") {
          const isUsed = [...installations.values()].some((each) => each?.connection === connection);
          expect(await status("DELETE", `/connections/${connection}`)).toBe(!mine ? 404 : isUsed ? 409 : 204);
          if (mine && !isUsed) connections.set(connection, undefined);
        } else if (verb === "install") {
          const before = installedBy(group);
          const configuration = { read: [{ objectName: "customers", fields: ["id"] }] };
          const body = { integration: "payments", connectionId: connection, configuration };
          const answer = await ask("POST", "/installations", { as, body });
          const isOther = before !== undefined && before.connection !== connection;
          expect(answer.status).toBe(!mine ? 404 : isOther ? 409 : 201);
          if (answer.status === 201) installations.set((answer.body as { id: string }).id, { group, connection });
        } else if (verb === "look") {
          expect(await status("GET", `/installations/${installation}`)).toBe(made?.group === group ? 200 : 404);
        } else if (verb === "uninstall") {
          expect(await status("DELETE", `/installations/${installation}`)).toBe(made?.group === group ? 204 : 404);
          if (made?.group !== group) continue;
          installations.set(installation, undefined);
          // The service takes an account along that nothing uses any more.
          connections.set(made.connection, undefined);
        } else if (verb === "reread") {
          const answered = await status("POST", `/installations/${installation}/reads`, {});
          expect(answered).toBe(made?.group === group ? 201 : 404);
        } else {
          const { text } = await ask("GET", verb === "list" ? "/connections" : "/status", { as });
          for (const [id, its] of verb === "list" ? connections : []) expect(text.includes(id)).toBe(its === group);
          for (const [id, its] of installations) if (its?.group !== group) expect(text).not.toContain(id);
        }
      }
    }),
    { seed: 16, numRuns: 12 },
  );
  expect(foreign).toBeGreaterThan(20);
});
