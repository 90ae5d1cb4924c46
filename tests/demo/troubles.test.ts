import { createSandbox, sampleManifest, type Sandbox } from "tenon-kit/sandbox";
import { describe, expect, test, vi } from "vitest";
import { makeTrouble } from "../../demo/troubles.mjs";

/** A sandbox in which two customers have an account and an installation each; what is asked of it is written down. */
function twoCustomers() {
  const sandbox = createSandbox({ manifest: sampleManifest });
  const state = sandbox.state();
  const of = (groupRef: string, id: string) => ({ id, groupRef });
  const told: string[] = [];
  const note =
    (name: string) =>
    (...values: unknown[]) => {
      told.push([name, ...values.filter((value) => typeof value === "string")].join(" "));
      return "";
    };
  const pretended = {
    ...sandbox,
    state: () => ({
      ...state,
      connections: [of("one", "c1"), of("two", "c2")],
      installations: [of("one", "i1"), of("two", "i2")],
    }),
    advance: vi.fn(),
    setConnectionStatus: note("status"),
    loseConnection: note("lose"),
    setInstallationHealth: note("health"),
    setOutcome: note("outcome"),
    addOperation: note("operation"),
  };
  return { sandbox: pretended as unknown as Sandbox, advance: pretended.advance, told };
}

describe("the demo bar's troubles", () => {
  test.each([
    ["bad-credentials", ["status c1 bad_credentials"]],
    ["account-lost", ["lose c1"]],
    ["unhealthy", ["health i1 unhealthy"]],
    ["unknown-words", ["status c1 under_review", "operation i1"]],
    ["all-well", ["status c1 working", "health i1", "outcome i1", "operation i1"]],
  ])("%s concern what this customer has and nobody else's", (trouble, expected) => {
    const { sandbox, told } = twoCustomers();
    expect(makeTrouble(sandbox, "one", "books", { trouble })).toBe(true);
    expect(told).toEqual(expected);
  });

  test("a sync's access goes and comes back for this customer's company alone", () => {
    const sandbox = createSandbox({ manifest: sampleManifest });
    const linked = [
      { platformKey: "fztf", status: "Linked" },
      { platformKey: "gbol", status: "Linked" },
      { platformKey: "exgd" },
    ] as const;
    const [mine, other] = [1, 2].map(() => sandbox.codat.addCompany({ connections: [...linked] }).companyId);
    const states = (company: string | undefined) =>
      sandbox
        .state()
        .codat?.connections.filter(({ companyId }) => companyId === company)
        .map(({ status }) => status);
    expect(makeTrouble(sandbox, "one", mine, { trouble: "sync-access-lost" })).toBe(true);
    expect(states(mine)).toEqual(["Linked", "Deauthorized", "PendingAuth"]);
    expect(states(other)).toEqual(["Linked", "Linked", "PendingAuth"]);
    expect(makeTrouble(sandbox, "one", mine, { trouble: "sync-failing" })).toBe(true);
    expect(sandbox.state().codat?.plannedSync).toMatchObject({ code: 5130, companyId: mine });
    expect(makeTrouble(sandbox, "one", mine, { trouble: "all-well" })).toBe(true);
    expect(states(mine)).toEqual(["Linked", "Linked", "PendingAuth"]);
    expect(sandbox.state().codat?.plannedSync).toBeUndefined();
  });

  test("the clock goes forward by a day at most, and what is no trouble is refused", () => {
    const { sandbox, told, advance } = twoCustomers();
    expect(makeTrouble(sandbox, "one", "books", { advanceMs: 1_800_000 })).toBe(true);
    expect(advance).toHaveBeenCalledWith(1_800_000);
    for (const wish of [{}, { trouble: "constructor" }, { trouble: 7 }, { advanceMs: -1 }, { advanceMs: 1e12 }]) {
      expect(makeTrouble(sandbox, "one", "books", wish)).toBe(false);
    }
    expect(told).toEqual([]);
  });
});
