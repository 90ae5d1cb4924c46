import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { ampersand, createTenonHandler } from "tenon-kit/server";

const tenon = createTenonHandler({
  // Put your own session in place of this cookie: it is the only thing that says whose data is shown.
  authenticate: ({ headers }) =>
    headers.has("cookie") ? { consumer: { ref: "user-42" }, group: { ref: "org-7" } } : null,
  installations: ampersand({ project: "acme-crm", apiKey: process.env.AMPERSAND_API_KEY ?? "" }),
});

const app = new Hono();
app.all("/api/tenon/*", (c) => tenon.fetch(c.req.raw));
// On Node; elsewhere the runtime takes `app` itself.
serve({ fetch: app.fetch, port: 3000 });
