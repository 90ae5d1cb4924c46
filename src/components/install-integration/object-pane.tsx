"use client";
import { useMemo } from "react";
import type { ReadObject } from "../../contracts/kit/fields.js";
import type { ConfigEdit, ReadDraft } from "../../flows/config-draft.js";
import type { ObjectCounts } from "../../flows/config-draft-counts.js";
import { Checkbox } from "../../primitives/checkbox.js";
import { Notice } from "../../primitives/notice.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";
import {
  mappingItems,
  optionalChoices,
  optionalMappings,
  requiredFields,
  requiredMappings,
  typeKey,
} from "./field-choices.js";
import { FieldPicker } from "./field-picker.js";
import { MappingChooser } from "./mapping-chooser.js";

export interface ObjectPaneProps {
  object: ReadObject;
  read: ReadDraft;
  counts: ObjectCounts | undefined;
  provider: string;
  showMissing: boolean;
  onEdit: (edit: ConfigEdit) => void;
}

/** Everything there is to choose for one kind of data. */
export function ObjectPane({ object, read, counts, provider, showMissing, onEdit }: ObjectPaneProps) {
  const slot = useSlots();
  const { text, rich } = useLaterMessages();
  const { objectName } = object;
  const name = object.displayName || objectName;
  const choices = useMemo(() => optionalChoices(object), [object]);
  const items = useMemo(
    () =>
      mappingItems(object, (valueType) => {
        const key = typeKey(valueType);
        return key && text(key);
      }),
    [object, text],
  );
  const required = requiredFields(object);
  const groups = [
    { key: "required", title: text("configure.mappings"), fields: requiredMappings(object), needed: true },
    { key: "optional", title: text("configure.optionalMappings"), fields: optionalMappings(object), needed: false },
  ].filter((group) => group.fields.length > 0);

  return (
    <section className={slot("pane")} data-tenon-object={objectName}>
      <Checkbox
        className="tenon-include"
        name={objectName}
        data-tenon-object={objectName}
        checked={read.included}
        disabled={object.unavailable !== undefined && !read.included}
        onChange={(event) => onEdit({ type: "include-object", objectName, included: event.target.checked })}
        label={rich("configure.include", { object: name })}
      />
      {object.unavailable ? (
        <Notice tone="caution">
          <p>{rich("configure.unavailable", { object: name, provider })}</p>
        </Notice>
      ) : null}
      {!read.included ? (
        object.unavailable ? null : (
          <p className={slot("text", "tenon-muted")}>{rich("configure.excluded", { object: name })}</p>
        )
      ) : (
        <>
          {required.length > 0 ? (
            <div className={slot("section")}>
              <h4>{text("configure.required")}</h4>
              <ul className={slot("chips")}>
                {required.map((field) => (
                  <li key={field.fieldName} className={slot("chip")} title={field.fieldName}>
                    <ServerText>{field.displayName || field.fieldName}</ServerText>
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
          {groups.map((group) => (
            <div key={group.key} className={slot("section")}>
              <h4>{group.title}</h4>
              {group.needed ? <p className={slot("help")}>{rich("configure.mappingsText", { provider })}</p> : null}
              {group.fields.map((field) => (
                <MappingChooser
                  key={field.mapToName}
                  field={field}
                  items={items}
                  value={read.mappings.get(field.mapToName) ?? null}
                  needed={group.needed}
                  showMissing={showMissing}
                  objectLabel={name}
                  provider={provider}
                  onChange={(fieldName) =>
                    onEdit({ type: "map-field", objectName, mapToName: field.mapToName, fieldName })
                  }
                />
              ))}
            </div>
          ))}
          {choices.length > 0 || object.anyOptionalField ? (
            <FieldPicker object={object} read={read} counts={counts} choices={choices} onEdit={onEdit} />
          ) : null}
        </>
      )}
    </section>
  );
}
