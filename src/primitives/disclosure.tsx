"use client";
import type { ReactNode } from "react";
import { useSlots } from "./slot-classes.js";

export interface DisclosureProps {
  label: ReactNode;
  children: ReactNode;
}

/** Native `<details>`: closed until wanted. */
export function Disclosure({ label, children }: DisclosureProps) {
  const slot = useSlots();
  return (
    <details className={slot("disclosure")}>
      <summary>{label}</summary>
      <div>{children}</div>
    </details>
  );
}
