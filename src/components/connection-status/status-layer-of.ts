import type { ConnectionReport } from "../../headless/status-snapshot.js";
import type { Told } from "./status-words.js";

/** What may open above the page. */
export type StatusLayer = "set-up" | "sign-in" | "review" | "contact";

export interface StatusLayerProps {
  report: ConnectionReport;
  container: HTMLElement | null | undefined;
  /** `done`: what was begun has come to its end. */
  onClose: (done?: boolean) => void;
}

/** What the action opens; `null`: it is done at once. */
export function layerOf({ item, health: { action, reason } }: Told): StatusLayer | null {
  const isSyncFlow = item.service === "syncFlow";
  switch (action) {
    case "review":
      return "review";
    case "contact":
      return "contact";
    case "retry":
      return null;
    case "connect":
      return isSyncFlow ? "contact" : item.integration ? "set-up" : "sign-in";
    case "reconnect":
      return isSyncFlow ? "contact" : "sign-in";
    case "resume":
      if (isSyncFlow) return "contact";
      return reason === "sign-in-unfinished" ? "sign-in" : null;
  }
}
