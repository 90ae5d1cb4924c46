import * as z from "zod/mini";
import { requestBodies, requestQueries } from "../contracts/kit/requests.js";
import { responses } from "../contracts/kit/responses.js";
import type { Endpoint, EndpointOutput, EndpointRequest } from "../contracts/kit/endpoint.js";
import type { Issue } from "../contracts/kit/problem.js";
import { nothingIgnored } from "./nothing-ignored.js";
import { readJsonBody } from "./read-body.js";
import { TenonError } from "./tenon-error.js";

/** Longest path parameter: an attempt's id is a signed token. */
const longestParameter = 4096;

/**
 * Reads what an endpoint was asked, strictly: whatever is sent and would be ignored is refused, with one issue for each place.
 * @throws TenonError `invalid_input` (400, 415, 422), `too_large` (413), `not_found` for a parameter nothing can be called by
 */
export async function readRequest<E extends Endpoint>(
  endpoint: E,
  request: Request,
  params: Record<string, string>,
): Promise<EndpointRequest<E>> {
  for (const value of Object.values(params)) {
    if (value === "" || value === "." || value === ".." || value.length > longestParameter) {
      throw new TenonError({ code: "not_found" });
    }
  }
  const asked: Record<string, unknown> = { params };
  const query = schemaOf(requestQueries, endpoint);
  const body = schemaOf(requestBodies, endpoint);
  if (query) asked.query = strictly(query, readQuery(request.url), "");
  if (body) asked.body = strictly(body, await readJsonBody(request), "");
  return asked as EndpointRequest<E>;
}

/** Writes an answer through the endpoint's own schema: what the schema does not name never leaves the handler. */
export function writeResponse(endpoint: Endpoint, value: EndpointOutput<Endpoint>): Response {
  if (endpoint.status === 204) return new Response(null, { status: 204 });
  const schema = schemaOf(responses, endpoint);
  const projected = schema && z.safeParse(schema, value);
  if (!projected?.success) throw new Error(`${endpoint.name}: the answer does not fit its own schema`);
  return new Response(JSON.stringify(projected.data), {
    status: endpoint.status,
    headers: { "content-type": "application/json" },
  });
}

const schemaOf = (schemas: Readonly<Record<string, z.ZodMiniType>>, { name }: Endpoint): z.ZodMiniType | undefined =>
  Object.hasOwn(schemas, name) ? schemas[name] : undefined;

function strictly(schema: z.ZodMiniType, input: unknown, path: string): unknown {
  const result = z.safeParse(schema, input, { reportInput: true });
  const issues = result.success
    ? nothingIgnored(input, result.data, path)
    : result.error.issues.flatMap((issue) => toIssues(issue));
  if (issues.length === 0) return result.data;
  throw new TenonError({ code: "invalid_input", message: "Something sent does not fit", issues: issues.slice(0, 50) });
}

function toIssues(issue: z.core.$ZodIssue): Issue[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...path, key].join("."),
      code: "unknown",
      message: "This member is not known here.",
    }));
  }
  const isMissing = issue.code === "invalid_type" && issue.input === undefined;
  return [{ path: path.join("."), code: isMissing ? "required" : "invalid", message: issue.message }];
}

function readQuery(url: string): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [key, value] of new URL(url).searchParams) {
    if (Object.hasOwn(query, key)) {
      throw new TenonError({
        code: "invalid_input",
        message: "A query parameter stands twice",
        issues: [{ path: key, code: "repeated", message: "This parameter may stand once." }],
      });
    }
    // A parameter called `__proto__` becomes an own property, and then an unknown one.
    Object.defineProperty(query, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return query;
}
