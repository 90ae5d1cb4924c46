import { kitHeaders } from "../contracts/kit/kit-headers.js";
import { check, type Check } from "./check.js";
import { expectProblem, expectShape, expectStatus, expectThat } from "./expectations.js";
import type { Exchange, Who } from "./exchange.js";
import { NotOffered } from "./outcome.js";
import { missingId, newKey, type World } from "./world.js";

export const connectionPath = (id: string): string => `/connections/${encodeURIComponent(id)}`;

export const connectionChecks: readonly Check[] = [
  check("connections.create", "An account is connected with what a form was filled with", async (world) => {
    const { exchange } = await world.connection().catch(async (error: unknown) => {
      // What was answered instead is what this check is about.
      await world.target();
      expectStatus(await world.connect(), 201);
      throw error;
    });
    expectStatus(exchange, 201);
    const { provider } = expectShape(exchange, "createConnection");
    const expected = (await world.target()).detail.provider.key;
    expectThat(provider === expected, `expected an account of "${expected}"`, exchange);
  }),
  check("connections.read", "It can be read by its id", async ({ ask, connection }) => {
    const { id } = (await connection()).value;
    const exchange = await ask("GET", connectionPath(id));
    expectStatus(exchange, 200);
    expectThat(expectShape(exchange, "getConnection").id === id, "expected the id that was asked for", exchange);
  }),
  check("connections.list", "It is in the list of accounts", async ({ ask, connection }) => {
    const { id, provider } = (await connection()).value;
    for (const query of ["", `?provider=${encodeURIComponent(provider)}`]) {
      const exchange = await ask("GET", `/connections${query}`);
      expectStatus(exchange, 200);
      const { connections } = expectShape(exchange, "listConnections");
      expectThat(
        connections.some((each) => each.id === id),
        `expected ${id} in the list`,
        exchange,
      );
    }
  }),
  check("connections.detail", "Its integration shows it", async ({ ask, connection, target }) => {
    const { id } = (await connection()).value;
    const exchange = await ask("GET", `/integrations/${encodeURIComponent((await target()).integration)}`);
    expectStatus(exchange, 200);
    const { connections } = expectShape(exchange, "getIntegration");
    expectThat(
      connections.some((each) => each.id === id),
      `expected ${id} among its connections`,
      exchange,
    );
  }),
  check("connections.update", "A change that changes nothing leaves it as it is", async ({ ask, connection }) => {
    const { id } = (await connection()).value;
    const exchange = await ask("PATCH", connectionPath(id), { body: {} });
    expectStatus(exchange, 200);
    expectThat(expectShape(exchange, "updateConnection").id === id, "expected the same id", exchange);
  }),
  check("connections.missing-inputs", "A form that is not complete is refused", async ({ ask, target }) => {
    const { integration, detail } = await target();
    const needed = detail.connectMethod.inputs.find((each) => each.required && each.defaultValue === undefined);
    if (!needed) throw new NotOffered("its form has no input that has to be filled");
    const exchange = await ask("POST", "/connections", { body: { integration } });
    expectProblem(exchange, 422, "invalid_input", [needed.name]);
  }),
  check("connections.unknown-target", "An integration nobody has cannot be connected", async ({ ask, needs }) => {
    await needs("installations");
    expectProblem(await ask("POST", "/connections", { body: { integration: missingId } }), 404, "not_found");
  }),
];

/** Ends what began with `connections.create`, so it runs later. */
export const disconnectChecks: readonly Check[] = [
  check("connections.delete", "A disconnected account is gone", async (world) => {
    const id = await ownId(await world.connect(), world);
    expectStatus(await world.ask("DELETE", connectionPath(id)), 204);
    expectProblem(await world.ask("GET", connectionPath(id)), 404, "not_found");
  }),
  check("connections.delete-again", "To disconnect it again does no harm", async (world) => {
    const id = await ownId(await world.connect(), world);
    await world.ask("DELETE", connectionPath(id));
    expectStatus(await world.ask("DELETE", connectionPath(id)), 204, 404);
  }),
];

export const idempotencyChecks: readonly Check[] = [
  check("idempotency.repeat", "A create that is repeated with its key is done once", async (world) => {
    const key = newKey();
    const before = await countOf(world);
    const ids = [await ownId(await world.connect("first", key), world)];
    const again = await world.connect("first", key);
    ids.push(await ownId(again, world));
    expectThat(ids[0] === ids[1], "the second answer names another account", again);
    expectThat((await countOf(world)) <= before + 1, "there are two accounts more", again);
  }),
  check("idempotency.concurrent", "Five at the same time with one key are one", async (world) => {
    await world.connection();
    const key = newKey();
    const before = await countOf(world);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => world.connect("first", key)));
    // One that comes while the first is under way may be told so.
    const done = answers.filter(({ status }) => status !== 409);
    const ids = new Set(await Promise.all(done.map((each) => ownId(each, world))));
    expectThat(ids.size === 1, `expected one account, got ${String(ids.size)}`, answers[0]);
    expectThat((await countOf(world)) <= before + 1, "there are several accounts more", answers[0]);
  }),
  check("idempotency.other-body", "A key that was used for something else is refused", async (world) => {
    await world.connection();
    const key = newKey();
    await world.connect("first", key);
    const headers = { [kitHeaders.idempotencyKey]: key };
    const exchange = await world.ask("POST", "/connections", { headers, body: { integration: missingId } });
    expectProblem(exchange, 422, "invalid_input");
  }),
  check("idempotency.bad-key", "A key that is none is refused", async ({ ask, needs }) => {
    await needs("installations");
    const headers = { [kitHeaders.idempotencyKey]: "short" };
    const exchange = await ask("POST", "/connections", { headers, body: { integration: missingId } });
    expectProblem(exchange, 422, "invalid_input", [kitHeaders.idempotencyKey]);
  }),
  check("idempotency.per-tenant", "The same key of another tenant is another key", async (world) => {
    if (!world.settings.otherHeaders) throw new NotOffered("needs --other-header");
    await world.connection();
    const key = newKey();
    const mine = await ownId(await world.connect("first", key), world);
    const theirs = await world.connect("other", key);
    expectThat((await ownId(theirs, world, "other")) !== mine, "the other tenant got the first one's account", theirs);
  }),
];

async function ownId(exchange: Exchange, world: World, as: Who = "first"): Promise<string> {
  const { id } = (exchange.json ?? {}) as { id?: unknown };
  if (typeof id === "string" && exchange.status < 300) return id;
  if (as === "other") throw new NotOffered("the other tenant could not connect an account");
  await world.connection();
  throw new NotOffered("another account of the same kind could not be connected");
}

async function countOf({ ask }: World): Promise<number> {
  const { json } = await ask("GET", "/connections");
  const { connections } = (json ?? {}) as { connections?: unknown };
  return Array.isArray(connections) ? connections.length : 0;
}
