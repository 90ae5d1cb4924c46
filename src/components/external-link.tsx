"use client";
import type { ReactNode } from "react";
import { safeUrl } from "../headless/safe-url.js";
import { useSlots } from "../primitives/slot-classes.js";
import { useMessages } from "./use-messages.js";

/** A link to somebody's documentation; nothing at all where the address must not be used. */
export function ExternalLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  const slot = useSlots();
  const { text } = useMessages();
  const safe = safeUrl("docs", href);
  if (safe === null) return null;
  return (
    <a className={slot("link")} href={safe} target="_blank" rel="noreferrer noopener">
      {children}
      <span className="tenon-sr-only"> {text("newTab")}</span>
    </a>
  );
}
