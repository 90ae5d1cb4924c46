import type { Attempt } from "../contracts/kit/authorizations.js";
import type { Connection } from "../contracts/kit/connections.js";
import type { IntegrationDetail } from "../contracts/kit/integrations.js";
import { arrive, arriveConnected, isBroken, needsAuth, prepare, usesWindow } from "./install-arrive.js";
import { failure, notify, to, type InstallEvent, type Step } from "./install-event.js";
import type { AuthorizingPhase, ConnectTrouble, InstallState } from "./install-state.js";

type In<Name extends InstallState["name"]> = Extract<InstallState, { name: Name }>;

export function inNeedsAuth(state: In<"needs-auth">, event: InstallEvent): Step {
  const { detail, reconnecting, replacing } = state;
  switch (event.type) {
    case "connect":
      return beginConnect(detail, reconnecting, replacing);
    case "retry":
    case "check-now":
      return to({ ...state, trouble: null }, { type: "read-detail" });
    case "detail":
      return refreshed(state, event.detail);
    case "detail-failed":
      return to({ ...state, trouble: { kind: "error", error: event.error } }, failure(event.error));
    case "connect-another":
      return needsAuth(detail, null);
    case "cancel":
    case "back":
      return leaveNeedsAuth(state, event.type);
    default:
      return to(state);
  }
}

/** A look at the truth in passing: it moves the customer on where it can, and never wipes what the last attempt ended with. */
function refreshed(state: In<"needs-auth">, detail: IntegrationDetail): Step {
  const arrived = arrive(detail);
  // Whoever came here from what is installed came to change its account.
  const isFromInstalled = detail.installation !== undefined && state.detail.installation?.id === detail.installation.id;
  const stays =
    arrived.state.name === "needs-auth" ||
    arrived.state.name === "choosing-connection" ||
    state.reconnecting !== null ||
    isFromInstalled;
  return stays ? to({ ...state, detail }) : arrived;
}

function leaveNeedsAuth(state: In<"needs-auth">, how: "cancel" | "back"): Step {
  const { detail, reconnecting } = state;
  if (detail.installation) return arrive(detail);
  // Renewing what works was a wish, not a need.
  if (reconnecting !== null && reconnecting.id === detail.connection?.id && !isBroken(reconnecting))
    return arrive(detail);
  if (reconnecting === null && detail.connections.length > 1) return to({ name: "choosing-connection", detail });
  if (reconnecting === null && detail.connection) return arrive(detail);
  return how === "cancel" ? to(state, notify({ type: "exit", reason: "cancelled" })) : to(state);
}

/** The click that connects: the window is opened first, by itself, before anything is asked (D3). */
export function beginConnect(detail: IntegrationDetail, reconnecting: Connection | null, replacing?: true): Step {
  const connectionId = reconnecting?.id ?? null;
  if (detail.connectMethod.kind === "unsupported") return needsAuth(detail, reconnecting);
  if (!usesWindow(detail)) {
    const known = detail.connections.map((one) => one.id);
    return to(
      { name: "connecting", detail, reconnecting, replacing },
      { type: "send-credentials", connectionId, known },
    );
  }
  return to(
    { name: "authorizing", detail, reconnecting, replacing, phase: "opening", authorization: null },
    { type: "open-window", url: null },
    { type: "start-authorization", connectionId },
  );
}

export function inChoosingConnection(state: In<"choosing-connection">, event: InstallEvent): Step {
  const { detail } = state;
  switch (event.type) {
    case "choose-connection": {
      const chosen = detail.connections.find((one) => one.id === event.connectionId);
      return chosen ? prepare({ ...detail, connection: chosen }, chosen) : to(state);
    }
    case "connect-another":
      return needsAuth(detail, null);
    case "detail": {
      const arrived = arrive(event.detail);
      if (arrived.state.name !== "choosing-connection") return arrived;
      const inUse = event.detail.connections.find((one) => one.id === detail.connection?.id);
      return to({ ...state, detail: { ...event.detail, connection: inUse } });
    }
    case "cancel":
      // One is in use, and another was only looked for.
      if (detail.connection) return arrive(detail);
      return to(state, notify({ type: "exit", reason: "cancelled" }));
    default:
      return to(state);
  }
}

export function inConnecting(state: In<"connecting">, event: InstallEvent): Step {
  switch (event.type) {
    case "connected":
      return arriveConnected(state.detail, event.connection, state.replacing);
    case "connect-failed":
      return ended(state, { kind: "error", error: event.error });
    case "cancel":
      return ended(state, null);
    default:
      return to(state);
  }
}

export function inAuthorizing(state: In<"authorizing">, event: InstallEvent): Step {
  const { authorization } = state;
  const phase = (next: AuthorizingPhase) => ({ ...state, phase: next });
  switch (event.type) {
    case "window-opened":
      return to(phase(authorization ? "waiting" : "opening"), notify({ type: "window-opened" }));
    case "window-blocked":
      return to(phase("blocked"), notify({ type: "window-blocked" }));
    case "window-skipped":
      return to({ ...state, here: true });
    case "authorization": {
      const next = { ...state, authorization: event.authorization };
      const watch = { type: "watch", authorization: event.authorization } as const;
      const url = event.authorization.authorizationUrl;
      if (url === undefined)
        return to({ ...next, phase: "verifying" }, { type: "close-window" }, watch, { type: "check" });
      if (state.here)
        return to({ ...next, phase: "waiting" }, watch, {
          type: "leave-for",
          url,
          attemptId: event.authorization.attemptId,
        });
      if (state.phase === "blocked") return to(next, watch);
      return to({ ...next, phase: "waiting" }, { type: "navigate-window", url }, watch);
    }
    case "authorization-failed":
      return ended(state, { kind: "error", error: event.error });
    case "attempt-failed":
      return authorization ? ended(state, { kind: "error", error: event.error }) : to(state);
    case "window-closed":
      return to(state.phase === "waiting" || state.phase === "verifying" ? phase("soft-closed") : state);
    case "resuming":
      return to(authorization ? phase("verifying") : state);
    case "hint":
    case "check-now":
      return authorization ? to(phase("verifying"), { type: "check" }) : to(state);
    case "attempt":
      return judged(state, event);
    case "deadline":
      return authorization ? ended(state, { kind: "timed-out" }) : to(state);
    case "superseded":
      return ended(state, { kind: "superseded" });
    case "open-window":
      if (state.phase === "soft-closed") return again(state, false);
      return state.phase === "blocked"
        ? to(state, { type: "open-window", url: authorization?.authorizationUrl ?? null })
        : to(state, { type: "focus-window" });
    case "link-opened":
      return state.phase === "blocked" && authorization ? to(phase("soft-closed")) : to(state);
    case "continue-here":
      // An address that was gone to may be used up; only the one of a blocked window is surely fresh.
      if (state.phase === "soft-closed" || (state.phase !== "blocked" && hasAnswers(state))) return again(state, true);
      return authorization?.authorizationUrl === undefined
        ? to(state)
        : to(state, { type: "leave-for", url: authorization.authorizationUrl, attemptId: authorization.attemptId });
    case "cancel":
    case "back":
      return ended(state, state.phase === "soft-closed" ? { kind: "closed" } : null);
    default:
      return to(state);
  }
}

/**
 * The address of before may be used up or too old, and nobody can tell: another attempt begins, with the same answers. Where those are
 * not there any more (this tab was away, or they were credentials), the form asks for them.
 */
function again(state: In<"authorizing">, here: boolean): Step {
  const { detail, reconnecting, replacing, authorization } = state;
  if (authorization === null) return to(state);
  if (!hasAnswers(state)) return ended(state, { kind: "closed" });
  return to(
    {
      name: "authorizing",
      detail,
      reconnecting,
      replacing,
      phase: "opening",
      authorization: null,
      ...(here && { here }),
    },
    here ? { type: "close-window" } : { type: "open-window", url: null },
    { type: "start-authorization", connectionId: reconnecting?.id ?? null, instead: authorization.attemptId },
  );
}

const hasAnswers = ({ detail, reconnecting, authorization }: In<"authorizing">): boolean =>
  authorization?.authorizationUrl !== undefined &&
  (reconnecting !== null || !detail.connectMethod.inputs.some(({ target }) => target === "credential"));

/** The handler is the only judge (D1). */
function judged(state: In<"authorizing">, event: Extract<InstallEvent, { type: "attempt" }>): Step {
  const { attempt } = event;
  // An account of another provider is not the answer to what was asked.
  if (attempt.state === "connected" && attempt.connection.provider === state.detail.provider.key) {
    return arriveConnected(state.detail, attempt.connection, state.replacing);
  }
  // An attempt that another one takes the place of: only its success counts.
  if (state.authorization === null) return to(state);
  if (attempt.state === "failed") {
    const { reason } = attempt;
    return ended(state, { kind: reason === "denied" ? "denied" : reason === "expired" ? "timed-out" : "failed" });
  }
  if (attempt.state === "continue") return nextStep(state, attempt, event.windowOpen);
  if (event.failure !== null) return ended(state, { kind: event.failure });
  if (state.phase !== "verifying") return to(state);
  return to({ ...state, phase: event.windowOpen ? "waiting" : "soft-closed" });
}

/** One more address for the very same window (D4), and another attempt to follow. */
function nextStep(
  state: In<"authorizing">,
  { attemptId, authorizationUrl }: Extract<Attempt, { state: "continue" }>,
  windowOpen: boolean,
): Step {
  if (state.authorization === null) return to(state);
  const authorization = { ...state.authorization, attemptId, authorizationUrl };
  const phase = windowOpen ? "waiting" : state.phase === "blocked" ? "blocked" : "soft-closed";
  return to(
    { ...state, authorization, phase },
    { type: "navigate-window", url: authorizationUrl },
    { type: "watch", authorization },
  );
}

/** Back to the form, with a word about why. */
function ended(state: In<"authorizing"> | In<"connecting">, trouble: ConnectTrouble | null): Step {
  const { detail, reconnecting, replacing } = state;
  const next = { name: "needs-auth", detail, reconnecting, replacing, trouble } as const;
  if (trouble === null) return to(next, { type: "close-window" });
  const notice = notify({ type: "connect-failed", reason: trouble.kind });
  return trouble.kind === "error"
    ? to(next, { type: "close-window" }, notice, failure(trouble.error))
    : to(next, { type: "close-window" }, notice);
}
