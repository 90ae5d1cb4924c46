"use client";
import { useEffect, useRef } from "react";
import { useConnectFlow } from "../../headless/use-connect-flow.js";
import { ConnectDialog } from "../connect-button/connect-dialog.js";
import { opensWindow } from "../install-integration/connect-way.js";
import type { StatusLayerProps } from "./status-layer-of.js";

/** Renews the account at hand, or goes on with a sign-in that was not finished. The flow lives for as long as this is open. */
export function SignInLayer({ report, container, onClose }: StatusLayerProps) {
  const { integration, provider, connection } = report.item;
  const flow = useConnectFlow({
    ...(integration ? { integration: integration.name } : { provider: provider.key }),
    onSuccess: () => onClose(true),
    onExit: (reason) => {
      if (reason !== "connected") onClose();
    },
  });
  const { state, reconnect } = flow;

  // It is known which account is meant: nobody is asked to choose, and nothing has to be pressed twice. Where a window comes first, the
  // press that led here must still count for the browser; if not, the account's own button opens it.
  const begun = useRef(false);
  const id = connection?.id;
  const rests = state.name === "connected" || state.name === "choosing-connection";
  const needsPress = rests && opensWindow(state.detail.connectMethod);
  useEffect(() => {
    if (!rests || begun.current || id === undefined) return;
    begun.current = true;
    if (!needsPress || isPressFresh()) reconnect(id);
  }, [rests, needsPress, id, reconnect]);

  return <ConnectDialog flow={flow} open container={container} onClose={() => onClose()} />;
}

const isPressFresh = (): boolean => "userActivation" in navigator && navigator.userActivation.isActive;
