"use client";
import type { SelectHTMLAttributes } from "react";
import { useSlots } from "./slot-classes.js";

export interface SelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  options: readonly { value: string; label: string }[];
  /** First line while nothing is chosen. */
  placeholder?: string;
}

/** The platform's own chooser: best where the list is short. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  const slot = useSlots();
  return (
    <select {...rest} className={slot("select", className)}>
      {placeholder === undefined ? null : <option value="">{placeholder}</option>}
      {options.map(({ value, label }, index) => (
        <option key={`${String(index)} ${value}`} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
