import type { ConnectionReport } from "../../headless/status-snapshot.js";
import type { Told } from "./status-words.js";

/** What may open above the page. */
export type StatusLayer = "set-up" | "sign-in" | "link" | "sync-flow" | "review" | "contact";

export interface StatusLayerProps {
  report: ConnectionReport;
  container: HTMLElement | null | undefined;
  /** `done`: what was begun has come to its end. */
  onClose: (done?: boolean) => void;
}

/** What the action opens; `null`: it is done at once. */
export function layerOf({ item, health: { action, reason } }: Told): StatusLayer | null {
  if (action === "contact") return "contact";
  if (action === "retry") return null;
  const isSignIn = action !== "review" && (action !== "resume" || reason === "sign-in-unfinished");
  // The accounts of a sync are connected on pages of their own, and everything else of it is one place.
  if (item.service === "syncFlow") return isSignIn ? "link" : "sync-flow";
  if (action === "review") return "review";
  if (action === "connect") return item.integration ? "set-up" : "sign-in";
  return isSignIn ? "sign-in" : null;
}
