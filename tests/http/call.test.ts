import { afterEach, describe, expect, it, vi } from "vitest";
import { createConnection, getConnection } from "tenon-kit/contracts";
import { callEndpoint, endpointUrl, type Transport } from "../../src/http/call.js";
import { TenonError } from "../../src/http/tenon-error.js";

const answer = { id: "a", provider: "crm" };

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });

/** A transport that answers from a script and remembers what it was asked. */
function scripted(answers: (() => Response | Promise<Response>)[], extra: Partial<Transport> = {}) {
  const waits: number[] = [];
  const requests: { url: string; init: RequestInit }[] = [];
  const transport: Transport = {
    endpoint: "/api/tenon",
    headers: () => Promise.resolve({ "Tenon-Contract": "1" }),
    fetch: async (url, init) => {
      requests.push({ url: url as string, init: init ?? {} });
      const answer = answers[Math.min(requests.length, answers.length) - 1];
      if (!answer) throw new Error("nothing scripted");
      return answer();
    },
    sleep: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    ...extra,
  };
  return { transport, requests, waits };
}
const read = (transport: Transport) => callEndpoint(getConnection, { params: { connectionId: "a" } }, transport);
const failure = async (promise: Promise<unknown>): Promise<TenonError> => {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(TenonError);
  return error as TenonError;
};

afterEach(() => {
  vi.useRealTimers();
});

describe("asking the handler", () => {
  it("reads what the contract names and ignores the rest", async () => {
    const { transport, requests } = scripted([() => json({ ...answer, surprise: 1 })]);
    const connection = await read(transport);
    expect(connection).toMatchObject(answer);
    expect(connection).not.toHaveProperty("surprise");
    expect(requests[0]?.url).toBe("/api/tenon/connections/a");
    expect(requests[0]?.init).toMatchObject({ cache: "no-store", redirect: "error" });
  });

  it("tells the developer once, on the console, of a handler from another version", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const versioned = (version: string) => scripted([() => json(answer, 200, { "Tenon-Contract": version })]).transport;
    await read(versioned("1"));
    expect(warn).not.toHaveBeenCalled();
    for (let turn = 0; turn < 2; turn += 1) expect(await read(versioned("2"))).toMatchObject(answer);
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.lastCall?.[0]).toMatch(/version 1 .* version 2/);
    warn.mockRestore();
  });

  it("tolerates a byte order mark", async () => {
    const { transport } = scripted([() => new Response(`\uFEFF${JSON.stringify(answer)}`)]);
    expect(await read(transport)).toMatchObject(answer);
  });

  it("repeats a read after passing trouble, at most twice", async () => {
    const once = scripted([() => json({}, 503), () => json(answer)]);
    expect(await read(once.transport)).toMatchObject(answer);
    expect(once.waits).toHaveLength(1);

    const forEver = scripted([() => json({}, 500)]);
    expect((await failure(read(forEver.transport))).code).toBe("upstream_unavailable");
    expect(forEver.requests).toHaveLength(3);
  });

  it("never repeats a write by itself", async () => {
    const { transport, requests } = scripted([() => json({}, 503)]);
    const error = await failure(
      callEndpoint(createConnection, { body: { provider: "crm" } }, transport, { idempotencyKey: "k" }),
    );
    expect(error.retryable).toBe(true);
    expect(requests).toHaveLength(1);
    expect(new Headers(requests[0]?.init.headers).get("idempotency-key")).toBe("k");
  });

  it.each([
    ["<html>please log in</html>", 200],
    ["null", 200],
    ["[]", 200],
    ['{"id":', 200],
    ["", 200],
  ])("calls %j a bad response", async (text, status) => {
    const { transport } = scripted([() => new Response(text, { status })]);
    expect((await failure(read(transport))).code).toBe("bad_response");
  });

  it("does as long as the server asks before it tries again, and gives up when that is too long", async () => {
    const short = scripted([() => json({}, 429, { "retry-after": "2" }), () => json(answer)]);
    await read(short.transport);
    expect(short.waits).toEqual([2000]);

    const long = scripted([() => json({ code: "rate_limited", retryable: true, retryAfterSeconds: 3600 }, 429)]);
    const error = await failure(read(long.transport));
    expect(error.retryAfterSeconds).toBe(3600);
    expect(long.requests).toHaveLength(1);
  });

  it("renews the session once when it has ended, and stops when that does not help", async () => {
    const helped = scripted([() => json({}, 401), () => json(answer)], { renew: () => Promise.resolve(true) });
    expect(await read(helped.transport)).toMatchObject(answer);

    const ended = scripted([() => json({}, 401)], { renew: () => Promise.resolve(true) });
    expect((await failure(read(ended.transport))).code).toBe("session_ended");
    expect(ended.requests).toHaveLength(2);
  });

  it("keeps code, issues and request id of a problem", async () => {
    const { transport } = scripted([
      () =>
        json(
          {
            code: "invalid_input",
            requestId: "r-1",
            detail: "no",
            issues: [{ path: "apiKey", code: "refused", message: "m" }, 7],
          },
          422,
        ),
    ]);
    const error = await failure(callEndpoint(createConnection, { body: { provider: "crm" } }, transport));
    expect(error).toMatchObject({ code: "invalid_input", status: 422, requestId: "r-1" });
    expect(error.issues).toEqual([{ path: "apiKey", code: "refused", message: "m" }]);
  });

  it("says network when nothing answers, timeout when it takes too long", async () => {
    const gone = scripted([() => Promise.reject(new TypeError("failed to fetch"))]);
    expect((await failure(read(gone.transport))).code).toBe("network");
    expect(gone.requests).toHaveLength(3);

    const slow: Transport = {
      endpoint: "/api/tenon",
      headers: () => Promise.resolve({}),
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener("abort", () => {
            reject(new DOMException("stopped", "AbortError"));
          });
        }),
    };
    const error = await failure(callEndpoint(createConnection, { body: { provider: "crm" } }, slow, { timeoutMs: 5 }));
    expect(error.code).toBe("timeout");
  });

  it("rejects with the caller's own reason when the caller stops it", async () => {
    const controller = new AbortController();
    const reason = new Error("left the page");
    const hanging: Transport = {
      endpoint: "/api/tenon",
      headers: () => Promise.resolve({}),
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener("abort", () => {
            reject(new DOMException("stopped", "AbortError"));
          });
        }),
    };
    const call = callEndpoint(getConnection, { params: { connectionId: "a" } }, hanging, { signal: controller.signal });
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
  });
});

describe("addresses of endpoints", () => {
  it("encodes every parameter and keeps the path's shape", () => {
    expect(endpointUrl("/api/tenon/", "/a/:x/b", { x: "1/2?3#4" })).toBe("/api/tenon/a/1%2F2%3F3%234/b");
    expect(endpointUrl("https://h.example/t", "/a", {}, { q: "ä&b", none: undefined })).toBe(
      "https://h.example/t/a?q=%C3%A4%26b",
    );
  });

  it.each(["", ".", ".."])("refuses %j, which no encoding can make harmless", (x) => {
    expect(() => endpointUrl("/t", "/a/:x", { x })).toThrow(TenonError);
  });
});
