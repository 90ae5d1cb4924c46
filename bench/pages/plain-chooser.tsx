import { memo, useMemo, useState, type ComponentType } from "react";
import type { BenchField } from "./fields.js";
import { search, type ChooserProps } from "./plain-form.js";

export interface OptionsProps {
  found: readonly BenchField[];
  onChoose: (fieldName: string) => void;
}

/** A text input with a list below it, which `Options` draws. */
export const plainChooser = (Options: ComponentType<OptionsProps>) =>
  memo(function PlainChooser({ fields, value, onChoose }: ChooserProps) {
    const [open, setOpen] = useState(false);
    const [query, setQuery] = useState<string | null>(null);
    const found = useMemo(() => search(fields, query ?? ""), [fields, query]);
    const close = () => {
      setOpen(false);
      setQuery(null);
    };
    const chosen = useMemo(() => fields.find((field) => field.fieldName === value), [fields, value]);
    return (
      <div className="chooser" onBlur={close}>
        <input
          id="importance"
          name="importance"
          role="combobox"
          aria-expanded={open}
          autoComplete="off"
          value={query ?? chosen?.label ?? ""}
          onClick={() => setOpen(true)}
          onChange={(event) => {
            setQuery(event.target.value);
            setOpen(true);
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") close();
          }}
        />
        {open ? (
          <Options
            found={found}
            onChoose={(fieldName) => {
              onChoose(fieldName);
              close();
            }}
          />
        ) : null}
      </div>
    );
  });

/** One line of a hand-written list. */
export function Option({
  field,
  top,
  onChoose,
}: {
  field: BenchField;
  top?: number;
  onChoose: (fieldName: string) => void;
}) {
  return (
    <div
      role="option"
      aria-selected={false}
      className="option"
      style={top === undefined ? undefined : { top }}
      onMouseDown={() => onChoose(field.fieldName)}
    >
      {field.label} <small>{field.fieldName}</small> <small>{field.valueType}</small>
    </div>
  );
}
