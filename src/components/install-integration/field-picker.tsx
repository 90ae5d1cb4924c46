"use client";
import { memo, useCallback, useId, useMemo, useState } from "react";
import type { ConfigEdit } from "../../flows/config-draft.js";
import { Button } from "../../primitives/button.js";
import { Checkbox } from "../../primitives/checkbox.js";
import { searchItems } from "../../primitives/combobox-items.js";
import { Select } from "../../primitives/select.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { TextInput } from "../../primitives/text-input.js";
import { VirtualList } from "../../primitives/virtual-list.js";
import { useLaterMessages } from "../use-later-messages.js";
import type { FieldChoice } from "./field-choices.js";
import { filterChoices, filtersOf, type FieldFilter } from "./field-filter.js";
import { FieldRow } from "./field-row.js";

/** From so many on, looking for one is quicker than reading all. */
const searchFrom = 8;

export interface FieldPickerProps {
  objectName: string;
  /** Chosen fields. */
  fields: ReadonlySet<string>;
  allFields: boolean;
  /** All of the account's fields may be taken, also future ones. */
  offersAll: boolean;
  selected: number;
  total: number;
  choices: readonly FieldChoice[];
  provider: string;
  onEdit: (edit: ConfigEdit) => void;
}

interface Narrowing {
  readonly query: string;
  readonly filter: FieldFilter;
  /** What was chosen when "selected" was asked for: a line does not vanish under the pointer that clears it. */
  readonly chosen: ReadonlySet<string>;
}

/** The optional fields: search, filter, all or none, and one line each however many there are. */
export const FieldPicker = memo(function FieldPicker(props: FieldPickerProps) {
  const { objectName, fields, allFields, offersAll, selected, total, choices, provider, onEdit } = props;
  const slot = useSlots();
  const { text } = useLaterMessages();
  const titleId = useId();
  const [{ query, filter, chosen }, setNarrowing] = useState<Narrowing>({ query: "", filter: "all", chosen: fields });
  /** Many were chosen or cleared at once: the new count is spoken. A single line says itself what became of it. */
  const [speaks, setSpeaks] = useState(false);

  const filters = useMemo(() => filtersOf(choices), [choices]);
  const found = useMemo(
    () => searchItems(filterChoices(choices, filter, chosen), query),
    [choices, filter, chosen, query],
  );
  const isNarrowed = found.length < choices.length || query.trim() !== "";
  const count = found.length;
  const narrow = (next: Partial<Narrowing>) => {
    setSpeaks(false);
    setNarrowing((last) => ({ ...last, ...next }));
  };
  const selectAll = (isSelected: boolean) => {
    setSpeaks(true);
    onEdit({
      type: "select-fields",
      objectName,
      fieldNames: found.map((choice) => choice.value),
      selected: isSelected,
    });
  };
  const select = useCallback(
    (fieldName: string, isSelected: boolean) => {
      setSpeaks(false);
      onEdit({ type: "select-field", objectName, fieldName, selected: isSelected });
    },
    [objectName, onEdit],
  );
  const summary = allFields ? text("configure.allFields") : text("configure.fields", { selected, total });

  return (
    <div className={slot("section")} role="group" aria-labelledby={titleId}>
      <div className="tenon-section-head">
        <h4 id={titleId}>{text("configure.optional")}</h4>
        <span className="tenon-muted" data-tenon-count="">
          {summary}
        </span>
      </div>
      {offersAll ? (
        <Checkbox
          data-tenon-all-fields={objectName}
          checked={allFields}
          onChange={(event) => onEdit({ type: "all-fields", objectName, allFields: event.target.checked })}
          label={text("configure.future")}
        />
      ) : null}
      {allFields || choices.length === 0 ? null : (
        <>
          {choices.length > searchFrom ? (
            <div className="tenon-picker-tools">
              <TextInput
                type="search"
                className="tenon-search"
                aria-label={text("configure.search")}
                placeholder={text("configure.search")}
                value={query}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => narrow({ query: event.target.value })}
              />
              <Select
                className="tenon-filter"
                data-tenon-filter=""
                aria-label={text("configure.filter")}
                options={filters.map((value) => ({
                  value,
                  label: text(value === "all" ? "configure.allFields" : value, { provider }),
                }))}
                value={filter}
                onChange={(event) => narrow({ filter: event.target.value as FieldFilter, chosen: fields })}
              />
            </div>
          ) : null}
          <div className="tenon-picker-bulk">
            <Button tone="quiet" data-tenon-action="select-all" onClick={() => selectAll(true)}>
              {isNarrowed ? text("configure.selectFound", { count }) : text("configure.selectAll")}
            </Button>
            <Button tone="quiet" data-tenon-action="clear-all" onClick={() => selectAll(false)}>
              {isNarrowed ? text("configure.clearFound", { count }) : text("configure.clearAll")}
            </Button>
            <p className={isNarrowed ? "tenon-found" : "tenon-sr-only"} role="status">
              {speaks ? summary : isNarrowed ? text("configure.found", { count }) : ""}
            </p>
          </div>
          {count > 0 ? (
            <VirtualList
              label={text("configure.optional")}
              items={found}
              rowHeight={36}
              maxHeight={324}
              rowKey={(choice) => choice.value}
              renderRow={(choice) => (
                <FieldRow
                  choice={choice}
                  type={choice.type && text(choice.type)}
                  checked={fields.has(choice.value)}
                  onSelect={select}
                />
              )}
            />
          ) : null}
        </>
      )}
    </div>
  );
});
