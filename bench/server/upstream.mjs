/** The upstream's part in the benchmark: the same answers at once or after a fixed time, and nothing else. */
import { createServer } from "node:http";

const connection = (id) => ({
  id,
  projectId: "bench",
  provider: "stripe",
  group: { groupRef: "g", groupName: "g", projectId: "bench", createTime: "2026-01-01T00:00:00Z" },
  consumer: { consumerRef: "c", consumerName: "c", projectId: "bench", createTime: "2026-01-01T00:00:00Z" },
  createTime: "2026-01-01T00:00:00Z",
  authScheme: "apiKey",
  status: "working",
});
const provider = {
  name: "stripe",
  displayName: "Stripe",
  authType: "apiKey",
  baseURL: "https://api.stripe.com",
  apiKeyOpts: { attachmentType: "header", header: { name: "Authorization" } },
};

const json = (body, status = 200) => Response.json(body, { status });

/** @param {string} method @param {string} path */
export function answerUpstream(method, path, group = "g") {
  if (path.endsWith(":generate")) return json(owned("made", group), 201);
  if (path.endsWith("/connections")) return json([]);
  if (path.endsWith("/providers")) return json({ stripe: provider });
  if (path.includes("/providers/")) return json(provider);
  return json([]);
}

const owned = (id, group) => ({ ...connection(id), group: { ...connection(id).group, groupRef: group } });

/** Paths begin with the milliseconds an answer takes: `/5/v1/…`. */
export function startUpstream() {
  const server = createServer((request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", async () => {
      const body = Buffer.concat(chunks).toString();
      const [, latency, ...rest] = request.url.split("?", 1)[0].split("/");
      const group = body === "" ? "g" : JSON.parse(body).groupRef;
      const answer = answerUpstream(request.method, `/${rest.join("/")}`, group);
      const text = await answer.text();
      const send = () => {
        response.writeHead(answer.status, { "content-type": "application/json" });
        response.end(text);
      };
      if (latency === "0") send();
      else setTimeout(send, Number(latency));
    });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve({ origin: `http://127.0.0.1:${server.address().port}`, server }));
  });
}
