"use client";
import { useEffect, useRef, useState, type RefObject } from "react";
import {
  useConnectFlow,
  type ConnectFlow,
  type ConnectState,
  type UseConnectFlowOptions,
} from "../../headless/use-connect-flow.js";
import { isPackageFirst, opensWindow } from "../install-integration/connect-way.js";

/** What was begun has come to its end, and the button says how. */
const isOver = (before: ConnectState, now: ConnectState): boolean =>
  now.name !== before.name &&
  (now.name === "connected" || (before.name === "disconnecting" && now.name === "needs-auth"));

/** Nothing has to be typed or read before: the press itself connects. */
const connectsAtOnce = (state: ConnectState): state is Extract<ConnectState, { name: "needs-auth" }> =>
  state.name === "needs-auth" &&
  state.detail.connectMethod.inputs.length === 0 &&
  state.detail.connectMethod.kind !== "unsupported" &&
  !isPackageFirst(state);

/** States that are only begun: closing the panel undoes them. A window that is open goes on. */
const begun: readonly ConnectState["name"][] = [
  "needs-auth",
  "choosing-connection",
  "editing-connection",
  "disconnecting",
];

/** The flow behind the button, and whether its panel is open. */
export function useConnectPanel(options: UseConnectFlowOptions) {
  const [open, setOpen] = useState(false);
  const isLeaving = useRef(false);
  const flow = useConnectFlow({
    ...options,
    onExit: (reason) => {
      // Closing the panel is told once, as what it is.
      if (reason === "cancelled" && isLeaving.current) return;
      if (reason === "cancelled") setOpen(false);
      options.onExit?.(reason);
    },
  });
  const { state } = flow;

  const [before, setBefore] = useState(state);
  if (before !== state) {
    setBefore(state);
    if (isOver(before, state)) setOpen(false);
    // What needs no panel gets one when it fails: it says why.
    else if (before.name === "connecting" && state.name === "needs-auth" && connectsAtOnce(state)) setOpen(true);
  }

  const press = () => {
    const atOnce = connectsAtOnce(state);
    if (!atOnce || opensWindow(state.detail.connectMethod)) setOpen(true);
    // Synchronously in the press: a window opened later would be blocked.
    if (atOnce) flow.connect({ metadata: {} });
  };
  const leave = () => {
    setOpen(false);
    if (begun.includes(state.name)) {
      isLeaving.current = true;
      flow.cancel();
      isLeaving.current = false;
    }
    flow.dismiss();
  };
  const inPanel: ConnectFlow = {
    ...flow,
    cancel: () => {
      flow.cancel();
      // Where there is no form to go back to, nothing is left to see.
      if (state.name === "authorizing" && state.detail.connectMethod.inputs.length === 0) flow.cancel();
    },
  };
  return { flow, inPanel, open, show: () => setOpen(true), press, leave };
}

/** The keyboard goes back to the button when its panel is gone, wherever nothing else has it. */
export function useFocusBack(open: boolean, place: RefObject<HTMLElement | null>): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    const isLost = (document.activeElement ?? document.body) === document.body;
    if (!open && wasOpen.current && isLost) place.current?.querySelector<HTMLElement>("button, a[href]")?.focus();
    wasOpen.current = open;
  }, [open, place]);
}
