import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import express, { type Express, Router } from "express";
import { Hono } from "hono";
import { toExpressHandler } from "tenon-kit/server/express";
import { toNodeHandler } from "tenon-kit/server/node";
import type { World } from "./adapter-upstream.js";
import { adapterSuite, type Framework, type Served } from "./adapter-suite.js";
import { hostTenon } from "./next-host/host-tenon.js";
import { sendBy, sendTo } from "./raw-request.js";

async function serve(server: Server): Promise<Served> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    send: sendTo(`http://${host}`),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const onExpress = (name: string, mount: (app: Express, world: World) => unknown, more: Partial<Framework> = {}) => ({
  name: `Express, ${name}`,
  start: (world: World) => {
    const app = express();
    mount(app, world);
    return serve(createServer(app as RequestListener));
  },
  ...more,
});

const frameworks: Framework[] = [
  {
    name: "itself, as a Fetch handler",
    start: async (world) => {
      const tenon = hostTenon(world);
      return { host: "app.test", send: sendBy((request) => tenon.fetch(request)), close: () => undefined };
    },
  },
  {
    name: "node:http",
    start: (world) => serve(createServer(toNodeHandler(hostTenon(world)) as RequestListener)),
  },
  {
    name: "node:http, at the root",
    path: "",
    start: (world) => serve(createServer(toNodeHandler(hostTenon({ ...world, basePath: "/" })) as RequestListener)),
  },
  onExpress("app.use", (app, world) => app.use("/api/tenon", toExpressHandler(hostTenon(world)))),
  onExpress("app.all", (app, world) => app.all("/api/tenon/*path", toExpressHandler(hostTenon(world)))),
  onExpress(
    "a router in a router, at another path",
    (app, world) => {
      const inner = Router().use("/tenon", toExpressHandler(hostTenon({ ...world, basePath: "/v2/~shop/tenon" })));
      app.use("/v2", Router().use("/~shop", inner));
    },
    { path: "/v2/~shop/tenon" },
  ),
  onExpress(
    "behind parsers that have read the body",
    (app, world) =>
      app
        .use(express.json({ limit: "1mb" }), express.urlencoded(), express.text())
        .use("/api/tenon", toExpressHandler(hostTenon(world))),
    { parsed: true },
  ),
  onExpress("behind a parser that has left the bytes", (app, world) =>
    app.use(express.raw({ type: "*/*", limit: "1mb" })).use("/api/tenon", toExpressHandler(hostTenon(world))),
  ),
  {
    name: "Hono",
    start: (world) => {
      const tenon = hostTenon(world);
      const app = new Hono().all("/api/tenon/*", (c) => tenon.fetch(c.req.raw));
      return serve(createAdaptorServer({ fetch: app.fetch }) as Server);
    },
  },
];

for (const framework of frameworks) adapterSuite(framework);
