import { check, type Check } from "./check.js";
import { expectProblem, expectShape, expectStatus, expectThat } from "./expectations.js";
import type { Exchange } from "./exchange.js";
import { fillForm } from "./fill-form.js";
import { alteredId } from "./altered-id.js";
import { NotOffered } from "./outcome.js";
import type { World } from "./world.js";

const started = new WeakMap<World, Promise<Exchange>>();

/** An authorization that was begun and that nobody will ever finish. */
export function authorization(world: World): Promise<Exchange> {
  const known = started.get(world) ?? begin(world);
  started.set(world, known);
  return known;
}

async function begin(world: World): Promise<Exchange> {
  await world.needs("installations");
  const list = await world.ask("GET", "/integrations");
  let reason = "no integration is connected in a window";
  for (const { name } of expectShape(list, "listIntegrations").integrations) {
    const exchange = await world.ask("GET", `/integrations/${encodeURIComponent(name)}`);
    const { connectMethod } = expectShape(exchange, "getIntegration");
    if (connectMethod.kind !== "oauth") continue;
    const { values, missing } = fillForm(connectMethod.inputs, world.settings);
    if (missing.length === 0) {
      return world.ask("POST", "/connections/authorizations", { body: { integration: name, ...values } });
    }
    reason = `${name} needs ${missing.join(", ")}`;
  }
  throw new NotOffered(reason);
}

/** Id of the attempt. */
export async function attemptId(world: World): Promise<string> {
  const { attemptId: id } = ((await authorization(world)).json ?? {}) as { attemptId?: unknown };
  if (typeof id !== "string") throw new NotOffered("no authorization could be started; see authorize.start");
  return encodeURIComponent(id);
}

export const authorizeChecks: readonly Check[] = [
  check("authorize.start", "An authorization in a window begins with an address", async (world) => {
    const exchange = await authorization(world);
    expectStatus(exchange, 201);
    const { authorizationUrl } = expectShape(exchange, "createAuthorization");
    const isSafe = /^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(authorizationUrl ?? "https://");
    expectThat(isSafe, "the address is neither https nor on this computer", exchange);
  }),
  check("authorize.pending", "As long as nobody finished it, it is pending", async (world) => {
    const exchange = await world.ask("GET", `/connections/authorizations/${await attemptId(world)}`);
    expectStatus(exchange, 200);
    const { state } = expectShape(exchange, "getAuthorization");
    expectThat(state === "pending", `expected the state "pending"`, exchange);
  }),
  check("authorize.forged", "An attempt nobody began is not found", async (world) => {
    const path = `/connections/authorizations/${alteredId(await attemptId(world))}`;
    expectProblem(await world.ask("GET", path), 404, "not_found");
    expectProblem(await world.ask("POST", path, { body: { params: {} } }), 404, "not_found");
  }),
];
