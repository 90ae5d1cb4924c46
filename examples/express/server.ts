import express from "express";
import { ampersand, createTenonHandler } from "tenon-kit/server";
import { toExpressHandler } from "tenon-kit/server/express";

const tenon = createTenonHandler({
  // Put your own session in place of this cookie: it is the only thing that says whose data is shown.
  authenticate: ({ headers }) =>
    headers.has("cookie") ? { consumer: { ref: "user-42" }, group: { ref: "org-7" } } : null,
  installations: ampersand({ project: "acme-crm", apiKey: process.env.AMPERSAND_API_KEY ?? "" }),
});

const app = express();
// The path is the handler's `basePath`. Before body parsers, every refusal is the kit's own.
app.use("/api/tenon", toExpressHandler(tenon));
app.use(express.json());
app.listen(3000);
