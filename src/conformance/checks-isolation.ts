import type { Endpoint } from "../contracts/kit/endpoint.js";
import { kitHeaders } from "../contracts/kit/kit-headers.js";
import { alteredId } from "./altered-id.js";
import { check, type Check } from "./check.js";
import { attemptId } from "./checks-authorize.js";
import { connectionPath } from "./checks-connections.js";
import { installationPath } from "./checks-install.js";
import { expectShape, expectStatus, expectThat } from "./expectations.js";
import type { Exchange } from "./exchange.js";
import { NotOffered } from "./outcome.js";
import { newKey, type World } from "./world.js";

type Asked = readonly [method: Endpoint["method"], path: string, body?: object];

/** One place where an id of the other tenant may be given. */
interface Slot {
  readonly name: string;
  readonly id: (world: World) => Promise<string>;
  readonly asked: (id: string, world: World) => Asked | Promise<Asked>;
}

const connectionId = async (world: World) => (await world.connection()).value.id;
const installationId = async (world: World) => (await world.installation()).value.id;
const integration = async (world: World) => (await world.target()).integration;
const configuration = async (world: World) => (await world.objects()).choice.configuration;
const objects = async (world: World) => `/integrations/${encodeURIComponent(await integration(world))}/objects`;
const query = (id: string) => `?connectionId=${encodeURIComponent(id)}`;

/** An account of the first tenant's sync flow. */
async function linkId({ ask, needs }: World): Promise<string> {
  await needs("syncFlow");
  const { connections } = expectShape(await ask("GET", "/sync-flows/status"), "getSyncFlow");
  const id = connections[0]?.connection.id;
  if (id === undefined) throw new NotOffered("the first tenant's sync flow has no account");
  return id;
}

const slots: readonly Slot[] = [
  { name: "getConnection", id: connectionId, asked: (id) => ["GET", connectionPath(id)] },
  { name: "updateConnection", id: connectionId, asked: (id) => ["PATCH", connectionPath(id), {}] },
  { name: "deleteConnection", id: connectionId, asked: (id) => ["DELETE", connectionPath(id)] },
  {
    name: "getIntegrationObjects",
    id: connectionId,
    asked: async (id, world) => ["GET", (await objects(world)) + query(id)],
  },
  {
    name: "getIntegrationObject",
    id: connectionId,
    asked: async (id, world) => {
      const { objectName = "object" } = (await world.objects()).choice;
      return ["GET", `${await objects(world)}/${encodeURIComponent(objectName)}${query(id)}`];
    },
  },
  {
    name: "createAuthorization",
    id: connectionId,
    asked: async (id, world) => [
      "POST",
      "/connections/authorizations",
      { integration: await integration(world), connectionId: id },
    ],
  },
  {
    name: "createInstallation",
    id: connectionId,
    asked: async (id, world) => [
      "POST",
      "/installations",
      { integration: await integration(world), connectionId: id, configuration: await configuration(world) },
    ],
  },
  { name: "getInstallation", id: installationId, asked: (id) => ["GET", installationPath(id)] },
  {
    name: "updateInstallation",
    id: installationId,
    asked: async (id, world) => {
      const { version } = (await world.installation()).value;
      return ["PATCH", installationPath(id), { version, configuration: await configuration(world) }];
    },
  },
  { name: "deleteInstallation", id: installationId, asked: (id) => ["DELETE", installationPath(id)] },
  { name: "getActivity", id: installationId, asked: (id) => ["GET", installationPath(id, "/activity")] },
  { name: "startReads", id: installationId, asked: (id) => ["POST", installationPath(id, "/reads"), {}] },
  { name: "getAuthorization", id: attemptId, asked: (id) => ["GET", `/connections/authorizations/${id}`] },
  {
    name: "resumeAuthorization",
    id: attemptId,
    asked: (id) => ["POST", `/connections/authorizations/${id}`, { params: {} }],
  },
  { name: "createPlatformLink", id: linkId, asked: (id) => ["POST", "/sync-flows/links", { connectionId: id }] },
  {
    name: "deletePlatformLink",
    id: linkId,
    asked: (id) => ["DELETE", `/sync-flows/links/${encodeURIComponent(id)}`],
  },
];

export const isolationChecks: readonly Check[] = [
  ...slots.map(({ name, id, asked }) =>
    check(`isolation.${name}`, `${name}: the other tenant's thing is as if it were not there`, async (world) => {
      await twoTenants(world);
      const foreign = await id(world);
      const missing = alteredId(foreign);
      const theirs = await askAsOther(world, await asked(foreign, world));
      const nothing = await askAsOther(world, await asked(missing, world));
      expectStatus(theirs, 404);
      const told = differenceOf(theirs, foreign, nothing, missing);
      expectThat(told === undefined, `${told ?? ""} tells it from what is missing: ${nothing.got}`, theirs);
    }),
  ),
  check("isolation.lists", "Nothing of the other tenant is in any list", async (world) => {
    await twoTenants(world);
    const ids = [await connectionId(world), await installationId(world)];
    const paths = [
      "/connections",
      "/status",
      "/integrations",
      `/integrations/${encodeURIComponent(await integration(world))}`,
    ];
    for (const path of paths) {
      const exchange = await world.ask("GET", path, { as: "other" });
      expectStatus(exchange, 200);
      const found = ids.find((id) => exchange.text.includes(id));
      expectThat(found === undefined, `it holds ${found ?? ""}, which is the first tenant's`, exchange);
    }
  }),
  check("isolation.untouched", "Whatever the other tenant tried, everything is as it was", async (world) => {
    await twoTenants(world);
    const connection = await world.ask("GET", connectionPath(await connectionId(world)));
    expectStatus(connection, 200);
    const exchange = await world.ask("GET", installationPath(await installationId(world)));
    expectStatus(exchange, 200);
    const { connectionId: used } = expectShape(exchange, "getInstallation");
    expectThat(used === (await connectionId(world)), "the installation uses another account", exchange);
  }),
];

async function twoTenants(world: World): Promise<void> {
  if (!world.settings.otherHeaders) throw new NotOffered("needs --other-header, which signs in another tenant");
  const [own, other] = [await world.session(), await world.otherSession()];
  if (own.group.ref === other.group.ref) throw new NotOffered("both tenants are of the same group; see session.other");
}

const askAsOther = ({ ask }: World, [method, path, body]: Asked): Promise<Exchange> =>
  ask(method, path, {
    as: "other",
    ...(body && { body }),
    ...(method === "POST" && { headers: { [kitHeaders.idempotencyKey]: newKey() } }),
  });

/** What differs between two answers beside the number of the request and the id that was asked for. */
function differenceOf(a: Exchange, idOfA: string, b: Exchange, idOfB: string): string | undefined {
  if (a.status !== b.status) return "the status";
  const plain = ({ text, headers }: Exchange, id: string) =>
    text.replaceAll(headers.get(kitHeaders.requestId) ?? "\0", "").replaceAll(id, "");
  if (plain(a, idOfA) !== plain(b, idOfB)) return "the body";
  const names = ({ headers }: Exchange) =>
    [...headers.keys()].filter((name) => !/^(?:date|connection|keep-alive|etag|ratelimit.*)$/.test(name)).join();
  return names(a) === names(b) ? undefined : "a header";
}
