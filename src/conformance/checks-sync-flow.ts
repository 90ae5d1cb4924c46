import { check, type Check } from "./check.js";
import { expectProblem, expectShape, expectStatus } from "./expectations.js";
import { NotOffered } from "./outcome.js";
import { missingId } from "./world.js";

const missingKeys = { commerceKey: "conformancemissing", accountingKey: "conformancemissing" };

export const syncFlowChecks: readonly Check[] = [
  check("sync.platforms", "The systems to choose from are listed", async ({ ask, needs }) => {
    await needs("syncFlow");
    const exchange = await ask("GET", "/sync-flows/platforms");
    expectStatus(exchange, 200);
    expectShape(exchange, "listPlatforms");
  }),
  check("sync.status", "It says where the sync flow stands", async ({ ask, needs }) => {
    await needs("syncFlow");
    const exchange = await ask("GET", "/sync-flows/status");
    expectStatus(exchange, 200);
    expectShape(exchange, "getSyncFlow");
  }),
  check("sync.runs", "Past runs are listed", async ({ ask, needs }) => {
    await needs("syncFlow");
    const exchange = await ask("GET", "/sync-flows/syncs");
    expectStatus(exchange, 200);
    expectShape(exchange, "listSyncs");
  }),
  check("sync.unknown-platform", "A system nobody has cannot be chosen", async ({ ask, needs }) => {
    await needs("syncFlow");
    const paths = Object.keys(missingKeys);
    expectProblem(await ask("POST", "/sync-flows", { body: missingKeys }), 422, "invalid_input", paths);
  }),
  check("sync.link-one-of", "One system is linked by its key or by its account", async ({ ask, needs }) => {
    await needs("syncFlow");
    for (const body of [{}, { platformKey: "conformancemissing", connectionId: missingId }]) {
      expectProblem(await ask("POST", "/sync-flows/links", { body }), 422, "invalid_input");
    }
  }),
  check("sync.missing-link", "An account nobody linked is not found", async ({ ask, needs }) => {
    await needs("syncFlow");
    expectProblem(await ask("DELETE", `/sync-flows/links/${missingId}`), 404, "not_found");
    const body = { connectionId: missingId };
    expectProblem(await ask("POST", "/sync-flows/links", { body }), 404, "not_found");
  }),
  check("sync.days", "A day that is none is refused", async ({ ask, needs }) => {
    await needs("syncFlow");
    const exchange = await ask("POST", "/sync-flows/syncs", { body: { from: "yesterday" } });
    expectProblem(exchange, 422, "invalid_input", ["from"]);
  }),
  check("sync.address", "What is set up has an address where it is changed", async ({ ask, needs }) => {
    await needs("syncFlow");
    const { connections } = expectShape(await ask("GET", "/sync-flows/status"), "getSyncFlow");
    const keyOf = (side: string) => connections.find((each) => each.side === side)?.connection.provider;
    const [commerceKey, accountingKey] = [keyOf("commerce"), keyOf("accounting")];
    if (commerceKey === undefined || accountingKey === undefined) {
      throw new NotOffered("no sync flow is set up, and to set one up could not be undone");
    }
    const exchange = await ask("POST", "/sync-flows", { body: { commerceKey, accountingKey } });
    expectStatus(exchange, 201);
    expectShape(exchange, "createSyncFlow");
  }),
];
