"use client";
import type { MappingField } from "../../contracts/kit/fields.js";
import type { ComboboxItem } from "../../primitives/combobox-items.js";
import { Combobox } from "../../primitives/combobox.js";
import { Field } from "../../primitives/field.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";
import { mappingLabel } from "./field-choices.js";

export interface MappingChooserProps {
  field: MappingField;
  items: readonly ComboboxItem[];
  value: string | null;
  /** The integration cannot run without it. */
  needed: boolean;
  /** The customer asked to go on: what is missing says so. */
  showMissing: boolean;
  objectLabel: string;
  provider: string;
  onChange: (fieldName: string | null) => void;
}

/** "Priority ← choose a field", with the application's own question under it. */
export function MappingChooser(props: MappingChooserProps) {
  const { field, items, value, needed, showMissing, objectLabel, provider, onChange } = props;
  const slot = useSlots();
  const { text } = useLaterMessages();
  const label = mappingLabel(field);
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
        help={field.prompt ? <ServerText>{field.prompt}</ServerText> : undefined}
        error={error}
      >
        {(control) => (
          <Combobox
            {...control}
            name={field.mapToName}
            items={items}
            value={value}
            onChange={onChange}
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
}
