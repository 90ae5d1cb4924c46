import type { HandoffPlace } from "../flows/handoff.js";
import type { SyncFlowEnd, SyncFlowEndName } from "../flows/sync-flow.js";
import { callHost } from "./call-host.js";
import type { SyncFlowEvent } from "./sync-flow-event.js";
import { SyncFlowRunner, type SyncFlowNotice } from "./sync-flow-runner.js";
import type { SyncRange } from "./sync-runs.js";
import type { UseSyncFlowOptions } from "./sync-flow-options.js";
import type { TenonContextValue } from "./use-tenon.js";

export { PlatformLinker } from "./platform-linker.js";

/** The address of the page, as a place to come back to. */
function returnAddress(wish: string | false | undefined): string | undefined {
  if (wish === false) return undefined;
  const { origin, pathname, href } = window.location;
  return wish === undefined ? origin + pathname : new URL(wish, href).href;
}

/** A sync flow at work: the runner, and whom it tells. */
export function makeSyncFlow({ scope, onEvent, onError }: TenonContextValue, latest: () => UseSyncFlowOptions) {
  const { commerceKey, accountingKey } = latest();
  const runner = new SyncFlowRunner({
    scope,
    fixed: { commerce: commerceKey, accounting: accountingKey },
    returnUrl: () => returnAddress(latest().returnUrl),
    openingText: () => latest().openingText,
    onNotice: (notice) => {
      const host = latest();
      const event = eventOf(notice);
      if (event) {
        callHost(host.onEvent, event);
        onEvent(event);
      }
      if (notice.type === "ready") callHost(host.onReady);
      if (notice.type === "error") {
        callHost(host.onError, notice.error);
        onError(notice.error);
      }
      if (notice.type === "finished" && !notice.wasSetUp)
        callHost(host.onSuccess, { outcome: notice.outcome, syncFlow: notice.flow });
      if (notice.type === "finished" || notice.type === "cancelled") callHost(host.onExit, notice.type);
    },
  });
  const place = (): HandoffPlace =>
    latest().mode ?? (scope.windows().authorizationMode === "redirect" ? "tab" : "window");
  return {
    start: () => runner.start(),
    stop: () => runner.stop(),
    getState: runner.getState,
    getRequest: runner.getRequest,
    subscribe: runner.subscribe,
    verbs: {
      choose: (side: SyncFlowEndName, key: string | null) => runner.choose(side, key),
      launch: () => runner.launch(place()),
      launchHere: () => runner.launch("tab"),
      link: (end: SyncFlowEnd) => runner.link(end, place()),
      unlink: (connectionId: string) => runner.unlink(connectionId),
      syncNow: (range: SyncRange = {}) => runner.syncNow(range),
      showWindow: () => runner.showWindow(),
      checkNow: () => runner.checkNow(),
      cancel: () => runner.cancel(),
      retry: () => runner.retry(),
    },
  };
}

const service = { service: "syncFlow" } as const;

function eventOf(notice: SyncFlowNotice): SyncFlowEvent | null {
  switch (notice.type) {
    case "cancelled":
      return null;
    case "finished":
      return { type: "sync-flow-finished", outcome: notice.outcome, ...service };
    case "linked":
    case "unlinked":
      return { type: `platform-${notice.type}`, connectionId: notice.connectionId, ...service };
    case "sync-requested":
      return { type: "sync-requested", syncId: notice.sync.id, ...service };
    case "error":
      return { type: "error", error: notice.error, ...service };
    default:
      return { type: notice.type, ...service };
  }
}
