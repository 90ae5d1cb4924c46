import type { Connection } from "../../contracts/kit/connections.js";
import type { Sync } from "../../contracts/kit/sync-flow.js";
import type { SyncFlowEnd, SyncFlowFacts, SyncFlowState } from "../../flows/sync-flow.js";
import type { BadgeProps } from "../../primitives/badge.js";
import type { SyncFlowMessages } from "./use-sync-flow-messages.js";

type Words = Pick<SyncFlowMessages, "text">;
interface Word {
  readonly tone: NonNullable<BadgeProps["tone"]>;
  readonly word: string;
}

/** A system's own name; where nobody knows it, what it is for. */
export const endName = (end: SyncFlowEnd, { text }: Words): string => end.displayName ?? text(`flow.side.${end.side}`);

/** What is left, as a heading. A sync that ran before has stopped. */
export function leftTitle({ left, flow }: SyncFlowFacts) {
  if (left?.kind === "enable") return "flow.left.enableTitle" as const;
  const hasRun = flow.configuration?.configured === true || flow.lastSuccessful !== undefined;
  return left?.kind === "reconnect" && hasRun ? ("flow.left.stoppedTitle" as const) : ("flow.left.title" as const);
}

/** Where the whole of it stands, in one word. */
export function flowStatus(state: SyncFlowState, { text }: Words): Word | null {
  switch (state.name) {
    case "loading":
    case "unavailable":
      return null;
    case "away":
      return { tone: "accent", word: text("flow.status.away") };
    case "completed":
      return { tone: "positive", word: text("flow.status.on") };
    case "unknown":
      return { tone: "neutral", word: text("flow.status.unknown") };
    case "incomplete":
      if (state.left?.kind === "reconnect") return { tone: "negative", word: text("flow.system.attention") };
      return {
        tone: "caution",
        word: text(state.left?.kind === "enable" ? "flow.status.paused" : "flow.status.begun"),
      };
    default:
      return { tone: "neutral", word: text("flow.status.off") };
  }
}

/** How one system is doing. */
export function systemStatus(connection: Connection | null, { text }: Words): Word {
  switch (connection?.state) {
    case undefined:
      return { tone: "neutral", word: text("flow.system.off") };
    case "connected":
      return { tone: "positive", word: text("flow.system.connected") };
    case "pending":
      return { tone: "caution", word: text("flow.system.pending") };
    case "needs-attention":
      return connection.reason === "unlinked"
        ? { tone: "neutral", word: text("flow.system.gone") }
        : { tone: "negative", word: text("flow.system.attention") };
    case "disconnected":
      return { tone: "neutral", word: text("flow.system.gone") };
    case "unknown":
      return { tone: "neutral", word: text("flow.system.unknown", { word: connection.rawStatus ?? "?" }) };
  }
}

/** How one run ended, or that it is under way. */
export function syncStatus(sync: Sync, { text }: Words): Word {
  switch (sync.state) {
    case "running":
      return { tone: "accent", word: text(sync.reason === "slow" ? "flow.sync.slow" : "flow.sync.running") };
    case "success":
    case "nothing-new":
      return { tone: "positive", word: text(`flow.sync.${sync.state}`) };
    case "failed":
      return { tone: "negative", word: text("flow.sync.failed") };
    case "unknown":
      return { tone: "neutral", word: text("flow.sync.unknown", { word: sync.rawStatus ?? "?" }) };
  }
}

/** Why it failed, and what to do. */
export const syncReason = ({ state, reason }: Sync) =>
  state === "failed"
    ? (`flow.sync.why.${reason === undefined || reason === "slow" ? "other" : reason}` as const)
    : null;
