"use client";
import type { ReactNode, RefObject } from "react";
import type { ConnectionReport } from "../../headless/status-snapshot.js";
import { useSlots } from "../../primitives/slot-classes.js";

interface StatusGroupProps {
  /** Its name, word and reason are the elements with this id and `-name`, `-word`, `-why` behind it. */
  id: string;
  slotName: "status-card" | "status-row";
  report: ConnectionReport;
  /** Takes the focus when the button that had it is gone. */
  place: RefObject<HTMLDivElement | null>;
  children: ReactNode;
}

/** One connection as screen readers meet it: named after what it is, described by how it is doing and why. */
export function StatusGroup({ id, slotName, report: { item, health }, place, children }: StatusGroupProps) {
  const slot = useSlots();
  return (
    <div
      ref={place}
      role="group"
      tabIndex={-1}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-word ${id}-why`}
      className={slot(slotName)}
      data-tenon-item={item.id}
      data-state={health.state}
    >
      {children}
    </div>
  );
}
