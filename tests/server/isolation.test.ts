import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ada, configuration, createHarness, eve, install, type Answer } from "./harness.js";
import { callWith, endpoints, slotName, slots, type Slot } from "./id-slots.js";

/*
 * Two tenants, every operation of installations, every slot for an id; the sync flow's own are in isolation-sync.test.ts.
 * R40, R41, R57: somebody else's id answers as one that was never there, byte for byte, and takes the same requests upstream.
 * The rows come from the endpoint tables, so an operation or a member that is new is either here, or fails the first test.
 */

/** What the members are that a browser writes: ids of one customer's things, names that are everybody's, or words. */
const kinds: Readonly<Record<string, "own" | "shared" | "word">> = {
  ...{ connectionId: "own", installationId: "own", attemptId: "own", page: "own" },
  ...{ integration: "shared", provider: "shared", object: "shared", objects: "shared", objectName: "shared" },
  ...{ platformKey: "shared", commerceKey: "shared", accountingKey: "shared" },
  ...{
    credentials: "word",
    metadata: "word",
    params: "word",
    version: "word",
    returnUrl: "word",
    from: "word",
    to: "word",
  },
  ...{
    schedule: "word",
    destination: "word",
    fields: "word",
    mapToName: "word",
    mapToDisplayName: "word",
    prompt: "word",
  },
  ...{
    fieldName: "word",
    appValue: "word",
    providerValue: "word",
    operator: "word",
    value: "word",
    displayValue: "word",
  },
  ...{ name: "word", default: "word", watchedFields: "word", otherEvents: "word", pageSize: "word" },
};
const memberOf = ({ place }: Slot): string => /(\w+)(?:\[\]|\{\})*$/.exec(place)?.[1] ?? "";
const kindOf = (slot: Slot) => kinds[memberOf(slot)];
const isInstallations = ({ endpoint }: Slot): boolean => !endpoint.path.startsWith("/sync-flows");

const frozen = Date.parse("2026-05-01T10:00:00Z");

interface Side {
  connection: string;
  installation: string;
  attempt: string;
  version: string;
}

async function twoTenants() {
  const harness = createHarness();
  const sideOf = async (as: typeof ada): Promise<Side> => {
    const connection = await harness.connect(as);
    const installed = (await install(harness, connection, as)).body as { id: string; version: string };
    const body = { integration: "crm", metadata: { workspace: "acme" } };
    const attempt = (await harness.ask("POST", "/connections/authorizations", { as, body })).body as {
      attemptId: string;
    };
    return { connection, installation: installed.id, attempt: attempt.attemptId, version: installed.version };
  };
  const [mine, theirs] = [await sideOf(ada), await sideOf(eve)];
  /** A thing of the other's, as the sandbox keeps it. */
  const theirState = () => {
    const { connections, installations } = harness.sandbox.state();
    return JSON.stringify([
      connections.filter(({ id }) => id === theirs.connection),
      installations.filter(({ id }) => id === theirs.installation),
    ]);
  };
  const before = theirState();
  return { ...harness, mine, theirs, isUnharmed: () => theirState() === before };
}

let world: Awaited<ReturnType<typeof twoTenants>>;
beforeAll(async () => {
  // What is everybody's is remembered for seconds, and may not run out between two calls that are compared.
  vi.useFakeTimers({ toFake: ["Date"], now: frozen });
  world = await twoTenants();
});
afterAll(() => {
  vi.useRealTimers();
});

/** What fits everywhere else, so that the id alone decides. */
const usual = ({ endpoint }: Slot, { mine }: { mine: Side }) => {
  const bodies: Record<string, object> = {
    createConnection: { integration: "payments", credentials: { apiKey: "good-key" } },
    updateConnection: { metadata: { workspace: "changed" } },
    createAuthorization: { integration: "crm", metadata: { workspace: "changed" } },
    resumeAuthorization: { params: { code: "x" } },
    createInstallation: { integration: "crm", connectionId: mine.connection, configuration },
    updateInstallation: {
      version: mine.version,
      configuration: { ...configuration, write: [] },
    },
    startReads: { objects: ["account"] },
  };
  return {
    path: {
      ...{ integration: "crm", object: "account", provider: "salesforce" },
      ...{ connectionId: mine.connection, installationId: mine.installation, attemptId: mine.attempt },
    },
    query: /^getIntegrationObject/.test(endpoint.name)
      ? { connectionId: mine.connection }
      : ({} as Record<string, string>),
    body: bodies[endpoint.name],
  };
};

/** Everything of an answer that could tell two cases apart; the number of the request is all that may differ. */
const seen = ({ status, headers, text }: Answer, id: string) => {
  const number = headers.get("x-request-id") ?? "";
  return {
    status,
    headers: [...headers].map(([name, value]) => [name, value.replace(number, "#")]),
    text: text.replaceAll(number, "#").replaceAll(id, "ID"),
  };
};

async function asked(slot: Slot, id: string, encode?: (value: string) => string) {
  const { method, path, body } = callWith(slot, id, usual(slot, world), encode);
  world.upstream.length = 0;
  const answer = await world.ask(method, path, { body });
  const plain = (line: string) => line.replaceAll(encodeURIComponent(id), "ID");
  return {
    answer,
    shown: seen(answer, id),
    upstream: world.upstream.map(plain).sort(),
    written: world.upstream.filter((line) => !line.startsWith("GET ")),
  };
}

const twin = (id: string): string => id.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
const absent = "00000000-0000-4000-8000-000000000000";
const ownSlots = slots.filter((slot) => isInstallations(slot) && kindOf(slot) === "own" && memberOf(slot) !== "page");
const foreignFor = (slot: Slot): string => {
  const { connection, installation, attempt } = world.theirs;
  return { connectionId: connection, installationId: installation, attemptId: attempt }[memberOf(slot)] ?? "";
};

describe("every operation, every slot for an id", () => {
  it("is known here: a member that is new has to be told apart first", () => {
    expect(slots.filter((slot) => kindOf(slot) === undefined).map(slotName)).toEqual([]);
    expect(new Set(slots.map(({ endpoint }) => endpoint.name)).size).toBeGreaterThan(20);
    expect(ownSlots.map(slotName)).toHaveLength(15);
  });

  it.each(ownSlots.map((slot) => [slotName(slot), slot] as const))(
    "%s: somebody else's, a guessed one and a missing one are the same",
    async (_name, slot) => {
      const foreign = foreignFor(slot);
      expect(foreign.length).toBeGreaterThan(8);
      // Warm: what is everybody's has been read.
      await asked(slot, absent);
      const missing = await asked(slot, absent);
      expect(missing.shown.status).toBe(404);
      for (const id of [foreign, twin(foreign)]) {
        const other = await asked(slot, id);
        expect(other.shown).toEqual(missing.shown);
        expect(other.upstream).toEqual(missing.upstream);
        expect([other.written, world.isUnharmed()]).toEqual([[], true]);
      }
    },
  );

  it.each(ownSlots.map((slot) => [slotName(slot), slot] as const))("%s: the own one is let in", async (_name, slot) => {
    // On a copy, since it does something.
    const shared = world;
    world = await twoTenants();
    const { connectionId, installationId, attemptId } = usual(slot, world).path;
    const own = { connectionId, installationId, attemptId }[memberOf(slot)] ?? "";
    const { answer } = await asked(slot, own);
    const isUnharmed = world.isUnharmed();
    world = shared;
    expect(answer.status).not.toBe(404);
    expect(isUnharmed).toBe(true);
  });

  it("answers a malformed id as nothing, and changes nothing", async () => {
    const malformed = [
      "..",
      "a/b",
      "a\\b",
      "\u0000",
      "a\r\nb",
      "?",
      "#",
      "__proto__",
      "x".repeat(5_000),
      "%2e%2e",
      "é".repeat(90),
    ];
    for (const slot of ownSlots) {
      for (const id of malformed) {
        const { answer, written, upstream } = await asked(slot, id);
        expect([400, 404, 405, 422], `${slotName(slot)} ${id.slice(0, 9)}`).toContain(answer.status);
        expect(written).toEqual([]);
        expect(
          upstream.every((line) =>
            new RegExp("^GET /v1/(?:projects/sandbox-project|providers)(?:/[\\w:?=&%.-]+)*$").test(line),
          ),
        ).toBe(true);
      }
    }
    expect(world.isUnharmed()).toBe(true);
  });
});

describe("every other place for text", () => {
  const others = slots.filter((slot) => isInstallations(slot) && kindOf(slot) !== "own");

  it("holds words only: somebody else's ids are nothing there", async () => {
    const { theirs, mine } = world;
    let done = 0;
    for (const slot of others) {
      const answers = [];
      await asked(slot, absent);
      for (const id of [theirs.connection, theirs.installation, absent]) {
        const current = await world.ask("GET", `/installations/${mine.installation}`);
        if (current.status === 200) mine.version = (current.body as { version: string }).version;
        const { answer, written, upstream } = await asked(slot, id);
        expect(written.filter((line) => line.includes(id))).toEqual([]);
        for (const other of Object.values(theirs)) {
          if (other !== id && other !== theirs.version) expect(answer.text).not.toContain(other);
        }
        answers.push({ status: answer.status, upstream });
        if (answer.status < 300) done += 1;
      }
      expect(answers[0], slotName(slot)).toEqual(answers[2]);
      expect(answers[1], slotName(slot)).toEqual(answers[2]);
    }
    expect(world.isUnharmed()).toBe(true);
    // Some of it is taken and stored, some is refused by the service, in words about the asker's own configuration.
    expect(done).toBeGreaterThan(15);
  }, 20_000);
});

describe("lists", () => {
  it("hold the asker's own things alone, even when the service sends everybody's", async () => {
    const harness = createHarness({
      // A service whose filter is broken: it answers as if nobody had been named.
      upstreamFetch: (request, next) => {
        const url = new URL(request.url);
        url.searchParams.delete("groupRef");
        return next(new Request(url, request));
      },
    });
    const theirs = await harness.connect(eve);
    await install(harness, theirs, eve);
    const mine = await harness.connect(ada);
    const answers = await Promise.all(
      endpoints
        .filter(
          ({ method, path }) =>
            method === "GET" && !path.startsWith("/sync-flows") && !/:(?!integration$|provider$)/.test(path),
        )
        .map(({ path }) => harness.ask("GET", path.replace(":integration", "crm").replace(":provider", "salesforce"))),
    );
    const text = answers.map((answer) => answer.text).join();
    expect(text).toContain(mine);
    for (const { id } of harness.sandbox.state().installations) expect(text).not.toContain(id);
    for (const word of [theirs, eve.group, `"${eve.consumer}"`]) expect(text).not.toContain(word);
  });
});
