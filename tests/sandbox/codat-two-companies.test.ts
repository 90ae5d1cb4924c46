import { describe, expect, test } from "vitest";
import { operation, operationNames, type Ids } from "./codat-operations.js";
import { refusals } from "./codat-strict.js";
import { codatWorld, unknownId, type CodatTree } from "./codat-world.js";

/** Two companies that have everything; ids of the one are used in the place of the other's. */
async function two() {
  const world = codatWorld();
  const idsOf = async (name: string): Promise<Ids> => {
    const { companyId, commerceId } = world.company(name);
    const { commerceSyncId } = await world.tree("POST", `/companies/${companyId}/sync/commerce/latest`);
    return {
      companyId,
      connectionId: commerceId,
      syncId: commerceSyncId,
      clientId: world.codat.clientId,
      platformKey: "gbol",
    };
  };
  const mine = await idsOf("Mine");
  const theirs = await idsOf("Theirs");
  world.sandbox.advance(10_000);
  return { ...world, mine, theirs };
}

/** Everything stored of one company. */
function storedOf(world: Awaited<ReturnType<typeof two>>, companyId: string): object {
  const { companies = [], connections = [], syncs = [], passcodes = [] } = world.sandbox.state().codat ?? {};
  const ours = (each: { companyId: string }) => each.companyId === companyId;
  return {
    company: companies.find((each) => each.id === companyId),
    connections: connections.filter(ours),
    syncs: syncs.filter(ours),
    passcodes: passcodes.filter(ours),
  };
}

const slots = ["companyId", "connectionId", "syncId", "clientId", "platformKey"] as const;

/** Operations whose path takes an id of this kind. */
function withSlot(slot: (typeof slots)[number]): { name: string; slot: typeof slot }[] {
  const ids: Ids = { companyId: "-", connectionId: "-", syncId: "-", clientId: "-", platformKey: "-" };
  return operationNames
    .filter((name) =>
      operation(name)
        .path({ ...ids, [slot]: "here" })
        .includes("here"),
    )
    .map((name) => ({ name, slot }));
}

describe("two companies", () => {
  test.each(operationNames.filter((name) => operation(name).path.length > 0))(
    "%s: what is asked of the one changes and tells nothing of the other",
    async (name) => {
      const world = await two();
      const { method, path, body } = operation(name);
      const before = storedOf(world, world.theirs.companyId);
      const answer = await world.send(method, path(world.mine), body);
      expect(answer.status, answer.text).toBe(200);
      expect(storedOf(world, world.theirs.companyId)).toEqual(before);
      if (!path(world.mine).includes(world.mine.companyId)) return;
      for (const foreign of [world.theirs.companyId, world.theirs.connectionId, world.theirs.syncId, "Theirs"]) {
        expect(answer.text).not.toContain(foreign);
      }
    },
  );

  test.each([...withSlot("connectionId"), ...withSlot("syncId")])(
    "$name: the other company's $slot does not exist",
    async ({ name, slot }) => {
      const world = await two();
      const { method, path, body } = operation(name);
      const before = storedOf(world, world.theirs.companyId);
      const mixed = await world.send(method, path({ ...world.mine, [slot]: world.theirs[slot] }), body);
      const nobody = await world.send(method, path({ ...world.mine, [slot]: unknownId }), body);
      expect(mixed.status).toBe(404);
      // Said as of an id that nobody has, so that nothing can be learnt by asking.
      const words = (text: string) => (JSON.parse(text) as CodatTree).error.replace(world.theirs[slot], unknownId);
      expect(words(mixed.text)).toBe(words(nobody.text));
      expect(storedOf(world, world.theirs.companyId)).toEqual(before);
    },
  );

  test.each(slots.flatMap(withSlot))("$name: an unknown $slot is 404", async ({ name, slot }) => {
    const world = await two();
    const { method, path, body } = operation(name);
    for (const wrong of [slot === "platformKey" ? "zzzz" : unknownId, "no%20id"]) {
      // A name in the place of a company's id means a company of that name there.
      if (name === "get the sync flow's address" && wrong !== unknownId) continue;
      const answer = await world.send(method, path({ ...world.mine, [slot]: wrong }), body);
      expect(answer.status, `${wrong}: ${answer.text}`).toBe(404);
      expect(refusals("errorMessage", answer.body)).toEqual([]);
    }
  });

  test("a list never mixes them, whatever it is filtered by", async () => {
    const { tree, mine, theirs } = await two();
    for (const query of [`id=${theirs.connectionId}`, "status=Linked||status!=Linked", ""]) {
      const page = await tree("GET", `/companies/${mine.companyId}/connections?query=${encodeURIComponent(query)}`);
      expect(page.results.map((each) => each.linkUrl).filter((url) => url.includes(theirs.companyId))).toEqual([]);
    }
  });
});
