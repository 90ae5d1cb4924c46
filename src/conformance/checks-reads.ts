import { check, type Check } from "./check.js";
import { expectProblem, expectShape, expectStatus, expectThat } from "./expectations.js";
import { NotOffered } from "./outcome.js";
import { missingId, type World } from "./world.js";

const missingPaths = [
  "/integrations/:id",
  "/providers/:id",
  "/connections/:id",
  "/connections/authorizations/:id",
  "/installations/:id",
  "/installations/:id/activity",
];

/** Any integration there is, whether or not it can be connected here. */
async function anyIntegration({ ask, needs }: World): Promise<string> {
  await needs("installations");
  const { json } = await ask("GET", "/integrations");
  const name = (json as { integrations?: { name?: unknown }[] } | undefined)?.integrations?.[0]?.name;
  if (typeof name !== "string") throw new NotOffered("there is no integration");
  return encodeURIComponent(name);
}

export const readChecks: readonly Check[] = [
  check("reads.integrations", "The integrations are listed as cards", async ({ ask, needs }) => {
    await needs("installations");
    const exchange = await ask("GET", "/integrations");
    expectStatus(exchange, 200);
    expectShape(exchange, "listIntegrations");
  }),
  check("reads.integration", "One integration comes with how it is connected", async (world) => {
    const exchange = await world.ask("GET", `/integrations/${await anyIntegration(world)}`);
    expectStatus(exchange, 200);
    expectShape(exchange, "getIntegration");
  }),
  check("reads.provider", "A provider comes with how it is connected", async (world) => {
    const { json } = await world.ask("GET", `/integrations/${await anyIntegration(world)}`);
    const key = (json as { provider?: { key?: unknown } } | undefined)?.provider?.key;
    if (typeof key !== "string") throw new NotOffered("the integration names no provider; see reads.integration");
    const exchange = await world.ask("GET", `/providers/${encodeURIComponent(key)}`);
    expectStatus(exchange, 200);
    const { provider } = expectShape(exchange, "getProvider");
    expectThat(provider.key === key, `expected the provider "${key}"`, exchange);
  }),
  check("reads.connections", "The connected accounts are listed", async ({ ask, needs }) => {
    await needs("installations");
    const exchange = await ask("GET", "/connections");
    expectStatus(exchange, 200);
    expectShape(exchange, "listConnections");
  }),
  check("reads.connections-of-provider", "The list can be narrowed to one provider", async ({ ask, needs }) => {
    await needs("installations");
    const exchange = await ask("GET", `/connections?provider=${missingId}`);
    expectStatus(exchange, 200);
    const { connections } = expectShape(exchange, "listConnections");
    expectThat(connections.length === 0, "expected no account of a provider nobody has", exchange);
  }),
  check("reads.status", "One answer says how everything is doing", async (world) => {
    const exchange = await world.ask("GET", "/status");
    expectStatus(exchange, 200);
    expectShape(exchange, "getStatus");
  }),
  check("reads.missing", "What nobody made is not found", async ({ ask, needs }) => {
    await needs("installations");
    for (const path of missingPaths) {
      expectProblem(await ask("GET", path.replace(":id", missingId)), 404, "not_found");
    }
  }),
];
