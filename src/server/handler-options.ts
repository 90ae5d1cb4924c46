import type { Authenticate, SessionTokens } from "./identity.js";
import type { HostedPages } from "./hosted/hosted.js";
import { keyedHash } from "./keyed-hash.js";
import { checkRateLimits, type RateLimits } from "./rate-limit.js";
import type { TenonStore } from "./store.js";
import type { LogLine } from "./trace.js";
import type { SyncFlowUpstream } from "./upstream/sync-flow-upstream.js";
import type { InstallationsUpstream } from "./upstream/upstream.js";

export interface TenonHandlerOptions {
  /** Who a request comes from, by the host's own session. It may be left out where `sessionTokens` is given. */
  authenticate?: Authenticate | undefined;
  /**
   * Read the tokens of `createSessionToken` from Bearer headers; a request with one is the token's, whatever cookies say.
   * @default a Bearer header is `authenticate`'s business
   */
  sessionTokens?: SessionTokens | undefined;
  /**
   * The page that links of `createInstallLink` open, at `{basePath}/hosted`: `hostedPages({ brand })` of `tenon-kit/server/hosted`. It
   * needs `sessionTokens`, whose keys sign the links too. @default no such page
   */
  hosted?: HostedPages | undefined;
  /** The service behind connections and installations, for instance `ampersand({ project, apiKey })`. */
  installations?: InstallationsUpstream | undefined;
  /** The service behind the hosted sync flow, for instance `codat({ apiKey, company })`. */
  syncFlow?: SyncFlowUpstream | undefined;
  /** What pages name as their project. @default the project of `installations` */
  project?: string | undefined;
  /** Path the handler is mounted at. @default "/api/tenon" */
  basePath?: string | undefined;
  /** Signs the ids of authorization attempts; at least 32 bytes. @default derived from the upstream's own key */
  secret?: string | undefined;
  /** Other origins whose pages may ask, compared exactly. @default none: the handler's own origin only */
  origins?: readonly string[] | undefined;
  /**
   * What several handlers have to agree on: which creates were done, and how many requests there were. Processes that stand behind one
   * address need one they share, for instance `redisStore(client)`. @default createMemoryStore(), in the memory of this process
   */
  store?: TenonStore | undefined;
  /**
   * Requests a minute of each person and operation; beyond it they are answered 429 with the time to wait. `false`: no limits.
   * @default { reads: 120, writes: 30, mints: 20 }
   */
  rateLimits?: RateLimits | false | undefined;
  /**
   * What becomes of writes while the store cannot be asked: `refuse` answers 503, `proceed` carries them out, perhaps twice. Reads go on
   * either way. @default "refuse"
   */
  onStoreFailure?: "refuse" | "proceed" | undefined;
  /** Gets one line for each request. What it throws changes nothing. @default silent */
  logger?: ((line: LogLine) => unknown) | undefined;
  /** Gets the same facts as `logger`, to be counted: `operation`, `status` and `code` have few values. @default nothing */
  metrics?: ((line: LogLine) => unknown) | undefined;
  /**
   * Whether what this handler needs is there (`() => redis.ping()`), for `GET {basePath}/health?deep`: answered 503 when it throws,
   * rejects or takes longer than 2 s. @default nothing is checked
   */
  healthCheck?: (() => unknown) | undefined;
  /** Gets every error no answer was written for. It may hold what a customer typed: mind where it goes. @default nothing */
  onError?: ((error: unknown, at: { operation: string; requestId: string }) => void) | undefined;
}

const shortestSecret = 32;
const encoder = new TextEncoder();

/** What attempts are signed for. */
export const attemptLabel = "tenon attempt v1";

const derived = new WeakMap<TenonHandlerOptions, Map<string, Promise<Uint8Array>>>();

/** A key for one purpose: of the host's own secret, or else of the upstream's key. The same on every machine; derived once. */
export function keyFor(options: TenonHandlerOptions, label: string): Promise<Uint8Array> {
  const keys = derived.get(options) ?? new Map<string, Promise<Uint8Array>>();
  derived.set(options, keys);
  const known = keys.get(label);
  if (known) return known;
  const { secret, installations, syncFlow } = options;
  const upstream = secret === undefined ? (installations ?? syncFlow) : undefined;
  const key = upstream ? upstream.deriveKey(label) : keyedHash(secret ?? "", label);
  keys.set(label, key);
  // A failure may be over the next time.
  key.catch(() => keys.delete(label));
  return key;
}

export const projectOf = ({ project, installations }: TenonHandlerOptions): string =>
  project ?? installations?.project ?? "";

/** @throws Error that says what is missing or cannot work, and what to do */
export function checkOptions(options: Partial<TenonHandlerOptions>): void {
  checkRateLimits(options.rateLimits);
  const { authenticate, sessionTokens, installations, syncFlow, project, basePath, secret } = options;
  if (authenticate === undefined ? sessionTokens === undefined : typeof authenticate !== "function") {
    throw new Error(
      "createTenonHandler: `authenticate` is missing. Without it anybody could act for any customer, so there is no default. " +
        "Give a function that reads your own session from the request and returns { consumer: { ref }, group: { ref } }, or null; " +
        "or `sessionTokens: { keys }`, for pages that bring a token of createSessionToken.",
    );
  }
  if (options.hosted !== undefined && (sessionTokens === undefined || installations === undefined)) {
    throw new Error(
      "createTenonHandler: `hosted` needs `sessionTokens` and `installations`, because its page trades a link for a session token and " +
        "then installs. Give sessionTokens: { keys } with the keys you hand to createInstallLink.",
    );
  }
  if (installations === undefined && syncFlow === undefined) {
    throw new Error(
      "createTenonHandler: `installations` and `syncFlow` are both missing, so there is nobody to ask. Give an upstream, for " +
        "instance installations: ampersand({ project, apiKey }).",
    );
  }
  if (installations === undefined && (typeof project !== "string" || project === "")) {
    throw new Error(
      "createTenonHandler: `project` is missing. Without `installations` nothing else says which project pages have to name; give " +
        "any name of your own, the same as TenonProvider's `project`.",
    );
  }
  if (basePath !== undefined && basePath !== "/" && basePath !== "" && !/^(?:\/[\w.~-]+)+\/?$/.test(basePath)) {
    throw new Error(
      `createTenonHandler: "${basePath}" cannot be a \`basePath\`, because requests are compared with it as plain text. ` +
        "Write the path the handler is mounted at, for instance /api/tenon.",
    );
  }
  if (secret !== undefined && encoder.encode(secret).length < shortestSecret) {
    throw new Error(
      `createTenonHandler: \`secret\` has fewer than ${shortestSecret} bytes, so what it signs could be forged. ` +
        "Generate one, for instance with: openssl rand -base64 48",
    );
  }
}
