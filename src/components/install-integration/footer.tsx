"use client";
import type { ReactNode } from "react";
import { useSlots } from "../../primitives/slot-classes.js";
import { OwnPart } from "../own-part.js";

/** Secondary action first, primary last. */
export function Footer({ children }: { children: ReactNode }) {
  const slot = useSlots();
  return (
    <OwnPart name="footer" facts={{}}>
      <div className={slot("footer")}>{children}</div>
    </OwnPart>
  );
}
