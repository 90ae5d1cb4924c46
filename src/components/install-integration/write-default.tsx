"use client";
import { useEffect, useId, useRef } from "react";
import type { AccountField } from "../../contracts/kit/fields.js";
import type { FieldDefault } from "../../flows/config-draft.js";
import { Button } from "../../primitives/button.js";
import { Select } from "../../primitives/select.js";
import { ServerText } from "../../primitives/server-text.js";
import { TextInput } from "../../primitives/text-input.js";
import { useLaterMessages } from "../use-later-messages.js";

export interface WriteDefaultProps {
  /** `undefined` while the account's fields are not known. */
  field: AccountField | undefined;
  setting: FieldDefault;
  /** It was added just now. */
  isNew: boolean;
  onChange: (setting: Omit<FieldDefault, "fieldName"> | null) => void;
}

type Writing = FieldDefault["writeOnUpdate"];

/** One field: its value, and when it is written. */
export function WriteDefault({ field, setting, isNew, onChange }: WriteDefaultProps) {
  const { text } = useLaterMessages();
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const { fieldName, ...rest } = setting;
  const label = field?.displayName || fieldName;
  useEffect(() => {
    if (isNew) group.current?.querySelector<HTMLElement>("input, select")?.focus();
  }, [isNew]);
  const when = (key: "writeOnCreate" | "writeOnUpdate", options: readonly Writing[]) => (
    <label className="tenon-when">
      <span>{text(`configure.${key}`)}</span>
      <Select
        data-tenon-when={key}
        value={setting[key]}
        options={options.map((value) => ({ value, label: text(`configure.${value}`) }))}
        onChange={({ target }) => onChange({ ...rest, [key]: target.value as Writing })}
      />
    </label>
  );
  return (
    <div ref={group} className="tenon-default" role="group" aria-labelledby={id} data-tenon-default={fieldName}>
      <div className="tenon-section-head">
        <span id={id} className="tenon-label">
          <ServerText>{label}</ServerText>
        </span>
        <Button
          tone="quiet"
          data-tenon-action="remove-default"
          aria-label={text("configure.removeDefault", { field: label })}
          onClick={() => onChange(null)}
        >
          {text("configure.remove")}
        </Button>
      </div>
      <div className="tenon-default-parts">
        <label className="tenon-when">
          <span>{text("configure.value")}</span>
          <Value field={field} value={setting.default} onChange={(value) => onChange({ ...rest, default: value })} />
        </label>
        {when("writeOnCreate", ["always", "never"])}
        {when("writeOnUpdate", ["always", "ifEmpty", "never"])}
      </div>
    </div>
  );
}

interface ValueProps {
  field: AccountField | undefined;
  value: FieldDefault["default"];
  onChange: (value: FieldDefault["default"]) => void;
}

/** The control a value of the field's type needs. What was stored decides where the account says nothing of the field. */
function Value({ field, value, onChange }: ValueProps) {
  const { text } = useLaterMessages();
  const none = text("configure.noDefault");
  const stored = typeof value;
  const valueType = field?.valueType ?? (stored === "boolean" ? "boolean" : stored === "number" ? "int" : "string");
  if (valueType === "boolean" || (field && field.values.length > 0)) {
    const isBoolean = valueType === "boolean";
    const options = isBoolean
      ? [
          { value: "true", label: text("configure.yes") },
          { value: "false", label: text("configure.no") },
        ]
      : (field?.values ?? []).map((one) => ({ value: one.value, label: one.displayValue || one.value }));
    const current = value === undefined ? "" : String(value);
    const isKnown = current === "" || options.some((option) => option.value === current);
    return (
      <Select
        data-tenon-value=""
        placeholder={none}
        options={isKnown ? options : [...options, { value: current, label: current }]}
        value={current}
        onChange={({ target }) =>
          onChange(target.value === "" ? undefined : isBoolean ? target.value === "true" : target.value)
        }
      />
    );
  }
  const isWhole = valueType === "int";
  return (
    <TextInput
      data-tenon-value=""
      {...(isWhole ? { type: "number", step: 1 } : {})}
      dir="auto"
      placeholder={none}
      defaultValue={value === undefined ? "" : String(value)}
      onChange={({ target }) => {
        const typed = target.value;
        if (typed === "" && target.validity.badInput) return;
        onChange(typed === "" ? undefined : isWhole ? Math.trunc(Number(typed)) : typed);
      }}
    />
  );
}
