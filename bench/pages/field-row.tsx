import { memo } from "react";
import type { BenchField } from "./fields.js";

export interface FieldRowProps {
  field: BenchField;
  checked: boolean;
  /** Pixels from the top, where rows are placed by hand. */
  top?: number | undefined;
  onToggle: (fieldName: string, checked: boolean) => void;
}

/** One line of a hand-written form; it runs again only when it changes. */
export const FieldRow = memo(function FieldRow({ field, checked, top, onToggle }: FieldRowProps) {
  return (
    <li className="row" style={top === undefined ? undefined : { top }}>
      <label>
        <input
          type="checkbox"
          name={field.fieldName}
          checked={checked}
          onChange={(event) => onToggle(field.fieldName, event.target.checked)}
        />
        {field.label} <small>{field.fieldName}</small> <small>{field.valueType}</small>
      </label>
    </li>
  );
});
