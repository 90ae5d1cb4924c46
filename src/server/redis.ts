import { RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { answersKeptMs, leaseMsOf, type Claimed, type StoredAnswer } from "./idempotency-store.js";
import type { Limit, LimitStore } from "./limit-store.js";
import type { TenonStore } from "./store.js";

type Method = (...args: never[]) => unknown;

/** A connected client: of `ioredis`, or of `redis` (node-redis 4 or later). Only what is used of it is named. */
export interface RedisClient {
  readonly eval: Method;
  /** ioredis has it. */
  readonly defineCommand?: Method;
}

export interface RedisStoreOptions {
  /** Stands before every key. @default "tenon:" */
  readonly prefix?: string | undefined;
  /**
   * How long a create whose process died keeps repetitions waiting, in seconds; longer than a request may take, or two would be at it.
   * @default 60
   */
  readonly leaseSeconds?: number | undefined;
}

/*
 * Each step is one script, so it happens whole or not at all; the clock is Redis's own, so clocks of machines may differ. A record is a
 * hash: f fingerprint, o owner, l end of the lease, n note; a the answer, once it is done.
 */
const claimScript = `
local r = redis.call('HMGET', KEYS[1], 'f', 'a', 'l', 'n')
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
if r[1] then
  if r[1] ~= ARGV[1] then return {'different'} end
  if r[2] then return {'done', r[2]} end
  if tonumber(r[3]) > now then return {'busy', tostring(r[3] - now)} end
end
redis.call('HSET', KEYS[1], 'f', ARGV[1], 'o', ARGV[2], 'l', string.format('%.0f', now + ARGV[3]))
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return {'mine', r[4] or ''}
`;

const owned = (change: string) => `
if redis.call('HGET', KEYS[1], 'o') ~= ARGV[1] then return 0 end
${change}
return 1
`;
const noteScript = owned(`redis.call('HSET', KEYS[1], 'n', ARGV[2])`);
const leaveScript = owned(`redis.call('HSET', KEYS[1], 'o', '', 'l', '0')`);
const releaseScript = owned(`redis.call('DEL', KEYS[1])`);
const settleScript = owned(`redis.call('HDEL', KEYS[1], 'o', 'l', 'n')
redis.call('HSET', KEYS[1], 'a', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])`);

/**
 * A store in Redis, 6 or later, shared by any number of handlers. The client is yours: connect it, listen to its errors, close it.
 * @example
 * createTenonHandler({ …, store: redisStore(new Redis(process.env.REDIS_URL)) });
 * @throws Error for what is no client
 */
export function redisStore(client: RedisClient, options: RedisStoreOptions = {}): TenonStore {
  if (typeof (client as Partial<RedisClient> | undefined)?.eval !== "function") {
    throw new Error(
      "redisStore: the client is missing or cannot run scripts, so no claim could be made in one step. Give a connected client of " +
        "ioredis or redis, for instance redisStore(new Redis(process.env.REDIS_URL)).",
    );
  }
  const { prefix = "tenon:" } = options;
  const leaseMs = String(leaseMsOf(options.leaseSeconds));
  const keptMs = String(answersKeptMs);
  const run = (script: string, key: string, ...args: string[]) =>
    runScript(client, script, `${prefix}once:${key}`, args);
  const change = async (...step: Parameters<typeof run>): Promise<boolean> => Number(await run(...step)) === 1;
  return {
    idempotency: {
      claim: async (key, fingerprint, owner) =>
        toClaimed(await run(claimScript, key, fingerprint, owner, leaseMs, keptMs)),
      note: (key, owner, note) => change(noteScript, key, owner, note),
      settle: (key, owner, answer) => change(settleScript, key, owner, JSON.stringify(answer), keptMs),
      leave: (key, owner) => change(leaveScript, key, owner),
      release: (key, owner) => change(releaseScript, key, owner),
    },
    limits: redisLimits(client, `${prefix}limit`),
  };
}

const isIoredis = (client: RedisClient): boolean => typeof client.defineCommand === "function";

/** The two clients take the same script in different forms. */
function runScript(client: RedisClient, script: string, key: string, args: string[]): Promise<unknown> {
  const { eval: run } = client as { eval: (...given: unknown[]) => Promise<unknown> };
  return isIoredis(client)
    ? run.call(client, script, 1, key, ...args)
    : run.call(client, script, { keys: [key], arguments: args });
}

function toClaimed(reply: unknown): Claimed {
  const [kind, value = ""] = (reply as unknown[]).map(String);
  switch (kind) {
    case "mine":
      return { kind, note: value === "" ? undefined : value };
    case "busy":
      return { kind, leaseMs: Number(value) };
    case "done":
      return { kind, answer: JSON.parse(value) as StoredAnswer };
    default:
      return { kind: "different" };
  }
}

function redisLimits(storeClient: RedisClient, keyPrefix: string): LimitStore {
  const limiters = new Map<string, RateLimiterRedis>();
  const limiterOf = ({ most, windowMs }: Limit): RateLimiterRedis => {
    const name = `${keyPrefix}:${most}:${windowMs}`;
    const limiter =
      limiters.get(name) ??
      new RateLimiterRedis({
        storeClient,
        useRedisPackage: !isIoredis(storeClient),
        keyPrefix: name,
        points: most,
        duration: windowMs / 1000,
      });
    limiters.set(name, limiter);
    return limiter;
  };
  return {
    take: async (key, limit) => {
      try {
        await limiterOf(limit).consume(key);
        return { allowed: true };
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return { allowed: false, retryAfterMs: refused.msBeforeNext };
      }
    },
  };
}
