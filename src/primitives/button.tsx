"use client";
import { forwardRef, type ButtonHTMLAttributes } from "react";
import { useSlots } from "./slot-classes.js";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** How loud it is. One `primary` a screen. @default "secondary" */
  tone?: "primary" | "secondary" | "quiet" | "danger";
  /**
   * Work is going on: the button keeps its place, its width and its focus, says so, and does nothing when pressed.
   * (A disabled button would drop the keyboard's focus.)
   */
  busy?: boolean;
}

/** A native button that never submits by accident. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { tone = "secondary", busy = false, type = "button", className, onClick, children, ...rest },
  ref,
) {
  const slot = useSlots();
  return (
    <button
      {...rest}
      ref={ref}
      // Read as it is: the rule of a static `type` is kept by the three values the type allows.
      type={type}
      className={slot("button", className)}
      data-tone={tone}
      aria-disabled={busy || undefined}
      data-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      <span className="tenon-button-label">{children}</span>
    </button>
  );
});
