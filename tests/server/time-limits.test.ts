import { createServer, type AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createHarness, origin } from "./harness.js";
import { silentUpstream } from "./silent-upstream.js";

const clocks = () => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
afterEach(() => {
  vi.useRealTimers();
});
const codeOf = ({ body }: { body: never }) => (body as { code: string }).code;

describe("time", () => {
  it.each([
    ["a read, asked twice", "GET", "/connections", undefined, 12_000, 2],
    ["a write", "POST", "/connections", { integration: "payments", credentials: { apiKey: "good-key" } }, 25_000, 1],
  ] as const)(
    "an upstream that says nothing is given up for %s",
    async (_name, method, path, body, limit, requests) => {
      clocks();
      const { harness, reached, signals } = silentUpstream(method === "GET" ? /connections/ : /generate/);
      const asked = harness.ask(method, path, { body });
      await reached;
      expect(signals[0]!.aborted).toBe(false);
      await vi.advanceTimersByTimeAsync(limit - 1);
      expect(signals[0]!.aborted).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(signals[0]!.aborted).toBe(true);
      await vi.advanceTimersByTimeAsync(30_000);
      const answer = await asked;
      expect([answer.status, signals.length]).toEqual([504, requests]);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    },
  );

  it.each([
    ["a read", "GET", "/session", 25_000],
    ["a write", "DELETE", "/connections/none", 28_000],
  ])("%s has an end, whatever it waits for", async (_name, method, path, limit) => {
    clocks();
    let started: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => (started = resolve));
    const { ask, lines, upstream } = createHarness({
      authenticate: () => {
        started();
        return new Promise(() => undefined);
      },
    });
    const asked = ask(method, path);
    await reached;
    await vi.advanceTimersByTimeAsync(limit - 1);
    expect(lines).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    const answer = await asked;
    expect([answer.status, codeOf(answer), answer.headers.get("cache-control")]).toEqual([504, "timeout", "no-store"]);
    expect(upstream).toEqual([]);
  });

  it("a body that comes in drops is refused, and its source is told to stop", async () => {
    clocks();
    const stopped = vi.fn();
    let pulled: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => (pulled = resolve));
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"integration":"')),
      pull: () => {
        pulled();
        return new Promise(() => undefined);
      },
      cancel: stopped,
    });
    const { fetch, upstream } = createHarness();
    const answered = fetch(
      new Request(`${origin}/api/tenon/connections`, {
        method: "POST",
        body,
        duplex: "half",
        headers: {
          "tenon-contract": "1",
          "content-type": "application/json",
          "x-test-session": '{"group":"acme","consumer":"ada"}',
        },
      } as RequestInit),
    );
    await reached;
    await vi.advanceTimersByTimeAsync(10_000);
    const response = await answered;
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([408, "timeout"]);
    expect(stopped).toHaveBeenCalledOnce();
    expect(upstream).toEqual([]);
  });
});

describe("an upstream out of order", () => {
  const leak = "upstream-body-canary";
  const bodyOf = (bytes: number) => JSON.stringify({ leak: leak.repeat(Math.ceil(bytes / leak.length)) });
  const answers: Record<string, () => Promise<Response>> = {
    "a redirect": async () =>
      new Response(leak, { status: 302, headers: { location: `https://evil.example/${leak}` } }),
    "a permanent redirect": async () =>
      new Response(leak, { status: 308, headers: { location: "https://evil.example" } }),
    "five megabytes of something else": async () => new Response(bodyOf(5_000_000)),
    "eleven megabytes": async () => new Response(bodyOf(11_000_000)),
    "a page of HTML": async () => new Response(`<h1>${leak}</h1>`, { headers: { "content-type": "text/html" } }),
    "an error page of HTML": async () => new Response(`<h1>${leak}</h1>`, { status: 503 }),
    "half an answer": async () =>
      new Response(
        new ReadableStream({
          start: (controller) => {
            controller.enqueue(new TextEncoder().encode(`[{"id":"${leak}`));
            controller.error(new Error(leak));
          },
        }),
      ),
  };

  it.each(Object.keys(answers))(
    "that answers with %s is a problem of its own, and nothing of it comes through",
    async (name) => {
      const { ask, errors, lines } = createHarness({ upstreamFetch: answers[name]! });
      const answer = await ask("GET", "/connections");
      expect([answer.status, codeOf(answer)]).toEqual([502, "upstream_unavailable"]);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect([...answer.headers.keys()]).not.toContain("location");
      expect(answer.text + JSON.stringify([lines, errors])).not.toMatch(/canary|evil/);
    },
  );

  it("that sends an interim answer and hangs up is a problem of its own", async () => {
    const server = createServer((socket) => {
      socket.once("data", () => socket.end("HTTP/1.1 103 Early Hints\r\nlink: </canary>\r\n\r\n"));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const { ask } = createHarness({ upstreamFetch: () => fetch(`http://127.0.0.1:${port}/`) });
    const answer = await ask("GET", "/connections");
    server.close();
    expect([answer.status, codeOf(answer), answer.headers.get("link")]).toEqual([502, "upstream_unavailable", null]);
  });
});
