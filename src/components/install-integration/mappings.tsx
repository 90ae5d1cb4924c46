"use client";
import { memo, useCallback, useMemo, type ReactNode } from "react";
import type { ReadObject } from "../../contracts/kit/fields.js";
import type { ConfigEdit, ReadDraft } from "../../flows/config-draft.js";
import { valueSections } from "../../headless/draft.js";
import { Button } from "../../primitives/button.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";
import { fieldLabel, mappingItems } from "./field-choices.js";
import { MappingChooser } from "./mapping-chooser.js";
import { mappingGroups, type MappingRow } from "./mapping-rows.js";
import { ValueMapping } from "./value-mapping.js";

export interface MappingsProps {
  object: ReadObject;
  read: ReadDraft;
  name: string;
  provider: string;
  showMissing: boolean;
  allowValueReuse: boolean;
  onEdit: (edit: ConfigEdit) => void;
}

/** What of a draft is looked at here: choosing a field to be read draws nothing of this again. */
const parts = ["mappings", "valueMappings", "dynamic", "stale"] as const;
const sameRead = (a: ReadDraft, b: ReadDraft): boolean => parts.every((part) => a[part] === b[part]);
const others = ["object", "name", "provider", "showMissing", "allowValueReuse", "onEdit"] as const;

/** Matching the account's fields and their values with the application's. */
export const Mappings = memo(
  function Mappings(props: MappingsProps) {
    const { object, read, name, provider, showMissing, allowValueReuse, onEdit } = props;
    const slot = useSlots();
    const { text, rich, list } = useLaterMessages();
    const { objectName } = object;
    const { mappings, dynamic, stale } = read;
    const items = useMemo(() => mappingItems(object, text), [object, text]);
    const { required, optional } = useMemo(() => mappingGroups(object, dynamic), [object, dynamic]);
    const marks = useMemo(() => {
      const users = new Map<string, string[]>();
      for (const { mapToName, label } of [...required, ...optional]) {
        const fieldName = mappings.get(mapToName);
        if (fieldName !== undefined) users.set(fieldName, [...(users.get(fieldName) ?? []), label]);
      }
      return new Map([...users].map(([value, names]) => [value, text("configure.usedFor", { names: list(names) })]));
    }, [mappings, required, optional, text, list]);
    const onMap = useCallback(
      (mapToName: string, fieldName: string | null) => onEdit({ type: "map-field", objectName, mapToName, fieldName }),
      [objectName, onEdit],
    );
    const onValue = useCallback(
      (fieldName: string, appValue: string, providerValue: string | null) =>
        onEdit({ type: "map-value", objectName, fieldName, appValue, providerValue }),
      [objectName, onEdit],
    );

    const sections = valueSections(object, read);
    const valuesOf = (wanted: (mapToName: string) => boolean): ReactNode =>
      sections
        .filter(({ mapToName }) => wanted(mapToName))
        .map((section) => (
          <ValueMapping
            key={`${section.mapToName}\n${section.fieldName}`}
            section={section}
            provider={provider}
            allowReuse={allowValueReuse}
            onValue={onValue}
          />
        ));
    const rowOf = (row: MappingRow): ReactNode => {
      const value = row.fixed ?? mappings.get(row.mapToName) ?? null;
      return (
        <div key={row.mapToName} className="tenon-mapping-place">
          {row.fixed === undefined ? (
            <MappingChooser
              row={row}
              items={items}
              value={value}
              marks={marks}
              showMissing={showMissing}
              objectLabel={name}
              provider={provider}
              onMap={onMap}
            />
          ) : (
            <SettledMapping row={row} field={fieldLabel(object, row.fixed)} note={text("configure.fixed")} />
          )}
          {valuesOf((mapToName) => mapToName === row.mapToName)}
        </div>
      );
    };
    const known = new Set([...required, ...optional, ...stale].map(({ mapToName }) => mapToName));
    const lost = valuesOf((mapToName) => !known.has(mapToName));

    return (
      <>
        {required.length > 0 ? (
          <div className={slot("section")}>
            <h4>{text("configure.mappings")}</h4>
            <p className={slot("help")}>{rich("configure.mappingsText", { provider })}</p>
            {required.map(rowOf)}
          </div>
        ) : null}
        {optional.length + stale.length + sections.length > 0 && (optional.length > 0 || stale.length > 0 || lost) ? (
          <div className={slot("section")}>
            <h4>{text("configure.optionalMappings")}</h4>
            {optional.map(rowOf)}
            {stale.map(({ mapToName, mapToDisplayName }) => {
              const label = mapToDisplayName ?? mapToName;
              const field = mappings.get(mapToName);
              return (
                <div key={mapToName} className="tenon-mapping-place">
                  <SettledMapping
                    row={{ mapToName, label, prompt: text("configure.staleText"), needed: false, fixed: undefined }}
                    field={field === undefined ? "–" : fieldLabel(object, field)}
                    note={text("configure.stale")}
                    action={
                      <Button
                        tone="quiet"
                        data-tenon-action="drop-stale"
                        aria-label={text("configure.clearField", { field: label })}
                        onClick={() => onEdit({ type: "drop-stale", objectName, mapToName })}
                      >
                        {text("configure.clearAll")}
                      </Button>
                    }
                  />
                  {valuesOf((name) => name === mapToName)}
                </div>
              );
            })}
            {lost}
          </div>
        ) : null}
      </>
    );
  },
  (before, after) => sameRead(before.read, after.read) && others.every((name) => before[name] === after[name]),
);

/** A match that is not chosen here: set by the host, or left from before. */
function SettledMapping(props: { row: MappingRow; field: string; note: string; action?: ReactNode }) {
  const { row, field, note, action } = props;
  const slot = useSlots();
  return (
    <div className={slot("mapping")} data-tenon-settled={row.mapToName}>
      <div className="tenon-field-head">
        <span className={slot("label")}>
          <ServerText>{row.label}</ServerText>
        </span>
        <span className="tenon-field-note">{note}</span>
      </div>
      <div className="tenon-settled">
        <ServerText>{field}</ServerText>
        {action}
      </div>
      {row.prompt ? (
        <p className={slot("help")}>
          <ServerText>{row.prompt}</ServerText>
        </p>
      ) : null}
    </div>
  );
}
