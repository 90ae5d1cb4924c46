/**
 * What is measured, as a process of its own: the handler, and a bare Hono proxy that asks the same of the same upstream. Bundled and
 * started by run.mjs; `process.argv[2]` is the upstream's origin.
 */
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { ampersand, createTenonHandler } from "tenon-kit/server";
import { toNodeHandler } from "tenon-kit/server/node";
import { answerUpstream } from "./upstream.mjs";

const [, , upstream] = process.argv;
const apiKey = "benchmark-key";

const personOf = (request) => {
  const person = request.headers.get("x-person");
  return person === null ? null : { consumer: { ref: person }, group: { ref: person } };
};

const handlerFor = (origin, options) =>
  createTenonHandler({
    authenticate: personOf,
    installations: ampersand({ project: "bench", apiKey, baseUrl: `${origin}/v1`, ...options.upstream }),
    ...options.handler,
  });

/** No identity, no limits, no reading of what comes: what any back end pays that forwards a request. */
function proxyFor(origin, fetch = globalThis.fetch) {
  const headers = { accept: "application/json", "x-api-key": apiKey };
  const connections = `${origin}/v1/projects/bench/connections`;
  const list = (person) => fetch(new Request(`${connections}?groupRef=${person}`, { headers }));
  const app = new Hono();
  app.get("/connections", async ({ req }) => {
    const answer = await list(req.header("x-person"));
    return new Response(await answer.text(), { headers: { "content-type": "application/json" } });
  });
  app.post("/connections", async ({ req }) => {
    const { provider, credentials } = await req.json();
    const person = req.header("x-person");
    // The handler looks first what there is, so that a create whose answer is lost can be told from one that was not done.
    await (await list(person)).text();
    const answer = await fetch(
      new Request(`${connections}:generate`, {
        method: "POST",
        body: JSON.stringify({ groupRef: person, consumerRef: person, provider, apiKey: credentials.apiKey }),
        headers: { ...headers, "content-type": "application/json" },
      }),
    );
    return new Response(await answer.text(), { status: 201, headers: { "content-type": "application/json" } });
  });
  return app;
}

/** Heap after a collection, at the beginning and after each quarter. Nothing but the subject runs: the upstream is a function. */
async function heapOver(fetch, requests) {
  let made = 0;
  const ask = async (isWrite) => {
    made += 1;
    const headers = { "tenon-contract": "1", "x-person": `person-${made % 1000}` };
    const request = isWrite
      ? new Request("http://bench.invalid/connections", {
          method: "POST",
          headers: { ...headers, "content-type": "application/json", "idempotency-key": `bench-key-${made}` },
          body: JSON.stringify({ provider: "stripe", credentials: { apiKey: "k".repeat(20) } }),
        })
      : new Request("http://bench.invalid/connections", { headers });
    const answer = await fetch(request);
    await answer.text();
    if (answer.status >= 300) throw new Error(`Answered ${answer.status}`);
  };
  const many = async (count, writes) => {
    for (let done = 0; done < count; done += 20) {
      await Promise.all(Array.from({ length: 20 }, (_, at) => ask(at < 20 * writes)));
    }
  };
  // What is kept on purpose is kept up to a limit: 10,000 answers to creates. It is reached before anything is measured.
  await many(12_000, 1);
  await many(2_000, 0);
  const heaps = [];
  for (let quarter = 0; quarter <= 4; quarter += 1) {
    if (quarter > 0) await many(requests / 4, 0.1);
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 50));
    globalThis.gc();
    heaps.push(process.memoryUsage().heapUsed);
  }
  return heaps;
}

const inProcess = async (request) => {
  const group = request.method === "POST" ? (await request.json()).groupRef : undefined;
  return answerUpstream(request.method, new URL(request.url).pathname, group);
};
const memorySubjects = () => ({
  handler: handlerFor("https://bench.invalid", {
    upstream: { fetch: inProcess },
    handler: { basePath: "/", rateLimits: false },
  }).fetch,
  proxy: proxyFor("https://bench.invalid", inProcess).fetch,
});

const listeners = new Map();
for (const latency of [0, 5]) {
  const origin = `${upstream}/${latency}`;
  const serve = (name, options) => {
    const basePath = `/${name}/${latency}`;
    listeners.set(basePath, toNodeHandler(handlerFor(origin, { handler: { ...options, basePath } })));
  };
  serve("handler", { rateLimits: false });
  serve("limited", {});
  const proxy = new Hono().route(`/proxy/${latency}`, proxyFor(origin));
  listeners.set(`/proxy/${latency}`, getRequestListener(proxy.fetch, { overrideGlobalObjects: false }));
}

const server = createServer((request, response) => {
  const mount = request.url.split("/").slice(0, 3).join("/");
  void listeners.get(mount)(request, response);
});
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));

process.on("message", async ({ memory, requests }) => {
  if (memory) process.send({ heaps: await heapOver(memorySubjects()[memory], requests) });
  else process.send({ cpu: process.cpuUsage() });
});
process.on("disconnect", () => process.exit());
