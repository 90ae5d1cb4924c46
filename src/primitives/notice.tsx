"use client";
import type { ReactNode } from "react";
import { useSlots } from "./slot-classes.js";

export interface NoticeProps {
  /** @default "neutral" */
  tone?: "neutral" | "positive" | "caution" | "negative";
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons: the way on. */
  actions?: ReactNode;
  /** Spoken at once when it appears. For what went wrong. @default false */
  urgent?: boolean;
}

/** A calm panel: what happened, what it means, the way on. */
export function Notice({ tone = "neutral", title, children, actions, urgent = false }: NoticeProps) {
  const slot = useSlots();
  return (
    <div className={slot("notice")} data-tone={tone} role={urgent ? "alert" : undefined}>
      {title ? <p className="tenon-notice-title">{title}</p> : null}
      {children ? <div className="tenon-notice-text">{children}</div> : null}
      {actions ? <div className="tenon-notice-actions">{actions}</div> : null}
    </div>
  );
}
