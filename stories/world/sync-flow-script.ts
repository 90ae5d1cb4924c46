import type { Connection } from "../../src/contracts/kit/connections.js";
import type { TenonErrorCode } from "../../src/contracts/kit/problem.js";
import type { Platform, Sync, SyncFlow } from "../../src/contracts/kit/sync-flow.js";

/*
 * A handler that says what it is told to: for states that would take a day to come to by themselves. What really happens between browser,
 * handler and service is in the live stories.
 */

export const secretPasscode = "418203";
/** What the hosted pages' addresses look like: with a passcode that is good once. */
export const hostedAddress = (number: number) =>
  `https://sync-flow.example.com/start?otp=${secretPasscode}${String(number)}`;

export const platforms: Platform[] = [
  ["shop", "Shopwell", "commerce"],
  ["till", "Market Till", "commerce"],
  ["pos", "Corner POS", "commerce"],
  ["book", "Bookwell", "accounting"],
  ["ledg", "Ledger Nine", "accounting"],
].map(([key = "", displayName = "", side]) => ({
  key,
  displayName,
  side: side as Platform["side"],
  logoUrl: undefined,
  button: undefined,
}));

/** More than are seen at a glance. */
export const manyPlatforms: Platform[] = [
  ...platforms,
  ..."Amberly,Brightcart,Cloudstall,Dovetail,Everbasket,Fairground,Goodsway,Hearthmarket,Inkwell,Juniper"
    .split(",")
    .map((displayName, index): Platform => ({
      key: `c${String(index)}`,
      displayName,
      side: "commerce",
      logoUrl: undefined,
      button: undefined,
    })),
];

type Made = Partial<Omit<Connection, "state">>;

export const account = (provider: string, state: Connection["state"] = "connected", more: Made = {}) => {
  const platform = platforms.find((one) => one.key === provider);
  return {
    side: platform?.side ?? "other",
    connection: {
      id: `connection-${provider}`,
      provider,
      providerName: platform?.displayName,
      state,
      actions: state === "connected" ? ["disconnect"] : ["reconnect"],
      ...more,
    },
  };
};

const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

export const run = (id: string, state: Sync["state"], more: Partial<Sync> = {}, hours = 3) => ({
  id: `4c1f90ab-${id}`,
  state,
  at: ago(hours),
  ...more,
});

type Scripted<T> = { [Name in keyof T]?: unknown };

/** Everything chosen and switched on. */
export const done: Scripted<SyncFlow> = {
  outcome: "completed",
  connections: [account("shop"), account("book")],
  configuration: {
    enabled: true,
    configured: true,
    schedule: { frequency: "Daily", hour: 2, timeZone: "Europe/London" },
  },
  latest: run("19", "success"),
  lastSuccessful: run("19", "success"),
};

export const history = [
  run("19", "success"),
  run("18", "nothing-new", {}, 27),
  run("17", "failed", { reason: "writing", code: 5130, detail: "Account 200 is archived." }, 51),
  run("16", "failed", { reason: "billing", code: 4260 }, 75),
  run("15", "unknown", { rawStatus: "Deferred" }, 99),
  run("14", "success", {}, 123),
];

export interface SyncFlowScript {
  flow?: Scripted<SyncFlow>;
  platforms?: readonly Platform[];
  /** By page; the first is the newest. */
  history?: readonly (readonly object[])[];
  /** What an endpoint answers instead; `never`: nothing at all. */
  troubles?: Partial<Record<string, TenonErrorCode | "never" | { code: TenonErrorCode; retryAfterSeconds: number }>>;
}

const nothingYet: Scripted<SyncFlow> = { outcome: "incomplete", connections: [] };
const json = (status: number, body: unknown, type = "application/json") =>
  new Response(body === null ? null : JSON.stringify(body), { status, headers: { "content-type": type } });

export interface ScriptedHandler {
  readonly fetch: typeof globalThis.fetch;
  /** `POST /sync-flows` and so on, in order. */
  readonly calls: string[];
  /** Bodies of those that had one. */
  readonly bodies: unknown[];
  /** How things stand from now on. */
  set(flow: Scripted<SyncFlow>): void;
  setTrouble(call: string, trouble: NonNullable<SyncFlowScript["troubles"]>[string] | undefined): void;
}

export function scriptedSyncFlow(script: SyncFlowScript = {}): ScriptedHandler {
  let flow = script.flow ?? nothingYet;
  const troubles = { ...script.troubles };
  const pages = script.history ?? [history];
  const calls: string[] = [];
  const bodies: unknown[] = [];
  let minted = 0;

  const answer = (call: string, body: unknown, query: URLSearchParams): Response => {
    switch (call) {
      case "GET /sync-flows/platforms":
        return json(200, { platforms: script.platforms ?? platforms });
      case "GET /sync-flows/status":
        return json(200, flow);
      case "POST /sync-flows":
        return json(201, { url: hostedAddress((minted += 1)) });
      case "POST /sync-flows/links": {
        const { platformKey, connectionId } = body as { platformKey?: string; connectionId?: string };
        const key = platformKey ?? connectionId?.replace("connection-", "") ?? "";
        const { connection } = account(key, "pending");
        return json(201, { connection, linkUrl: hostedAddress((minted += 1)) });
      }
      case "GET /sync-flows/syncs": {
        const page = Number(query.get("page") ?? 0);
        return json(200, {
          syncs: pages[page] ?? [],
          ...(page + 1 < pages.length ? { nextPage: String(page + 1) } : {}),
        });
      }
      case "POST /sync-flows/syncs": {
        const latest = run("20", "running", {}, 0);
        flow = { ...flow, latest };
        return json(201, latest);
      }
      default:
        return call.startsWith("DELETE /sync-flows/links/") ? json(204, null) : json(404, { code: "not_found" });
    }
  };

  const handle = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(new URL(input instanceof Request ? input.url : input, "https://app.example.com"), init);
    const url = new URL(request.url);
    const call = `${request.method} ${url.pathname.replace("/api/tenon", "")}`;
    const text = await request.text();
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    calls.push(call);
    if (body !== undefined) bodies.push(body);
    const trouble = troubles[call];
    if (trouble === "never") return new Promise<Response>(() => undefined);
    if (trouble !== undefined) {
      const problem = typeof trouble === "string" ? { code: trouble } : trouble;
      return json(
        problem.code === "quota_exhausted" ? 429 : 502,
        { requestId: "req-7f31", ...problem },
        "application/problem+json",
      );
    }
    return answer(call, body, url.searchParams);
  };

  return {
    fetch: handle,
    calls,
    bodies,
    set: (next) => {
      flow = next;
    },
    setTrouble: (call, trouble) => {
      troubles[call] = trouble;
    },
  };
}
