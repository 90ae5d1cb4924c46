import { kitHeaders } from "../contracts/kit/kit-headers.js";
import { check, type Check } from "./check.js";
import { connectionPath } from "./checks-connections.js";
import { expectProblem, expectShape, expectStatus, expectThat } from "./expectations.js";
import { NotOffered } from "./outcome.js";
import { missingId, newKey, type World } from "./world.js";

export const installationPath = (id: string, below = ""): string => `/installations/${encodeURIComponent(id)}${below}`;

const objectsPath = async ({ connection, target }: World, object?: string): Promise<string> => {
  const { id } = (await connection()).value;
  const integration = encodeURIComponent((await target()).integration);
  const below = object === undefined ? "" : `/${encodeURIComponent(object)}`;
  return `/integrations/${integration}/objects${below}?connectionId=${encodeURIComponent(id)}`;
};

/** What creates the suite's installation again, with another configuration where one is given. */
const createBody = async (world: World, configuration?: object) => {
  const { value } = await world.connection();
  const { choice } = await world.objects();
  return {
    integration: (await world.target()).integration,
    connectionId: value.id,
    configuration: configuration ?? choice.configuration,
  };
};

const changedConfiguration = async (world: World) => {
  const { changed } = (await world.objects()).choice;
  if (!changed) throw new NotOffered("the integration leaves nothing to choose");
  return changed;
};

/** As it is stored now. */
const stored = async ({ ask, installation }: World) => {
  const { id } = (await installation()).value;
  const exchange = await ask("GET", installationPath(id));
  expectStatus(exchange, 200);
  return expectShape(exchange, "getInstallation");
};

export const installChecks: readonly Check[] = [
  check("configure.objects", "The account's objects come with their fields", async (world) => {
    const exchange = await world.ask("GET", await objectsPath(world));
    expectStatus(exchange, 200);
    expectShape(exchange, "getIntegrationObjects");
  }),
  check("configure.object", "One object can be read alone", async (world) => {
    const { objectName } = (await world.objects()).choice;
    if (objectName === undefined) throw new NotOffered("the integration has no object");
    const exchange = await world.ask("GET", await objectsPath(world, objectName));
    expectStatus(exchange, 200);
    const found = expectShape(exchange, "getIntegrationObject");
    expectThat(found.objectName === objectName, `expected the object "${objectName}"`, exchange);
  }),
  check("configure.unknown-object", "An object the integration has not is not found", async (world) => {
    expectProblem(await world.ask("GET", await objectsPath(world, missingId)), 404, "not_found");
  }),
  check("install.create", "An integration is installed with an account and a configuration", async (world) => {
    const { exchange } = await world.installation().catch(async (error: unknown) => {
      const body = await createBody(world);
      expectStatus(await world.ask("POST", "/installations", { body }), 201);
      throw error;
    });
    expectStatus(exchange, 201);
    const { integration, connectionId } = expectShape(exchange, "createInstallation");
    const wanted = await createBody(world);
    expectThat(
      integration === wanted.integration && connectionId === wanted.connectionId,
      "it is not what was to be installed",
      exchange,
    );
  }),
  check("install.read", "It can be read by its id", async (world) => {
    const { id } = (await world.installation()).value;
    expectThat((await stored(world)).id === id, "expected the id that was asked for");
  }),
  check("install.detail", "Its integration shows it, and the card says so", async (world) => {
    const { value } = await world.installation();
    const { integration } = await world.target();
    const exchange = await world.ask("GET", `/integrations/${encodeURIComponent(integration)}`);
    const detail = expectShape(exchange, "getIntegration");
    expectThat(detail.installation?.id === value.id, "expected the installation", exchange);
    const cards = await world.ask("GET", "/integrations");
    const card = expectShape(cards, "listIntegrations").integrations.find(({ name }) => name === integration);
    expectThat(card?.installed === true, `expected "installed" on the card of ${integration}`, cards);
  }),
  check("install.again", "The same again is what there is", async (world) => {
    const { id } = (await world.installation()).value;
    const headers = { [kitHeaders.idempotencyKey]: newKey() };
    const exchange = await world.ask("POST", "/installations", { headers, body: await createBody(world) });
    expectStatus(exchange, 200, 201);
    expectThat(expectShape(exchange, "createInstallation").id === id, "expected the same installation", exchange);
  }),
  check("install.other", "Another configuration of what is installed is a conflict", async (world) => {
    await world.installation();
    const changed = await changedConfiguration(world);
    const exchange = await world.ask("POST", "/installations", { body: await createBody(world, changed) });
    expectProblem(exchange, 409, "conflict");
  }),
  check("install.nothing", "Saving what is stored changes nothing", async (world) => {
    const { id, version, configuration } = await stored(world);
    const exchange = await world.ask("PATCH", installationPath(id), { body: { version, configuration } });
    expectStatus(exchange, 200);
    const saved = expectShape(exchange, "updateInstallation");
    expectThat(saved.version === version, "the version has changed", exchange);
  }),
  check("install.update", "A change of the configuration is kept, under another version", async (world) => {
    const { id, version } = await stored(world);
    const changed = await changedConfiguration(world);
    const exchange = await world.ask("PATCH", installationPath(id), { body: { version, configuration: changed } });
    expectStatus(exchange, 200);
    expectThat(expectShape(exchange, "updateInstallation").version !== version, "the version is the same", exchange);
    const { configuration } = await stored(world);
    const wanted = changed.read[0];
    const found = configuration.read.find(({ objectName }) => objectName === wanted?.objectName);
    const isKept =
      wanted === undefined ||
      (found?.paused === wanted.paused &&
        JSON.stringify([...found.fields].sort()) === JSON.stringify([...wanted.fields].sort()));
    expectThat(isKept, `it is not what was saved: ${JSON.stringify(found)}`, exchange);
  }),
  check("install.stale", "A change of what has changed meanwhile is a conflict", async (world) => {
    const { id, version, configuration } = await stored(world);
    const body = { version: `${version}-stale`, configuration };
    expectProblem(await world.ask("PATCH", installationPath(id), { body }), 409, "conflict");
  }),
  check("install.status", "The status of everything has an item for it", async (world) => {
    const { id } = (await world.installation()).value;
    const exchange = await world.ask("GET", "/status");
    expectStatus(exchange, 200);
    const { items } = expectShape(exchange, "getStatus");
    expectThat(
      items.some(({ installation }) => installation?.id === id),
      `expected an item with the installation ${id}`,
      exchange,
    );
  }),
  check("install.activity", "What it did can be read, page by page", async (world) => {
    const { id } = (await world.installation()).value;
    const exchange = await world.ask("GET", installationPath(id, "/activity?pageSize=1"));
    expectStatus(exchange, 200);
    const { operations } = expectShape(exchange, "getActivity");
    expectThat(operations.length <= 1, "expected at most one operation", exchange);
  }),
  check("install.reads", "It can be told to read at once", async (world) => {
    const { id } = (await world.installation()).value;
    if (!(await stored(world)).configuration.read.some(({ paused }) => !paused)) {
      throw new NotOffered("it reads nothing");
    }
    const exchange = await world.ask("POST", installationPath(id, "/reads"), { body: {} });
    expectStatus(exchange, 201);
    expectShape(exchange, "startReads");
  }),
  check("install.in-use", "Its account cannot be disconnected before", async (world) => {
    await world.installation();
    const { id } = (await world.connection()).value;
    expectProblem(await world.ask("DELETE", connectionPath(id)), 409, "conflict");
  }),
];

/** Ends what began with `install.create`, so it runs later. */
export const uninstallChecks: readonly Check[] = [
  check("install.delete", "What was uninstalled is gone", async (world) => {
    const { id } = (await world.installation()).value;
    expectStatus(await world.ask("DELETE", installationPath(id)), 204);
    expectProblem(await world.ask("GET", installationPath(id)), 404, "not_found");
  }),
  check("install.delete-again", "To uninstall it again does no harm", async (world) => {
    const { id } = (await world.installation()).value;
    await world.ask("DELETE", installationPath(id));
    expectStatus(await world.ask("DELETE", installationPath(id)), 204, 404);
  }),
];
