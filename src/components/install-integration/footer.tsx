"use client";
import type { ReactNode } from "react";
import { useSlots } from "../../primitives/slot-classes.js";

/** Secondary action first, primary last. */
export function Footer({ children }: { children: ReactNode }) {
  const slot = useSlots();
  return <div className={slot("footer")}>{children}</div>;
}
