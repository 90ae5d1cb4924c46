import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { bothLinked, codatWorld, keys } from "./codat-world.js";
import { ada, eve, type Answer } from "./harness.js";
import { callWith, slotName, slots, type Slot } from "./id-slots.js";

/*
 * The sync flow's half of isolation.test.ts: R40, R57. Which company is meant is the host's word alone (codat-companies.test.ts); here
 * every slot of every operation gets a connection and a run of another company.
 */

async function twoCompanies() {
  const world = codatWorld({ acme: bothLinked, evil: bothLinked });
  const run = async (as: typeof ada) =>
    ((await world.ask("POST", "/sync-flows/syncs", { as, body: {} })).body as { id: string }).id;
  const [mine, theirs] = [await run(ada), await run(eve)];
  world.sandbox.advance(60_000);
  await world.ask("GET", "/sync-flows/platforms");
  const theirState = () => {
    const { codat } = world.sandbox.state();
    const company = world.companies.get(eve.group);
    return JSON.stringify(
      [codat?.connections, codat?.syncs].map((all = []) => all.filter((each) => each.companyId === company)),
    );
  };
  return { ...world, mine, theirs, theirState };
}

let world: Awaited<ReturnType<typeof twoCompanies>>;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  world = await twoCompanies();
});
afterAll(() => {
  vi.useRealTimers();
});

const seen = ({ status, headers, text }: Answer, id: string) => {
  const number = headers.get("x-request-id") ?? "";
  return {
    status,
    headers: [...headers].map(([name, value]) => [name, value.replace(number, "#")]),
    text: text.replaceAll(number, "#").replaceAll(id, "ID"),
  };
};

const usual = ({ endpoint, place }: Slot) => {
  const bodies: Record<string, object> = {
    createSyncFlow: keys,
    createSync: { from: "2026-05-01", to: "2026-05-02" },
    createPlatformLink: place === "body.connectionId" ? {} : { platformKey: "zsth" },
  };
  return { path: {}, query: {}, body: bodies[endpoint.name] };
};

async function asked(slot: Slot, id: string) {
  const { method, path, body } = callWith(slot, id, usual(slot));
  world.asked.length = 0;
  const before = world.theirState();
  const answer = await world.ask(method, path, { body });
  const plain = ({ method: verb, url }: Request) => `${verb} ${url.replaceAll(encodeURIComponent(id), "ID")}`;
  return {
    answer,
    shown: seen(answer, id),
    upstream: world.asked.map(plain).sort(),
    written: world.asked.filter((request) => request.method !== "GET"),
    unharmed: world.theirState() === before,
  };
}

const ours = slots.filter(({ endpoint }) => endpoint.path.startsWith("/sync-flows"));
const ids = ours.filter(({ place }) => place.endsWith(".connectionId") || place.endsWith(".page"));
const absent = "00000000-0000-4000-8000-000000000000";
const twin = (id: string): string => id.replace(/.$/, (last) => (last === "0" ? "1" : "0"));

describe("every operation of the sync flow, every slot", () => {
  it("has its rows here", () => {
    expect(ids.map(slotName)).toEqual([
      "listSyncs query.page",
      "createPlatformLink body.connectionId",
      "deletePlatformLink path.connectionId",
    ]);
  });

  it.each(ids.map((slot) => [slotName(slot), slot] as const))(
    "%s: somebody else's, a guessed one and a missing one are the same",
    async (_name, slot) => {
      const foreign = slot.place.endsWith("page") ? world.theirs : (world.ids.evil[1] ?? "");
      await asked(slot, absent);
      const missing = await asked(slot, absent);
      expect(missing.shown.status).toBe(slot.place.endsWith("page") ? 200 : 404);
      for (const id of [foreign, twin(foreign)]) {
        const other = await asked(slot, id);
        expect(other.shown).toEqual(missing.shown);
        expect(other.upstream).toEqual(missing.upstream);
        expect([other.written, other.unharmed]).toEqual([[], true]);
      }
    },
  );

  it("answers a malformed id as nothing", async () => {
    for (const slot of ids) {
      for (const id of ["..", "a/b", "a\\b", "\u0000", "?", "#", "__proto__", "x".repeat(5_000), "%2e%2e"]) {
        const { answer, written, unharmed } = await asked(slot, id);
        expect([200, 404, 422], `${slotName(slot)} ${id.slice(0, 9)}`).toContain(answer.status);
        if (answer.status === 200) expect(answer.body).toEqual({ syncs: [] });
        expect([written, unharmed]).toEqual([[], true]);
      }
    }
  });

  it("finds nothing by somebody else's id in any other place", async () => {
    for (const slot of ours.filter((each) => !ids.includes(each))) {
      for (const id of [world.theirs, world.ids.evil[0] ?? "", world.companies.get(eve.group) ?? ""]) {
        const { answer, unharmed, upstream } = await asked(slot, id);
        expect([slotName(slot), unharmed]).toEqual([slotName(slot), true]);
        expect(upstream.filter((line) => line.includes("ID"))).toEqual([]);
        expect(answer.status).toBe(422);
      }
    }
  });
});
