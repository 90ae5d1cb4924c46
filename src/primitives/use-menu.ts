"use client";
import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";

/** Opens and closes a list of buttons beside their trigger: a press elsewhere, leaving it by the keyboard and Escape close it. */
export function useMenu() {
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

  return {
    open,
    root: {
      ref: root,
      "data-open": open || undefined,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== "Escape" || !open) return;
        // One Escape closes one thing: not the dialog around as well.
        event.stopPropagation();
        setOpen(false);
        trigger.current?.focus();
      },
      // Some browsers give a pressed button no focus at all: only a focus that is somewhere else counts.
      onBlur: (event: FocusEvent) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      },
    },
    trigger: { ref: trigger, "aria-expanded": open, "aria-controls": id, onClick: () => setOpen(!open) },
    list: { id, onClick: () => setOpen(false) },
  };
}
