import { describe, expect, it } from "vitest";
import type { Connection } from "../../src/contracts/kit/connections.js";
import type { Platform, SyncFlow } from "../../src/contracts/kit/sync-flow.js";
import { standing, syncFlowFacts, wasSetUp, type SyncFlowWishes } from "../../src/flows/sync-flow.js";

const platforms: Platform[] = [
  { key: "shop", displayName: "Shop", side: "commerce", logoUrl: undefined, button: undefined },
  { key: "till", displayName: "Till", side: "commerce", logoUrl: undefined, button: undefined },
  { key: "book", displayName: "Books", side: "accounting", logoUrl: undefined, button: undefined },
];
const nothing: SyncFlowWishes["fixed"] = { commerce: undefined, accounting: undefined };
const free: SyncFlowWishes = { fixed: nothing, picked: nothing };

const account = (provider: string, state: Connection["state"], id = `${provider}-${state}`): Connection => ({
  id,
  provider,
  providerName: undefined,
  state,
  rawStatus: undefined,
  reason: undefined,
  workspace: undefined,
  account: undefined,
  metadata: [],
  missing: [],
  createdAt: undefined,
  updatedAt: undefined,
  actions: [],
});
const flow = (more: Partial<SyncFlow> = {}): SyncFlow => ({
  outcome: "incomplete",
  connections: [],
  configuration: undefined,
  latest: undefined,
  lastSuccessful: undefined,
  ...more,
});
const at = (side: "commerce" | "accounting", connection: Connection) => ({ side, connection });
const both = [at("commerce", account("shop", "connected")), at("accounting", account("book", "connected"))];
const facts = (of: SyncFlow, wishes: Partial<SyncFlowWishes> = {}) =>
  syncFlowFacts(of, platforms, { ...free, ...wishes });

describe("Where a sync flow stands", () => {
  it("asks for the systems first, and takes the only one there is", () => {
    const known = facts(flow());
    expect([standing(known), known.commerce.key, known.accounting.key]).toEqual(["choosing", null, "book"]);
    expect([known.commerce.choosable, known.accounting.choosable]).toEqual([true, false]);
    const picked = facts(flow(), { picked: { ...nothing, commerce: "till" } });
    expect([standing(picked), picked.commerce.displayName, picked.commerce.choosable]).toEqual(["ready", "Till", true]);
  });

  it("takes systems the host has fixed, whatever the customer connected of others", () => {
    const known = facts(flow({ connections: both }), { fixed: { commerce: "till", accounting: "book" } });
    expect([known.commerce.key, known.commerce.connection, known.commerce.choosable]).toEqual(["till", null, false]);
    expect(known.accounting.connection?.provider).toBe("book");
  });

  it("shows of several accounts the one that is of most use", () => {
    const connections = (["disconnected", "pending", "connected", "needs-attention"] as const).map((state) =>
      at("commerce", account("shop", state)),
    );
    expect(facts(flow({ connections })).commerce.connection?.state).toBe("connected");
  });

  it("says what is left: an end, a sign-in that broke, what is to be chosen, or switching it on", () => {
    const left = (of: Partial<SyncFlow>) => facts(flow(of)).left;
    expect(left({ connections: [both[0]!] })).toMatchObject({ kind: "connect", ends: [{ side: "accounting" }] });
    expect(left({ connections: [both[0]!, at("accounting", account("book", "needs-attention"))] })).toMatchObject({
      kind: "reconnect",
      ends: [{ side: "accounting" }],
    });
    expect(left({ connections: both })).toEqual({ kind: "configure" });
    const configuration = { enabled: false, configured: true, schedule: undefined };
    expect(left({ connections: both, configuration })).toEqual({ kind: "enable" });
    expect(left({ connections: both, outcome: "unknown" })).toBeNull();
    expect(left({ connections: both, outcome: "completed" })).toBeNull();
  });

  it("does not say more than is known", () => {
    const known = (of: Partial<SyncFlow>) => standing(facts(flow(of)));
    expect(known({ outcome: "unknown", connections: both })).toBe("unknown");
    expect(known({ outcome: "unknown", connections: [both[0]!] })).toBe("incomplete");
    expect(known({ outcome: "completed", connections: both })).toBe("completed");
    expect(wasSetUp(flow({ connections: both }))).toBe(false);
    expect(wasSetUp(flow({ configuration: { enabled: false, configured: true, schedule: undefined } }))).toBe(true);
  });
});
