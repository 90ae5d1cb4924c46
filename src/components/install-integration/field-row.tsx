"use client";
import { memo } from "react";
import { tidyText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import type { FieldChoice } from "./field-choices.js";

export interface FieldRowProps {
  choice: FieldChoice;
  /** Its type in a word. */
  type: string | undefined;
  checked: boolean;
  onSelect: (fieldName: string, selected: boolean) => void;
}

/** One line of the long list: drawn again only when it changes itself, and of as few pieces as can be. */
export const FieldRow = memo(function FieldRow({ choice, type, checked, onSelect }: FieldRowProps) {
  const slot = useSlots();
  const { value, label } = choice;
  return (
    <label className={slot("checkbox")} title={label === value ? undefined : value}>
      <input
        type="checkbox"
        name={value}
        tabIndex={-1}
        checked={checked}
        onChange={(event) => onSelect(value, event.target.checked)}
      />
      <span className="tenon-checkbox-label">
        <bdi>{tidyText(label)}</bdi>{" "}
        <span className="tenon-checkbox-detail">
          {label === value ? null : <bdi>{tidyText(value)}</bdi>}{" "}
          {type === undefined ? null : <span className="tenon-field-type">{type}</span>}
        </span>
      </span>
    </label>
  );
});
