import { kitHeaders } from "../contracts/kit/kit-headers.js";
import { problemSchema } from "../contracts/kit/problem.js";
import { check, type Check } from "./check.js";
import { expectProblem, expectStatus, expectThat, misfitOf } from "./expectations.js";
import type { Exchange } from "./exchange.js";
import { offeredEndpoints, pathOf } from "./offered-endpoints.js";
import { Mismatch, NotOffered } from "./outcome.js";
import { missingId, type World } from "./world.js";

const aboutTheDocument = "/openapi.json";

/** Everything that was answered so far, and at least one success and one refusal. */
async function answers({ ask, exchanges }: World): Promise<Exchange[]> {
  await ask("GET", "/session");
  await ask("GET", `/${missingId}`);
  return exchanges.filter(({ path }) => path !== aboutTheDocument);
}

const mediaTypeOf = ({ headers }: Exchange): string | undefined =>
  headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();

const allowed = ({ headers }: Exchange): string[] => (headers.get("allow") ?? "").split(/\s*,\s*/).filter(Boolean);

export const answerChecks: readonly Check[] = [
  check("answers.head", "HEAD is not answered as GET", async (world) => {
    for (const endpoint of await offeredEndpoints(world)) {
      if (endpoint.method !== "GET") continue;
      const exchange = await world.ask("HEAD", pathOf(endpoint));
      expectStatus(exchange, 405);
      expectThat(allowed(exchange).length > 0, "expected the header Allow", exchange);
    }
  }),
  check("answers.method", "A method that is not meant is told which are", async (world) => {
    const asked: [string, string, string[]][] = [
      ["PUT", "/session", ["GET"]],
      ["DELETE", "/session", ["GET"]],
      ...((await world.offers("installations"))
        ? ([
            ["DELETE", "/integrations", ["GET"]],
            ["PATCH", "/connections", ["GET", "POST"]],
          ] satisfies [string, string, string[]][])
        : []),
    ];
    for (const [method, path, methods] of asked) {
      const exchange = await world.ask(method, path);
      expectStatus(exchange, 405);
      const missing = methods.find((each) => !allowed(exchange).includes(each));
      expectThat(missing === undefined, `expected ${missing ?? ""} in the header Allow`, exchange);
    }
  }),
  check("answers.unknown-path", "A path that is none is not found", async ({ ask }) => {
    expectProblem(await ask("GET", `/${missingId}`), 404, "not_found");
  }),
  check("answers.no-store", "No answer may be stored on the way", async (world) => {
    for (const exchange of await answers(world)) {
      const value = exchange.headers.get("cache-control") ?? "";
      expectThat(/\bno-store\b/i.test(value), `expected Cache-Control: no-store, got "${value}"`, exchange);
    }
  }),
  check("answers.request-id", "Every answer names its request, never twice the same", async (world) => {
    const seen = new Set<string>();
    for (const exchange of await answers(world)) {
      const id = exchange.headers.get(kitHeaders.requestId);
      if (id === null || id === "") throw new Mismatch(`expected the header ${kitHeaders.requestId}`, exchange);
      expectThat(!seen.has(id), `${id} was given twice`, exchange);
      seen.add(id);
    }
  }),
  check("answers.json", "What succeeds is answered as application/json", async (world) => {
    for (const exchange of await answers(world)) {
      if (exchange.status < 200 || exchange.status > 299 || exchange.status === 204 || exchange.method === "HEAD")
        continue;
      const mediaType = mediaTypeOf(exchange);
      expectThat(mediaType === "application/json", `expected application/json, got ${mediaType ?? "none"}`, exchange);
    }
  }),
  check("answers.problem", "What fails is answered as a problem that agrees with its status", async (world) => {
    for (const exchange of await answers(world)) {
      if (exchange.status < 400 || exchange.method === "HEAD") continue;
      const mediaType = mediaTypeOf(exchange);
      const expected = "application/problem+json";
      expectThat(mediaType === expected, `expected ${expected}, got ${mediaType ?? "none"}`, exchange);
      const misfit = misfitOf(problemSchema, exchange.json);
      expectThat(misfit === undefined, `it is no problem of the contract: ${misfit ?? ""}`, exchange);
      const { code, status, requestId } = exchange.json as { code?: unknown; status?: unknown; requestId?: unknown };
      expectThat(typeof code === "string", "expected a code", exchange);
      expectThat(status === exchange.status, "its status is not that of the answer", exchange);
      const named = exchange.headers.get(kitHeaders.requestId);
      expectThat(named === null || requestId === named, "its requestId is not that of the header", exchange);
    }
  }),
  check("answers.secrets", "No answer holds a credential that was sent", async (world) => {
    const secrets = Object.values(world.settings.credentials ?? {}).filter(({ length }) => length >= 6);
    if (secrets.length === 0) throw new NotOffered("no credential of at least six characters was given");
    for (const exchange of await answers(world)) {
      expectThat(!secrets.some((secret) => exchange.text.includes(secret)), "a credential is in the answer", exchange);
    }
  }),
  check("openapi.served", "The contract's document is served (optional)", async (world) => {
    const exchange = await world.ask("GET", aboutTheDocument, { as: "nobody", withKitHeader: false });
    if (exchange.status !== 200) throw new NotOffered(`GET ${aboutTheDocument} answered ${String(exchange.status)}`);
    const { openapi, paths } = (exchange.json ?? {}) as { openapi?: unknown; paths?: Record<string, object> };
    expectThat(typeof openapi === "string" && openapi.startsWith("3.1"), "expected OpenAPI 3.1", exchange);
    for (const { method, path, name } of await offeredEndpoints(world)) {
      const found = paths?.[path.replace(/:(\w+)/g, "{$1}")] ?? {};
      expectThat(method.toLowerCase() in found, `${name} is not in it`, exchange);
    }
  }),
  check("cleanup.left", "What the suite made is gone", async (world) => {
    const left = await world.tidy();
    expectThat(left.length === 0, `still there: ${left.join(", ")}`);
  }),
];
