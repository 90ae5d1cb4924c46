/** One of several handlers of a product, in a process of its own; what it is comes as JSON in its first argument. */
import { createServer } from "node:http";
import { Redis } from "ioredis";
import { ampersand, createTenonHandler } from "tenon-kit/server";
import { toNodeHandler } from "tenon-kit/server/node";
import { redisStore } from "tenon-kit/server/redis";

const { port, upstream, project, apiKey, redis, rateLimits, dies } = JSON.parse(process.argv[2]);
const shared = redisStore(new Redis(redis), { leaseSeconds: 2 });
/** Dies when the upstream has answered and nothing of it is written down yet. */
const dying = { ...shared, idempotency: { ...shared.idempotency, settle: () => process.kill(process.pid, "SIGKILL") } };

const handler = createTenonHandler({
  authenticate: (request) => {
    const ref = request.headers.get("x-test-session");
    return ref === null ? null : { group: { ref }, consumer: { ref } };
  },
  installations: ampersand({ project, apiKey, baseUrl: `${upstream}/v1` }),
  store: dies ? dying : shared,
  rateLimits,
});
createServer(toNodeHandler(handler)).listen(port, "127.0.0.1");
