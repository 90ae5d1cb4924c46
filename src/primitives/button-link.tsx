"use client";
import type { AnchorHTMLAttributes } from "react";
import type { ButtonProps } from "./button.js";
import { useSlots } from "./slot-classes.js";

export interface ButtonLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** Address that was checked by the caller. */
  href: string;
  tone?: ButtonProps["tone"];
}

/** A link to another page, in a tab of its own, that looks as important as it is. */
export function ButtonLink({ tone = "secondary", className, children, ...rest }: ButtonLinkProps) {
  const slot = useSlots();
  return (
    <a {...rest} target="_blank" rel="noopener noreferrer" className={slot("button", className)} data-tone={tone}>
      <span className="tenon-button-label">{children}</span>
    </a>
  );
}
