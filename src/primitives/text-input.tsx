"use client";
import { forwardRef, type InputHTMLAttributes, type ReactNode } from "react";
import { useSlots } from "./slot-classes.js";

export interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "prefix"> {
  /** Fixed text in front, for instance `https://`. */
  prefix?: ReactNode;
  /** Fixed text behind, for instance `.my.salesforce.com`. */
  suffix?: ReactNode;
}

/** One line of text, with fixed text around it where the value needs it. */
export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(function TextInput(
  { prefix, suffix, className, ...rest },
  ref,
) {
  const slot = useSlots();
  const input = <input type="text" {...rest} ref={ref} className={slot("input", className)} />;
  if (!prefix && !suffix) return input;
  return (
    // An address reads from left to right in every language.
    <div className={slot("affix")} dir="ltr">
      {prefix ? <span aria-hidden="true">{prefix}</span> : null}
      {input}
      {suffix ? <span aria-hidden="true">{suffix}</span> : null}
    </div>
  );
});
