"use client";
import { memo } from "react";
import type { ComboboxItem } from "../../primitives/combobox-items.js";
import { Combobox } from "../../primitives/combobox.js";
import { Field } from "../../primitives/field.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";
import type { MappingRow } from "./mapping-rows.js";

export interface MappingChooserProps {
  row: MappingRow;
  items: readonly ComboboxItem[];
  value: string | null;
  /** What fields are used for already, by field. */
  marks: ReadonlyMap<string, string>;
  /** The customer asked to go on: what is missing says so. */
  showMissing: boolean;
  objectLabel: string;
  provider: string;
  onMap: (mapToName: string, fieldName: string | null) => void;
}

/** "Priority ← choose a field", with the application's own question under it. */
export const MappingChooser = memo(function MappingChooser(props: MappingChooserProps) {
  const { row, items, value, marks, showMissing, objectLabel, provider, onMap } = props;
  const slot = useSlots();
  const { text } = useLaterMessages();
  const { mapToName, label, prompt, needed } = row;
  const isGone = value !== null && items.length > 0 && !items.some((item) => item.value === value);
  const error = isGone
    ? text("configure.fieldGone", { provider })
    : needed && showMissing && value === null
      ? text("configure.needed", { field: label })
      : undefined;
  return (
    <div className={slot("mapping")} data-chosen={value === null ? undefined : ""}>
      <Field
        label={<ServerText>{label}</ServerText>}
        note={needed ? undefined : text("connect.optional")}
        help={prompt ? <ServerText>{prompt}</ServerText> : undefined}
        error={error}
      >
        {(control) => (
          <Combobox
            {...control}
            name={mapToName}
            items={items}
            marks={marks}
            value={value}
            onChange={(fieldName) => onMap(mapToName, fieldName)}
            aria-required={needed || undefined}
            placeholder={text("configure.chooseField")}
            listLabel={text("configure.fieldList", { object: objectLabel })}
            clearLabel={text("configure.clearField", { field: label })}
            emptyLabel={(query) => text("configure.noField", { query })}
          />
        )}
      </Field>
    </div>
  );
});
