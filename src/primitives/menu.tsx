"use client";
import type { ReactNode } from "react";
import { useSlots } from "./slot-classes.js";
import { useMenu } from "./use-menu.js";

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
  const menu = useMenu();
  return (
    <div className={slot("menu")} {...menu.root}>
      <button type="button" className="tenon-menu-trigger" aria-label={label} title={label} {...menu.trigger}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <circle cx="3" cy="8" r="1.25" />
          <circle cx="8" cy="8" r="1.25" />
          <circle cx="13" cy="8" r="1.25" />
        </svg>
      </button>
      <div className={slot("menu-list")} {...menu.list}>
        {children}
      </div>
    </div>
  );
}
