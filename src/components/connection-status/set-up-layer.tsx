"use client";
import { InstallIntegration } from "../install-integration/install-integration.js";
import type { StatusLayerProps } from "./status-layer-of.js";

/** Sets the integration up from where it stands: connect, choose data, install. */
export function SetUpLayer({ report, container, onClose }: StatusLayerProps) {
  const { integration } = report.item;
  if (!integration) return null;
  return (
    <InstallIntegration
      integration={integration.name}
      display="dialog"
      open
      container={container}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    />
  );
}
