"use client";
import type { InputHTMLAttributes, ReactNode } from "react";
import { useSlots } from "./slot-classes.js";

export interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  label: ReactNode;
  /** Small text after the label; part of its name. */
  detail?: ReactNode;
}

/** A native checkbox whose whole line can be pressed. */
export function Checkbox({ label, detail, className, ...rest }: CheckboxProps) {
  const slot = useSlots();
  return (
    <label className={slot("checkbox", className)}>
      <input type="checkbox" {...rest} />
      <span className="tenon-checkbox-label">
        {label}
        {detail ? (
          <>
            {" "}
            <span className="tenon-checkbox-detail">{detail}</span>
          </>
        ) : null}
      </span>
    </label>
  );
}
