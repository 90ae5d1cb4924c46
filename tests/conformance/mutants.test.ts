import { describe, expect, it } from "vitest";
import { eve } from "../server/harness.js";
import { createWorld, outcomes, type Fetch } from "./conformance-world.js";

/** One thing a broken implementation does, and the checks that have to say so; no other check may. */
interface Mutant {
  readonly does: string;
  readonly caughtBy: readonly string[];
  readonly fetch: (next: Fetch) => Fetch;
}

const isOther = (request: Request) => request.headers.get("x-test-session") === JSON.stringify(eve);
const pathOf = (request: Request) => new URL(request.url).pathname.replace("/api/tenon", "");
const is = (request: Request, method: string, path: RegExp) => request.method === method && path.test(pathOf(request));

const changed = (
  response: Response,
  {
    status = response.status,
    headers = {},
    body = response.body,
  }: { status?: number; headers?: object; body?: BodyInit | null },
) => {
  const all = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers) as [string, string | null][]) {
    if (value === null) all.delete(name);
    else all.set(name, value);
  }
  return new Response(body, { status, headers: all });
};

/** Changes the answer of some requests. */
const answering =
  (meant: (request: Request) => boolean, change: (response: Response) => Response | Promise<Response>) =>
  (next: Fetch): Fetch =>
  async (request) => {
    const wanted = meant(request);
    const response = await next(request);
    return wanted ? change(response) : response;
  };

/** Changes some requests on their way. */
const asking =
  (meant: (request: Request) => boolean, change: (request: Request) => Request | Promise<Request>) =>
  (next: Fetch): Fetch =>
  async (request) =>
    next(meant(request) ? await change(request) : request);

const withHeaders = (request: Request, headers: Record<string, string | null>): Request => {
  const all = new Headers(request.headers);
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) all.delete(name);
    else all.set(name, value);
  }
  return new Request(request, { headers: all });
};

const withBody = async (request: Request, change: (body: Record<string, unknown>) => unknown): Promise<Request> => {
  const text = await request.text();
  const { url, method, headers } = request;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return new Request(url, { method, headers, body: text });
  }
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  const sent = isObject ? JSON.stringify(change(body as Record<string, unknown>)) : text;
  return new Request(url, { method, headers, body: sent });
};

const jsonOf = async (response: Response, change: (body: Record<string, unknown>) => unknown) =>
  changed(response, { body: JSON.stringify(change((await response.json()) as Record<string, unknown>)) });

const ada = (request: Request) => withHeaders(request, { "x-test-session": '{"group":"acme","consumer":"ada"}' });
const connection = /^\/connections\/(?!authorizations)[^/]+$/;

const mutants: readonly Mutant[] = [
  {
    does: "shows another tenant's account",
    caughtBy: ["isolation.getConnection"],
    fetch: asking((request) => isOther(request) && is(request, "GET", connection), ada),
  },
  {
    does: "answers 403 for another tenant's installation",
    caughtBy: ["isolation.getInstallation"],
    fetch: answering(
      (request) => isOther(request) && is(request, "GET", /^\/installations\/[^/]+$/),
      async (response) =>
        changed(response, {
          status: 403,
          body: JSON.stringify({ ...((await response.json()) as object), status: 403, code: "forbidden" }),
        }),
    ),
  },
  {
    does: "lists another tenant's accounts",
    caughtBy: ["isolation.lists"],
    fetch: asking((request) => isOther(request) && is(request, "GET", /^\/connections$/), ada),
  },
  {
    does: "lets answers be stored",
    caughtBy: ["answers.no-store"],
    fetch: answering(
      (request) => is(request, "GET", /^\/integrations$/),
      (response) => changed(response, { headers: { "cache-control": "private" } }),
    ),
  },
  {
    does: "names no request",
    caughtBy: ["answers.request-id"],
    fetch: answering(
      (request) => is(request, "GET", /^\/status$/),
      (response) => changed(response, { headers: { "x-request-id": null } }),
    ),
  },
  {
    does: "passes over members it does not know",
    caughtBy: ["input.unknown-member"],
    fetch: asking(
      (request) => is(request, "POST", /^\/connections$/),
      (request) => withBody(request, ({ surprise: _ignored, ...rest }) => rest),
    ),
  },
  {
    does: "takes a number for text",
    caughtBy: ["input.wrong-type"],
    fetch: asking(
      (request) => is(request, "POST", /^\/connections$/),
      (request) => withBody(request, (body) => ({ ...body, ...(body["integration"] === 7 && { integration: "7" }) })),
    ),
  },
  {
    does: "does a create again that is repeated",
    caughtBy: ["idempotency.repeat", "idempotency.concurrent", "idempotency.other-body"],
    fetch: asking(
      (request) => is(request, "POST", /^\/connections$/) && request.headers.get("idempotency-key") !== "short",
      (request) => withHeaders(request, { "idempotency-key": null }),
    ),
  },
  {
    does: "shares keys between tenants",
    caughtBy: ["idempotency.per-tenant"],
    fetch: (next) => {
      const kept = new Map<string, Response>();
      return async (request) => {
        const key = request.headers.get("idempotency-key");
        const isCreate = is(request, "POST", /^\/connections$/);
        const before = isCreate && isOther(request) ? kept.get(key ?? "") : undefined;
        if (before) return changed(before.clone(), { headers: { "x-request-id": `again-${String(key)}` } });
        const response = await next(request);
        if (isCreate && key !== null && response.status === 201) kept.set(key, response.clone());
        return response;
      };
    },
  },
  {
    does: "answers 200 for 201",
    caughtBy: ["connections.create"],
    fetch: answering(
      (request) => is(request, "POST", /^\/connections$/),
      (response) => (response.status === 201 ? changed(response, { status: 200 }) : response),
    ),
  },
  {
    does: "answers JSON as text",
    caughtBy: ["answers.json"],
    fetch: answering(
      (request) => is(request, "GET", /^\/session$/),
      (response) => (response.ok ? changed(response, { headers: { "content-type": "text/plain" } }) : response),
    ),
  },
  {
    does: "answers a refusal as plain JSON",
    caughtBy: ["answers.problem"],
    fetch: answering(
      (request) => is(request, "GET", /^\/providers\//),
      (response) => (response.ok ? response : changed(response, { headers: { "content-type": "application/json" } })),
    ),
  },
  {
    does: "answers HEAD as GET",
    caughtBy: ["answers.head"],
    fetch: (next) => async (request) => {
      if (request.method !== "HEAD") return next(request);
      const response = await next(new Request(request, { method: "GET" }));
      return changed(response, { body: null });
    },
  },
  {
    does: "does not look at the version of what it changes",
    caughtBy: ["install.stale"],
    fetch: asking(
      (request) => is(request, "PATCH", /^\/installations\//),
      (request) => withBody(request, (body) => ({ ...body, version: String(body["version"]).replace("-stale", "") })),
    ),
  },
  {
    does: "lets anybody in",
    caughtBy: ["identity.nobody"],
    fetch: asking((request) => !request.headers.has("x-test-session"), ada),
  },
  {
    does: "does without the kit's header",
    caughtBy: ["identity.kit-header"],
    fetch: asking(
      (request) => !request.headers.has("tenon-contract"),
      (request) => withHeaders(request, { "tenon-contract": "1" }),
    ),
  },
  {
    does: "lets pages of other sites ask",
    caughtBy: ["identity.foreign-page"],
    fetch: asking(
      (request) => request.headers.has("origin"),
      (request) => withHeaders(request, { origin: null, "sec-fetch-site": null }),
    ),
  },
  {
    does: "believes what a page claims",
    caughtBy: ["identity.claims"],
    fetch: asking(
      (request) => request.headers.has("tenon-group"),
      (request) => withHeaders(request, { "tenon-group": null, "tenon-consumer": null, "tenon-project": null }),
    ),
  },
  {
    does: "answers a member of the wrong type, which readers forgive",
    caughtBy: ["install.status", "reads.status"],
    fetch: answering(
      (request) => is(request, "GET", /^\/status$/) && request.headers.has("x-test-session"),
      (response) => jsonOf(response, (body) => ({ ...body, unavailable: "nothing" })),
    ),
  },
  {
    does: "forgets to take an account away",
    caughtBy: ["connections.delete", "install.in-use", "cleanup.left"],
    fetch: (next) => (request) =>
      is(request, "DELETE", connection) && !isOther(request) && request.headers.has("x-test-session")
        ? next(new Request(request, { method: "GET" })).then((response) =>
            response.ok && response.status === 200 ? changed(response, { status: 204, body: null }) : response,
          )
        : next(request),
  },
  {
    does: "repeats a credential in an answer",
    caughtBy: ["answers.secrets"],
    fetch: answering(
      (request) => is(request, "GET", connection) && !isOther(request),
      (response) => (response.ok ? jsonOf(response, (body) => ({ ...body, key: "canary-credential" })) : response),
    ),
  },
  {
    does: "takes a body of any size",
    caughtBy: ["input.size"],
    fetch: asking(
      (request) => is(request, "POST", /^\/connections$/),
      (request) =>
        withBody(request, (body) => ({
          ...body,
          ...(String(body["integration"]).length > 1000 && { integration: "long" }),
        })),
    ),
  },
];

describe("an implementation that", { timeout: 30_000 }, () => {
  it.each(mutants)("$does is found out by exactly $caughtBy", async ({ caughtBy, fetch }) => {
    const world = createWorld();
    const { failed } = await outcomes(fetch(world.fetch));
    expect(failed.sort()).toEqual([...caughtBy].sort());
  });
});
