import type { FlowError } from "./install-state.js";

/*
 * The customer does something on somebody else's page: a hosted flow, or the page on which one system is connected. Nothing comes back
 * but the customer, so that only a read can tell what became of it.
 */

/**
 * - `opening`: the window is open and blank, or this tab is about to leave; the address is being asked for
 * - `waiting`: the customer is there
 * - `soft-closed`: the window seems closed, which proves nothing (D2); the kit goes on asking
 * - `blocked`: the browser refused the window
 * - `verifying`: the customer says "done"; the handler is being asked
 */
export type HandoffPhase = "opening" | "waiting" | "soft-closed" | "blocked" | "verifying";

/** In a window of its own, or in this tab. */
export type HandoffPlace = "window" | "tab";

export type HandoffEnd =
  { readonly kind: "finished" | "cancelled" | "superseded" } | { readonly kind: "failed"; readonly error: FlowError };

export type HandoffState =
  | { readonly name: "idle"; readonly end: HandoffEnd | null }
  | {
      readonly name: "away";
      readonly phase: HandoffPhase;
      readonly place: HandoffPlace;
      /** The customer said "done", and the handler knows of nothing yet. */
      readonly unfinished: boolean;
    };

/**
 * What a read says of the matter. `enough`: nothing more can be seen from here, so that it is over as soon as the customer seems to be
 * back (settings were opened, or the configuration cannot be read).
 */
export type HandoffVerdict = "finished" | "enough" | "unfinished";

export type HandoffEvent =
  /** A press; again too, where the address has expired or the window was refused. */
  | { readonly type: "launch"; readonly place: HandoffPlace }
  | { readonly type: "window"; readonly result: "opened" | "blocked" | "unavailable" }
  | { readonly type: "left" }
  | { readonly type: "failed"; readonly error: FlowError }
  | { readonly type: "window-closed" }
  | { readonly type: "deadline" }
  | { readonly type: "check" }
  | { readonly type: "read"; readonly verdict: HandoffVerdict }
  | { readonly type: "read-failed" }
  | { readonly type: "cancel" }
  | { readonly type: "superseded" };

/**
 * `open`: at once, in the click. `mint`: asks for an address and goes there. `rest`: no request and no timer is left, and the window, if
 * it is still there, is the customer's: whoever reads "You are done" in it must not see it vanish.
 */
export type HandoffEffect = "open" | "mint" | "watch" | "ask" | "close" | "rest";

export interface HandoffStep {
  readonly state: HandoffState;
  readonly effects: readonly HandoffEffect[];
}

const stay = (state: HandoffState): HandoffStep => ({ state, effects: [] });
const idle = (end: HandoffEnd, ...effects: HandoffEffect[]): HandoffStep => ({
  state: { name: "idle", end },
  effects: [...effects, "rest"],
});

/** Pure, and total: what does not belong to a state changes nothing. */
export function handoff(state: HandoffState, event: HandoffEvent): HandoffStep {
  if (event.type === "launch") return launch(state, event.place);
  if (state.name === "idle") return stay(state);
  const { phase } = state;
  const become = (next: HandoffPhase, ...effects: HandoffEffect[]): HandoffStep => ({
    state: { ...state, phase: next, unfinished: false },
    effects,
  });
  switch (event.type) {
    case "window":
      if (phase !== "opening") return stay(state);
      if (event.result === "blocked") return become("blocked");
      // No windows at all, as in some apps' own browsers: this tab is the only way.
      if (event.result === "unavailable") return { state: { ...state, place: "tab" }, effects: ["mint"] };
      return become("opening", "mint");
    case "left":
      return phase === "opening" ? become("waiting", "watch") : stay(state);
    case "failed":
      return idle({ kind: "failed", error: event.error }, "close");
    case "window-closed":
      // Closed while its address was on the way: what arrives is forgotten.
      if (phase === "opening") return become("soft-closed", "watch");
      return phase === "waiting" || phase === "verifying" ? become("soft-closed", "ask") : stay(state);
    case "deadline":
      return phase === "waiting" ? become("soft-closed") : stay(state);
    case "check":
      return phase === "waiting" || phase === "soft-closed" ? become("verifying", "ask") : stay(state);
    case "read":
      return read(state, event.verdict);
    case "read-failed":
      return phase === "verifying" ? become("soft-closed") : stay(state);
    case "cancel":
      return idle({ kind: "cancelled" }, "close");
    case "superseded":
      return idle({ kind: "superseded" }, "close");
  }
}

function launch(state: HandoffState, place: HandoffPlace): HandoffStep {
  // A second click while the first is at work: one window, one address.
  if (state.name === "away" && (state.phase === "opening" || state.phase === "verifying")) return stay(state);
  const before: HandoffEffect[] = state.name === "away" ? ["close"] : [];
  return {
    state: { name: "away", phase: "opening", place, unfinished: false },
    effects: [...before, place === "window" ? "open" : "mint"],
  };
}

function read(state: Extract<HandoffState, { name: "away" }>, verdict: HandoffVerdict): HandoffStep {
  const { phase, place } = state;
  if (verdict === "finished") return idle({ kind: "finished" });
  // This tab asks only when it is looked at again: the customer came back.
  const isBack = phase === "soft-closed" || phase === "verifying" || (place === "tab" && phase === "waiting");
  if (!isBack) return stay(state);
  if (verdict === "enough") return idle({ kind: "finished" });
  // Back in this tab, by its own button for instance: what stands there says what is left.
  if (phase === "waiting") return idle({ kind: "cancelled" });
  return stay({ ...state, phase: "soft-closed", unfinished: state.unfinished || phase === "verifying" });
}
