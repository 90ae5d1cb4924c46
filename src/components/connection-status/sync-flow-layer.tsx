"use client";
import { SyncFlowLauncher } from "../sync-flow/sync-flow-launcher.js";
import { StatusDialog } from "./status-dialog.js";
import type { StatusLayerProps } from "./status-layer-of.js";
import { nameOf } from "./status-words.js";

/** The sync an account belongs to: what is left to set up, its settings, its runs. */
export function SyncFlowLayer({ report, container, onClose }: StatusLayerProps) {
  return (
    <StatusDialog label={nameOf(report.item)} container={container} onClose={() => onClose()}>
      <SyncFlowLauncher />
    </StatusDialog>
  );
}
