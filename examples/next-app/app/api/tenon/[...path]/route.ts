import { ampersand, createTenonHandler } from "tenon-kit/server";
import { toNextRoute } from "tenon-kit/server/next";

const tenon = createTenonHandler({
  // Put your own session in place of this cookie: it is the only thing that says whose data is shown.
  authenticate: ({ headers }) =>
    headers.has("cookie") ? { consumer: { ref: "user-42" }, group: { ref: "org-7" } } : null,
  installations: ampersand({ project: "acme-crm", apiKey: process.env.AMPERSAND_API_KEY ?? "" }),
});

export const { GET, POST, PATCH, DELETE, OPTIONS, HEAD } = toNextRoute(tenon);
