"use client";
import { useId, type ReactNode } from "react";
import { useSlots } from "./slot-classes.js";

/** What an input needs to be tied to its label, help and error. */
export interface FieldControl {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

export interface FieldProps {
  label: ReactNode;
  /** Small word after the label, for instance "optional". */
  note?: ReactNode;
  help?: ReactNode;
  /** What is wrong, as a sentence. Announced when it appears. */
  error?: ReactNode;
  /** Something to look at that is not wrong, with a way to settle it. */
  advice?: ReactNode;
  children: (control: FieldControl) => ReactNode;
}

/** A label above, the control, help below, and the error in the help's place of honour. */
export function Field({ label, note, help, error, advice, children }: FieldProps) {
  const slot = useSlots();
  const id = useId();
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const adviceId = `${id}-advice`;
  const described = [error ? errorId : "", advice ? adviceId : "", help ? helpId : ""].filter(Boolean).join(" ");
  return (
    <div className={slot("field")} data-invalid={error ? "" : undefined}>
      <div className="tenon-field-head">
        <label className={slot("label")} htmlFor={id}>
          {label}
        </label>
        {note ? <span className="tenon-field-note">{note}</span> : null}
      </div>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {error ? (
        <p id={errorId} className={slot("error")} role="alert">
          {error}
        </p>
      ) : null}
      {advice ? (
        <div id={adviceId} className={slot("advice")} role="status">
          {advice}
        </div>
      ) : null}
      {help ? (
        <p id={helpId} className={slot("help")}>
          {help}
        </p>
      ) : null}
    </div>
  );
}
