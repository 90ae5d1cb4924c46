import type { Endpoint } from "../contracts/kit/endpoint.js";
import { contractVersion, kitHeaders } from "../contracts/kit/kit-headers.js";
import { check, type Check } from "./check.js";
import { expectProblem, expectShape, expectStatus, expectThat } from "./expectations.js";
import { offeredEndpoints, pathOf } from "./offered-endpoints.js";
import { NotOffered } from "./outcome.js";
import { missingId, type World } from "./world.js";

const claims = (project: string, consumer: string, group: string): Record<string, string> => ({
  [kitHeaders.project]: project,
  [kitHeaders.consumer]: consumer,
  [kitHeaders.group]: group,
});

const bodyFor = ({ method }: Endpoint) => (method === "POST" || method === "PATCH" ? { body: {} } : {});

/** A write that is refused whoever asks, because nothing has the name in it. */
const harmlessWrite = async (world: World): Promise<[string, object]> =>
  (await world.offers("installations"))
    ? ["/connections", { integration: missingId }]
    : ["/sync-flows", { commerceKey: "conformancemissing", accountingKey: "conformancemissing" }];

export const identityChecks: readonly Check[] = [
  check("session.read", "The session says who is signed in and what is offered", async ({ ask }) => {
    const exchange = await ask("GET", "/session");
    expectStatus(exchange, 200);
    expectShape(exchange, "getSession");
  }),
  check("session.version", `The session names version ${contractVersion} of the contract`, async ({ ask }) => {
    const exchange = await ask("GET", "/session");
    const found = (exchange.json as { contractVersion?: unknown } | undefined)?.contractVersion;
    expectThat(found === contractVersion, `expected contractVersion "${contractVersion}"`, exchange);
  }),
  check("session.other", "The other tenant is another organization", async ({ ask, settings, session }) => {
    if (!settings.otherHeaders) throw new NotOffered("needs --other-header");
    const exchange = await ask("GET", "/session", { as: "other" });
    expectStatus(exchange, 200);
    const { group } = expectShape(exchange, "getSession");
    expectThat(group.ref !== (await session()).group.ref, "both tenants are of the same group", exchange);
  }),
  check("identity.nobody", "Nobody gets anything: 401 from every operation", async (world) => {
    for (const endpoint of await offeredEndpoints(world)) {
      const exchange = await world.ask(endpoint.method, pathOf(endpoint), { as: "nobody", ...bodyFor(endpoint) });
      expectProblem(exchange, 401, "session_ended");
    }
  }),
  check("identity.kit-header", `A request without ${kitHeaders.contract} is refused`, async (world) => {
    const withKitHeader = false;
    expectProblem(await world.ask("GET", "/session", { withKitHeader }), 403, "forbidden");
    const [path, body] = await harmlessWrite(world);
    expectProblem(await world.ask("POST", path, { withKitHeader, body }), 403, "forbidden");
  }),
  check("identity.foreign-page", "A page of another site is refused", async (world) => {
    const headers = { origin: "https://foreign.example", "sec-fetch-site": "cross-site" };
    expectProblem(await world.ask("GET", "/session", { headers }), 403, "forbidden");
    const [path, body] = await harmlessWrite(world);
    expectProblem(await world.ask("POST", path, { headers, body }), 403, "forbidden");
  }),
  check("identity.claims", "A page made for somebody else is refused", async ({ ask, session }) => {
    const { project, consumer, group } = await session();
    const right = claims(project.id, consumer.ref, group.ref);
    for (const name of Object.keys(right)) {
      const headers = { ...encoded(right), [name]: missingId };
      expectProblem(await ask("GET", "/session", { headers }), 403, "identity_mismatch");
    }
  }),
  check("identity.own-claims", "A page made for this person is let in", async ({ ask, session }) => {
    const { project, consumer, group } = await session();
    const headers = encoded(claims(project.id, consumer.ref, group.ref));
    expectStatus(await ask("GET", "/session", { headers }), 200);
  }),
];

/** As a page sends what is not ASCII. */
const encoded = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, encodeURIComponent(value)]));
