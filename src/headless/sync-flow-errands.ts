import type { Connection } from "../contracts/kit/connections.js";
import type { Platform, SyncFlow } from "../contracts/kit/sync-flow.js";
import { wasSetUp } from "../flows/sync-flow.js";
import type { HandoffVerdict } from "../flows/handoff.js";
import { isTenonError } from "../http/tenon-error.js";
import { factKeys } from "./fact-keys.js";
import { flowError, isAmbiguous } from "./flow-error.js";
import type { FlowError } from "../flows/install-state.js";
import type { Errand } from "./handoff-runner.js";
import type { TenonScope } from "./tenon-scope.js";

/** A system that is not connected yet, or an account to be linked again. */
export type LinkTarget = { readonly platformKey: string } | { readonly connectionId: string };

/** Where the sync flow stands: one request, however many ask at the same time. */
export const readSyncFlow = (scope: TenonScope, maxAgeMs: number): Promise<SyncFlow> =>
  scope.facts.read(
    factKeys.syncFlow(scope.identity),
    () => scope.client.getSyncFlow({ signal: scope.signal }),
    maxAgeMs,
  );

/** Names change rarely and asking costs a quota: read once, and not again at each look at the page. */
export const readPlatforms = (scope: TenonScope): Promise<Platform[]> =>
  scope.facts.read(
    factKeys.platforms(scope.identity),
    () => scope.client.listPlatforms({ signal: scope.signal }),
    600_000,
  );

export interface SetUp {
  readonly commerceKey: string;
  readonly accountingKey: string;
  readonly returnUrl: string | undefined;
}

/** The hosted flow, or its settings where it was set up before. Never sent again by itself: each call may set something up. */
export function flowErrand(scope: TenonScope, setUp: SetUp, before: SyncFlow): Errand {
  const isSettings = wasSetUp(before);
  const { commerceKey, accountingKey, returnUrl } = setUp;
  const body = { commerceKey, accountingKey, ...(returnUrl === undefined ? {} : { returnUrl }) };
  return {
    kind: "syncFlow",
    mint: async (signal) => (await scope.client.createSyncFlow(body, { signal })).url,
    look: async () => {
      const flow = await readSyncFlow(scope, 0);
      // What was changed in the settings cannot be seen from here; that it is switched on was so before.
      if (isSettings && before.outcome === "completed") return "enough";
      return verdictOf(flow);
    },
  };
}

function verdictOf(flow: SyncFlow): HandoffVerdict {
  if (flow.outcome === "completed") return "finished";
  const isLinked = (side: string) =>
    flow.connections.some((one) => one.side === side && one.connection.state === "connected");
  return flow.outcome === "unknown" && isLinked("commerce") && isLinked("accounting") ? "enough" : "unfinished";
}

/** The page on which one system is connected. */
export function linkErrand(scope: TenonScope, target: LinkTarget, onLinked: (connection: Connection) => void): Errand {
  let connectionId = "connectionId" in target ? target.connectionId : null;
  return {
    kind: "platformLink",
    mint: async (signal) => {
      const { connection, linkUrl } = await scope.client.createPlatformLink(target, { signal });
      connectionId = connection.id;
      return linkUrl;
    },
    look: async () => {
      const { connections } = await readSyncFlow(scope, 0);
      const linked = connections.find(({ connection }) => connection.id === connectionId)?.connection;
      if (linked?.state !== "connected") return "unfinished";
      onLinked(linked);
      return "finished";
    },
  };
}

export type Unlinked = { readonly status: "done" } | { readonly status: "failed"; readonly error: FlowError };

/** Where the answer is lost, the handler is asked what is true; what is gone already is unlinked. */
export async function unlinkPlatform(scope: TenonScope, connectionId: string): Promise<Unlinked> {
  const done = (): Unlinked => {
    scope.announce();
    return { status: "done" };
  };
  try {
    await scope.client.deletePlatformLink(connectionId, { signal: scope.signal });
    return done();
  } catch (thrown) {
    if (isTenonError(thrown) && thrown.code === "not_found") return done();
    if (isAmbiguous(thrown)) {
      const now = await readSyncFlow(scope, 0).catch(() => null);
      const still = now?.connections.find(({ connection }) => connection.id === connectionId)?.connection;
      if (now && still?.state !== "connected") return done();
    }
    return { status: "failed", error: flowError(thrown) };
  }
}
