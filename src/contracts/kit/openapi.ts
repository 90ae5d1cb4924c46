import type { Endpoint } from "./endpoint.js";
import { endpointWords, type EndpointWords } from "./endpoint-words.js";
import { everyEndpoint } from "./every-endpoint.js";
import { contractVersion, kitHeaders } from "./kit-headers.js";
import { documentSchemas, type DocumentSchemas, type JsonObject } from "./openapi-schemas.js";
import { errorStatus, type TenonErrorCode } from "./problem.js";

/** The kit contract as an OpenAPI 3.1 document: what the build writes to `openapi.json`, and what a handler serves there. */
export const openapiText = (): string => `${JSON.stringify(openapiDocument(), null, 2)}\n`;

/** What any endpoint may be refused with; `timeout` travels where a handler gives up waiting. */
const always: TenonErrorCode[] = ["session_ended", "forbidden", "identity_mismatch", "rate_limited"];
const behind: TenonErrorCode[] = ["unexpected", "upstream_unavailable", "timeout", "payment_required"];

const refusalTitles: Readonly<Record<number, string>> = {
  400: "The body is not JSON.",
  401: "Nobody is signed in.",
  402: "The service behind wants to be paid first.",
  403: "The page may not ask, or speaks for somebody else than the session.",
  404: "There is no such thing, or it belongs to somebody else: nobody can tell which.",
  409: "It has changed meanwhile, exists already, or is in use.",
  413: "The body is larger or deeper than is read.",
  415: "The media type is not application/json.",
  422: "Something sent does not fit, or the customer's software refused it; `issues` says what.",
  429: "Too much was asked; `retryAfterSeconds` says when to come again.",
  500: "Unexpected.",
  502: "The service behind, or the customer's software, did not answer.",
  503: "Writing is not possible for now.",
  504: "The service behind did not answer in time.",
};

const header = (name: string) => ({ $ref: `#/components/headers/${name}` });
const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });
const everyAnswer = { [kitHeaders.requestId]: header("RequestId"), "Cache-Control": header("NoStore") };

/** As the words stand: the order of a module's exports is not the same before and after it is built. */
const order = Object.keys(endpointWords);
const inOrder = [...everyEndpoint].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));

function openapiDocument(): JsonObject {
  const schemas = documentSchemas();
  const paths: Record<string, JsonObject> = {};
  for (const endpoint of inOrder) {
    const path = endpoint.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, schemas) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Tenon kit contract",
      version: contractVersion,
      summary: "What the browser may ask of a handler.",
      description:
        "A handler answers for the person its own session says; the identity headers are claims that it compares and never believes. " +
        "What is sent is read strictly: an unknown member is refused. What is answered is read tolerantly: an unknown member is " +
        "ignored, a missing one is its default, a word that is not listed is read as the default. Nothing may be stored on the way.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [
      {
        url: "{basePath}",
        description: "Where the handler is mounted.",
        variables: { basePath: { default: "/api/tenon", description: "The path, or a whole address." } },
      },
    ],
    security: [{ sessionToken: [] }, { hostSession: [] }],
    tags: [...new Set(Object.values(endpointWords).map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: schemas.components,
      parameters: parameters(),
      headers: {
        RequestId: { description: "Names the request; never the same twice.", schema: { type: "string" } },
        NoStore: { description: "No answer may be kept.", schema: { const: "no-store" } },
        RetryAfter: { description: "Seconds to wait.", schema: { type: "string", pattern: "^\\d+$" } },
      },
      responses: refusals(),
      securitySchemes: {
        sessionToken: { type: "http", scheme: "bearer", description: "A short-lived session token of the host." },
        hostSession: {
          type: "apiKey",
          in: "cookie",
          name: "session",
          description: "The host's own session; the cookie is named as the host names it.",
        },
      },
    },
  };
}

const wordsOf = ({ name }: Endpoint): EndpointWords => endpointWords[name as keyof typeof endpointWords];

function operation(endpoint: Endpoint, { answerOf, bodyOf, queryOf }: DocumentSchemas): JsonObject {
  const { tag, summary, description, refusals: own = [] } = wordsOf(endpoint);
  const query = queryOf(endpoint.name);
  const body = bodyOf(endpoint.name);
  const answer = answerOf(endpoint.name);
  const content = (schema: JsonObject) => ({ "application/json": { schema } });
  const codes: TenonErrorCode[] = [...always, ...behind, ...own];
  if (query || body) codes.push("invalid_input");
  const statuses = [
    ...codes.map(statusOf),
    ...(body ? [400, 413, 415] : []),
    ...(endpoint.method === "GET" ? [] : [503]),
  ];
  return {
    operationId: endpoint.name,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    parameters: [
      ...["Contract", "Project", "Consumer", "Group"].map(parameter),
      ...(endpoint.method === "POST" ? [parameter("IdempotencyKey")] : []),
      ...[...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
        name,
        in: "path",
        required: true,
        schema: { type: "string", minLength: 1, maxLength: 4096 },
      })),
      ...queryParameters(query),
    ],
    ...(body && { requestBody: { required: true, content: content(body) } }),
    responses: {
      [endpoint.status]: {
        description: endpoint.status === 204 ? "Done." : summary,
        headers: everyAnswer,
        ...(answer && { content: content(answer) }),
      },
      ...Object.fromEntries(
        [...new Set(statuses)]
          .sort((a, b) => a - b)
          .map((status) => [status, { $ref: `#/components/responses/Refusal${String(status)}` }]),
      ),
    },
  };
}

/** A code that never travels by itself has no status of its own; behind a handler it is a gateway's. */
const statusOf = (code: TenonErrorCode): number => (code === "timeout" ? 504 : errorStatus[code] || 502);

const codesOf = (status: number): TenonErrorCode[] => {
  const codes = (Object.keys(errorStatus) as TenonErrorCode[]).filter((code) => statusOf(code) === status);
  if (status === 503) return ["upstream_unavailable"];
  return [400, 415].includes(status) ? ["invalid_input"] : codes.filter((code) => code !== "network");
};

const refusals = (): JsonObject =>
  Object.fromEntries(
    Object.entries(refusalTitles).map(([status, description]) => [
      `Refusal${status}`,
      {
        description: `${description} Codes: ${codesOf(Number(status))
          .map((code) => `\`${code}\``)
          .join(", ")}.`,
        headers: { ...everyAnswer, ...(["429", "503"].includes(status) && { "Retry-After": header("RetryAfter") }) },
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );

function queryParameters(query: JsonObject | undefined): JsonObject[] {
  const { properties = {}, required = [] } = (query ?? {}) as {
    properties?: Record<string, JsonObject>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

function parameters(): JsonObject {
  const claim = (name: string, what: string) => ({
    name,
    in: "header",
    required: false,
    description: `Claim: ${what} the page was made for, percent-encoded where it is not ASCII. Refused with \`identity_mismatch\` where the session says otherwise.`,
    schema: { type: "string" },
  });
  return {
    Contract: {
      name: kitHeaders.contract,
      in: "header",
      required: true,
      description: "Version of the contract the page speaks. No form can send it, which keeps other sites' pages out.",
      schema: { type: "string", examples: [contractVersion] },
    },
    Project: claim(kitHeaders.project, "the project"),
    Consumer: claim(kitHeaders.consumer, "the person"),
    Group: claim(kitHeaders.group, "the organization"),
    IdempotencyKey: {
      name: kitHeaders.idempotencyKey,
      in: "header",
      required: false,
      description:
        "The same key with the same body is done once and answered with the same; with another body it is refused.",
      schema: { type: "string", pattern: "^[!-~]{8,255}$" },
    },
  };
}
