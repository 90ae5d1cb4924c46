"use client";
import { createContext, useContext, useEffect, useRef, type ReactNode, type RefObject } from "react";
import { useSlots } from "../../primitives/slot-classes.js";

/** `true` once the customer has moved on from the first screen: from then on a new screen takes the focus. */
export const HasMovedContext = createContext<RefObject<boolean>>({ current: false });

/**
 * Name of the screen. It takes the focus when the screen replaces another, so that the keyboard and screen readers are where the eyes
 * are; never on the first paint, and never out of some other part of the host's page.
 */
export function StepHeading({ children }: { children: ReactNode }) {
  const slot = useSlots();
  const hasMoved = useContext(HasMovedContext);
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const heading = ref.current;
    if (!heading || !hasMoved.current) return;
    const { activeElement, body } = document;
    const inside = heading.closest("[data-tenon-root]")?.contains(activeElement) ?? false;
    if (inside || activeElement === null || activeElement === body) heading.focus();
  }, [hasMoved]);
  return (
    <h3 ref={ref} tabIndex={-1} className={slot("heading")}>
      {children}
    </h3>
  );
}
