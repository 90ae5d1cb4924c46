"use client";
import type { ReactNode } from "react";
import type { HealthState } from "../../flows/connection-health.js";
import { Root } from "../root.js";
import { HealthAnnouncer } from "./health-announcer.js";

export type StatusVariant = "badge" | "row" | "card" | "banner";

export interface StatusFrameProps {
  variant: StatusVariant;
  /** State of the one there is, or the worst of all; `empty` where there is nothing. */
  state: HealthState | "loading" | "unavailable" | "empty";
  isStale?: boolean | undefined;
  /** Nothing is shown, only told to screen readers. */
  isQuiet?: boolean | undefined;
  className?: string | undefined;
  children?: ReactNode;
}

/** The root of every variant. */
export function StatusFrame({ variant, state, isStale, isQuiet, className, children }: StatusFrameProps) {
  return (
    <Root
      className={className}
      data-tenon="connection-status"
      data-variant={variant}
      data-state={state}
      data-stale={isStale ? "" : undefined}
      data-quiet={isQuiet ? "" : undefined}
      aria-busy={state === "loading" || undefined}
    >
      {children}
      <HealthAnnouncer />
    </Root>
  );
}
