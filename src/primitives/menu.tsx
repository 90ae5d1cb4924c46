"use client";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { useSlots } from "./slot-classes.js";

export interface MenuProps {
  /** Name of the button, for instance "More actions". */
  label: string;
  /** Buttons. */
  children: ReactNode;
}

/**
 * Rare actions: quiet buttons in a row where there is room, behind one button where there is not (decided by the width of the
 * kit's own box, in CSS). Plain buttons in plain order, so the keyboard needs to learn nothing; Escape closes.
 */
export function Menu({ label, children }: MenuProps) {
  const slot = useSlots();
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const onPointer = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", onPointer);
    return () => document.removeEventListener("pointerdown", onPointer);
  }, [open]);

  return (
    <div
      ref={root}
      className={slot("menu")}
      data-open={open || undefined}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        // One Escape closes one thing: not the dialog around as well.
        event.stopPropagation();
        setOpen(false);
        trigger.current?.focus();
      }}
    >
      <button
        ref={trigger}
        type="button"
        className="tenon-menu-trigger"
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <circle cx="3" cy="8" r="1.25" />
          <circle cx="8" cy="8" r="1.25" />
          <circle cx="13" cy="8" r="1.25" />
        </svg>
      </button>
      <div id={id} className={slot("menu-list")} onClick={() => setOpen(false)}>
        {children}
      </div>
    </div>
  );
}
