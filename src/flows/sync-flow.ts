import type { Connection } from "../contracts/kit/connections.js";
import type { Platform, SyncFlow } from "../contracts/kit/sync-flow.js";
import type { HandoffPhase, HandoffPlace } from "./handoff.js";
import type { FlowError } from "./install-state.js";

export type SyncFlowEndName = "commerce" | "accounting";

/** One of the two systems, as far as it is known which one that is. */
export interface SyncFlowEnd {
  readonly side: SyncFlowEndName;
  /** `null`: none is chosen yet. */
  readonly key: string | null;
  /** `null` where nobody knows its name. */
  readonly displayName: string | null;
  readonly logoUrl: string | undefined;
  readonly connection: Connection | null;
  /** The customer may choose another. */
  readonly choosable: boolean;
}

export interface SyncFlowFacts {
  readonly flow: SyncFlow;
  readonly platforms: readonly Platform[];
  readonly commerce: SyncFlowEnd;
  readonly accounting: SyncFlowEnd;
  /** `null`: nothing is left to do, or that cannot be known. */
  readonly left: SyncFlowLeft | null;
}

/** Why the last attempt did not lead anywhere. */
export type SyncFlowTrouble = { readonly kind: "superseded" } | { readonly kind: "error"; readonly error: FlowError };

/**
 * What is left to do, the first of it: an end that is not connected, what has to be chosen on the hosted pages, or switching it on.
 */
export type SyncFlowLeft =
  | { readonly kind: "connect" | "reconnect"; readonly ends: readonly SyncFlowEnd[] }
  | { readonly kind: "configure" | "enable" };

/** What the customer went away for. `link`: one system alone. */
export type SyncFlowErrand =
  { readonly kind: "set-up" | "settings" } | { readonly kind: "link"; readonly displayName: string };

/**
 * - `choosing`: nothing is set up, and a system has to be chosen
 * - `ready`: nothing is set up, and both systems are chosen
 * - `incomplete`: begun, with something left to do
 * - `unknown`: both systems are connected, and the rest cannot be read
 * - `completed`: set up and switched on
 * - `away`: the customer is on a hosted page
 */
export type SyncFlowState =
  | { readonly name: "loading" }
  | { readonly name: "unavailable"; readonly error: FlowError }
  | (SyncFlowFacts & {
      readonly name: "choosing" | "ready" | "incomplete" | "unknown" | "completed";
      readonly trouble: SyncFlowTrouble | null;
      /** It came to this just now, in front of the customer. */
      readonly fresh: boolean;
    })
  | (SyncFlowFacts & {
      readonly name: "away";
      readonly errand: SyncFlowErrand;
      readonly phase: HandoffPhase;
      readonly place: HandoffPlace;
      /** The customer said "done", and the handler knows of nothing yet. */
      readonly unfinished: boolean;
    });
export type SyncFlowStateName = SyncFlowState["name"];

/** Systems the host has fixed, and those the customer picked. */
export interface SyncFlowWishes {
  readonly fixed: Readonly<Record<SyncFlowEndName, string | undefined>>;
  readonly picked: Readonly<Record<SyncFlowEndName, string | undefined>>;
}

/** The more of use an account is, the earlier it stands for its end. */
const rank: readonly Connection["state"][] = ["connected", "needs-attention", "pending", "unknown", "disconnected"];

const best = (connections: readonly Connection[]): Connection | null =>
  [...connections].sort((a, b) => rank.indexOf(a.state) - rank.indexOf(b.state))[0] ?? null;

function endOf(
  side: SyncFlowEndName,
  flow: SyncFlow,
  platforms: readonly Platform[],
  { fixed, picked }: SyncFlowWishes,
): SyncFlowEnd {
  const mine = flow.connections.filter((one) => one.side === side).map((one) => one.connection);
  const offered = platforms.filter((one) => one.side === side);
  const wished = fixed[side] ?? picked[side];
  const connection = best(wished === undefined ? mine : mine.filter((one) => one.provider === wished));
  const only = offered.length === 1 ? offered[0]?.key : undefined;
  const key = wished ?? connection?.provider ?? only ?? null;
  const platform = platforms.find((one) => one.key === key);
  return {
    side,
    key: key === "" ? null : key,
    displayName: platform?.displayName ?? connection?.providerName ?? null,
    logoUrl: platform?.logoUrl,
    connection,
    choosable:
      fixed[side] === undefined && offered.length > 1 && (connection === null || connection.state === "pending"),
  };
}

export function syncFlowFacts(flow: SyncFlow, platforms: readonly Platform[], wishes: SyncFlowWishes): SyncFlowFacts {
  const commerce = endOf("commerce", flow, platforms, wishes);
  const accounting = endOf("accounting", flow, platforms, wishes);
  return { flow, platforms, commerce, accounting, left: whatIsLeft(flow, commerce, accounting) };
}

const isConnected = ({ connection }: SyncFlowEnd): boolean => connection?.state === "connected";

function whatIsLeft(flow: SyncFlow, commerce: SyncFlowEnd, accounting: SyncFlowEnd): SyncFlowLeft | null {
  const open = [commerce, accounting].filter((end) => !isConnected(end));
  const broken = open.filter(({ connection }) => connection !== null && connection.state !== "pending");
  if (broken.length > 0) return { kind: "reconnect", ends: broken };
  if (open.length > 0) return { kind: "connect", ends: open };
  if (flow.outcome !== "incomplete") return null;
  return { kind: flow.configuration?.configured === true ? "enable" : "configure" };
}

/** Where it stands while nobody is away. */
export function standing(facts: SyncFlowFacts): Extract<SyncFlowState, { trouble: unknown }>["name"] {
  const { flow, commerce, accounting } = facts;
  if (flow.outcome === "completed") return "completed";
  // Although the answer says nothing of an outcome, an end that is not connected is known.
  if (flow.outcome === "unknown" && isConnected(commerce) && isConnected(accounting)) return "unknown";
  if (commerce.connection !== null || accounting.connection !== null) return "incomplete";
  return commerce.key === null || accounting.key === null ? "choosing" : "ready";
}

/** The hosted pages show settings instead of the set-up once everything was chosen there. */
export const wasSetUp = ({ outcome, configuration }: SyncFlow): boolean =>
  outcome === "completed" || configuration?.configured === true;
