"use client";
import { Suspense } from "react";
import type { ConnectionReport } from "../../headless/status-snapshot.js";
import { laterScreen } from "../install-integration/later-screen.js";
import type { StatusHost } from "./status-event.js";
import { layerOf } from "./status-layer-of.js";
import type { StatusPlace } from "./use-status-place.js";

// What most pages never open is loaded when it is about to be.
const layers = {
  "set-up": laterScreen(() => import("./set-up-layer.js").then((file) => file.SetUpLayer)),
  "sign-in": laterScreen(() => import("./sign-in-layer.js").then((file) => file.SignInLayer)),
  link: laterScreen(() => import("./link-layer.js").then((file) => file.LinkLayer)),
  "sync-flow": laterScreen(() => import("./sync-flow-layer.js").then((file) => file.SyncFlowLayer)),
  review: laterScreen(() => import("./review-layer.js").then((file) => file.ReviewLayer)),
  contact: laterScreen(() => import("./contact-layer.js").then((file) => file.ContactLayer)),
};

/** Called when the button may soon be pressed. */
export function loadLayer(report: ConnectionReport): void {
  const layer = layerOf(report);
  if (layer !== null) layers[layer].ahead();
}

/** What the button opened. */
export function StatusLayerAbove({
  report,
  place,
  host,
}: {
  report: ConnectionReport;
  place: StatusPlace;
  host: StatusHost;
}) {
  if (place.layer === null) return null;
  const Layer = layers[place.layer];
  return (
    <Suspense fallback={null}>
      <Layer report={report} container={host.container} onClose={place.close} />
    </Suspense>
  );
}
