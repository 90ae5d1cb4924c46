/** What the demo bar can do to the pretend accounts of one customer, so that one sees how the page tells of it. */

const refused = "The account's own system answered: too many requests today.";

/** @type {Record<string, (sandbox: import("tenon-kit/sandbox").Sandbox, ids: { connections: string[]; installations: string[]; company: string | undefined; systems: string[] }) => void>} */
const troubles = {
  "bad-credentials": (sandbox, { connections }) => {
    for (const id of connections) sandbox.setConnectionStatus(id, "bad_credentials");
  },
  "account-lost": (sandbox, { connections }) => {
    for (const id of connections) sandbox.loseConnection(id);
  },
  "reads-failing": (sandbox, { installations }) => {
    for (const id of installations) {
      sandbox.setOutcome(id, "failure", { result: refused });
      sandbox.addOperation(id, { status: "failure", result: refused });
    }
  },
  unhealthy: (sandbox, { installations }) => {
    for (const id of installations) sandbox.setInstallationHealth(id, "unhealthy");
  },
  "unknown-words": (sandbox, { connections, installations }) => {
    for (const id of connections) sandbox.setConnectionStatus(id, "under_review");
    for (const id of installations) sandbox.addOperation(id, { status: "partially_done" });
  },
  "first-read": (sandbox, { installations }) => {
    for (const id of installations) {
      sandbox.addOperation(id, { kind: "backfill", status: "in_progress", records: 1200, durationMs: 60_000 });
    }
  },
  "sync-access-lost": (sandbox, { systems }) => {
    for (const id of systems.slice(-1)) sandbox.codat.setConnection(id, { status: "Deauthorized" });
  },
  "sync-failing": (sandbox, { company }) => {
    if (company !== undefined)
      sandbox.codat.planSync({ code: 5130, message: refused, which: "all", companyId: company });
  },
  "all-well": (sandbox, { connections, installations, systems }) => {
    sandbox.codat.planSync(null);
    for (const id of systems) sandbox.codat.setConnection(id, { status: "Linked", errors: [] });
    for (const id of connections) sandbox.setConnectionStatus(id, "working");
    for (const id of installations) {
      sandbox.setInstallationHealth(id, undefined);
      sandbox.setOutcome(id, undefined);
      sandbox.addOperation(id);
    }
  },
};

/**
 * @param {import("tenon-kit/sandbox").Sandbox} sandbox
 * @param {string} groupRef whose accounts
 * @param {string | undefined} company the customer's company at the sync service
 * @param {unknown} wish `{ trouble }`, or `{ advanceMs }`: moves the clock of all
 * @returns {boolean} false where there is no such thing
 */
export function makeTrouble(sandbox, groupRef, company, wish) {
  const { trouble, advanceMs } = /** @type {{ trouble?: string; advanceMs?: number }} */ (wish);
  if (typeof advanceMs === "number" && advanceMs >= 0 && advanceMs <= 86_400_000) {
    sandbox.advance(advanceMs);
    return true;
  }
  if (typeof trouble !== "string" || !Object.hasOwn(troubles, trouble)) return false;
  const state = sandbox.state();
  const idsOf = (/** @type {{ id: string; groupRef: string }[]} */ all) =>
    all.filter((each) => each.groupRef === groupRef).map(({ id }) => id);
  const systems = state.codat?.connections.filter(({ companyId }) => companyId === company) ?? [];
  troubles[trouble](sandbox, {
    connections: idsOf(state.connections),
    installations: idsOf(state.installations),
    company,
    // A system that was never connected has no access to lose or to get back.
    systems: systems.filter(({ status }) => status !== "PendingAuth").map(({ id }) => id),
  });
  return true;
}
