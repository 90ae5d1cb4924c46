import { createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createTenonHandler } from "tenon-kit/server";
import { toNodeHandler } from "tenon-kit/server/node";
import { afterEach, describe, expect, it } from "vitest";
import { createHarness } from "./harness.js";

let server: Server | undefined;
const listen = async (listener: ReturnType<typeof toNodeHandler>): Promise<string> => {
  server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const headers = { "tenon-contract": "1", "x-test-session": '{"group":"acme","consumer":"ada"}' };

describe("the handler in a Node server", () => {
  it("answers reads and writes", async () => {
    const url = await listen(toNodeHandler(createHarness()));
    const session = await fetch(`${url}/api/tenon/session`, { headers });
    expect(await session.json()).toMatchObject({ consumer: { ref: "ada" } });
    const created = await fetch(`${url}/api/tenon/connections`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({ integration: "payments", credentials: { apiKey: "good-key" } }),
    });
    expect(created.status).toBe(201);
    const head = await fetch(`${url}/api/tenon/session`, { method: "HEAD", headers });
    expect(head.status).toBe(405);
    expect(createTenonHandler).toBeTypeOf("function");
  });

  it("takes the whole path where a framework has cut off its front", async () => {
    const listener = toNodeHandler(createHarness());
    const url = await listen(async (request, response) => {
      Object.assign(request, { originalUrl: request.url, url: "/session" });
      await listener(request, response);
    });
    expect((await fetch(`${url}/api/tenon/session`, { headers })).status).toBe(200);
  });

  it("stops asking upstream when the client goes away", async () => {
    let asked: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => (asked = resolve));
    let stopped: () => void = () => undefined;
    const aborted = new Promise<void>((resolve) => (stopped = resolve));
    const harness = createHarness({
      upstreamFetch: (request) =>
        new Promise((_resolve, reject) => {
          asked();
          request.signal.addEventListener("abort", () => {
            stopped();
            reject(new Error("aborted"));
          });
        }),
    });
    const url = await listen(toNodeHandler(harness));
    const client = httpRequest(`${url}/api/tenon/connections`, { headers });
    client.on("error", () => undefined);
    client.end();
    await reached;
    client.destroy();
    await aborted;
  });
});
