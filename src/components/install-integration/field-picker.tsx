"use client";
import { useDeferredValue, useId, useMemo, useState } from "react";
import type { ReadObject } from "../../contracts/kit/fields.js";
import type { ConfigEdit, ReadDraft } from "../../flows/config-draft.js";
import type { ObjectCounts } from "../../flows/config-draft-counts.js";
import { Button } from "../../primitives/button.js";
import { Checkbox } from "../../primitives/checkbox.js";
import { foldText } from "../../primitives/fold-text.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { TextInput } from "../../primitives/text-input.js";
import { VirtualList } from "../../primitives/virtual-list.js";
import { useLaterMessages } from "../use-later-messages.js";
import { typeKey, type FieldChoice } from "./field-choices.js";

/** From so many on, looking for one is quicker than reading all. */
const searchFrom = 8;

export interface FieldPickerProps {
  object: ReadObject;
  read: ReadDraft;
  counts: ObjectCounts | undefined;
  choices: readonly FieldChoice[];
  onEdit: (edit: ConfigEdit) => void;
}

/** The optional fields: search, all or none, and one line each however many there are. */
export function FieldPicker({ object, read, counts, choices, onEdit }: FieldPickerProps) {
  const slot = useSlots();
  const { text } = useLaterMessages();
  const titleId = useId();
  const [typed, setTyped] = useState("");
  const query = useDeferredValue(typed);
  const { objectName } = object;

  const folded = useMemo(
    () => choices.map((choice) => ({ choice, search: foldText(`${choice.label}\n${choice.fieldName}`) })),
    [choices],
  );
  const found = useMemo(() => {
    const wanted = foldText(query.trim());
    return wanted === "" ? choices : folded.filter((one) => one.search.includes(wanted)).map((one) => one.choice);
  }, [choices, folded, query]);
  const isSearching = query.trim() !== "";
  const select = (selected: boolean) =>
    onEdit({ type: "select-fields", objectName, fieldNames: found.map((choice) => choice.fieldName), selected });

  return (
    <div className={slot("section")} role="group" aria-labelledby={titleId}>
      <div className="tenon-section-head">
        <h4 id={titleId}>{text("configure.optional")}</h4>
        <span className="tenon-muted" data-tenon-count="">
          {read.allFields
            ? text("configure.allFields")
            : text("configure.fields", { selected: counts?.selected ?? 0, total: counts?.total ?? 0 })}
        </span>
      </div>
      {object.anyOptionalField ? (
        <Checkbox
          data-tenon-all-fields={objectName}
          checked={read.allFields}
          onChange={(event) => onEdit({ type: "all-fields", objectName, allFields: event.target.checked })}
          label={text("configure.future")}
        />
      ) : null}
      {read.allFields || choices.length === 0 ? null : (
        <>
          <div className="tenon-picker-tools">
            {choices.length > searchFrom ? (
              <TextInput
                type="search"
                className="tenon-search"
                aria-label={text("configure.search")}
                placeholder={text("configure.search")}
                value={typed}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => setTyped(event.target.value)}
              />
            ) : null}
            <Button tone="quiet" data-tenon-action="select-all" onClick={() => select(true)}>
              {isSearching ? text("configure.selectFound", { count: found.length }) : text("configure.selectAll")}
            </Button>
            <Button tone="quiet" data-tenon-action="clear-all" onClick={() => select(false)}>
              {text("configure.clearAll")}
            </Button>
          </div>
          <p className={isSearching ? "tenon-found" : "tenon-sr-only"} role="status">
            {isSearching ? text("configure.found", { count: found.length }) : ""}
          </p>
          {found.length > 0 ? (
            <VirtualList
              label={text("configure.optional")}
              count={found.length}
              rowHeight={36}
              maxHeight={324}
              rowKey={(index) => found[index]?.fieldName ?? String(index)}
              renderRow={(index) => {
                const choice = found[index];
                return choice ? (
                  <FieldRow
                    choice={choice}
                    checked={read.fields.has(choice.fieldName)}
                    onChange={(selected) =>
                      onEdit({ type: "select-field", objectName, fieldName: choice.fieldName, selected })
                    }
                  />
                ) : null;
              }}
            />
          ) : null}
        </>
      )}
    </div>
  );
}

function FieldRow({
  choice,
  checked,
  onChange,
}: {
  choice: FieldChoice;
  checked: boolean;
  onChange: (selected: boolean) => void;
}) {
  const { text } = useLaterMessages();
  const { fieldName, label, valueType } = choice;
  const type = typeKey(valueType);
  return (
    <Checkbox
      name={fieldName}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
      label={<ServerText>{label}</ServerText>}
      detail={
        <>
          {label === fieldName ? null : <ServerText>{fieldName}</ServerText>}{" "}
          {type ? <span className="tenon-field-type">{text(type)}</span> : null}
        </>
      }
    />
  );
}
