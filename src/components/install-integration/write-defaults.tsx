"use client";
import { useEffect, useId, useMemo, useState } from "react";
import type { AccountField, WriteObject } from "../../contracts/kit/fields.js";
import type { ConfigEdit, FieldDefault, WriteDraft } from "../../flows/config-draft.js";
import type { FlowError } from "../../flows/install-state.js";
import { Button } from "../../primitives/button.js";
import { Combobox } from "../../primitives/combobox.js";
import { Field } from "../../primitives/field.js";
import { Skeleton } from "../../primitives/skeleton.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { ErrorNotice } from "../error-notice.js";
import { useLaterMessages } from "../use-later-messages.js";
import { accountItems } from "./field-choices.js";
import { WriteDefault } from "./write-default.js";

export interface WriteDefaultsProps {
  object: WriteObject;
  write: WriteDraft;
  provider: string;
  /** How reading the object's fields goes, if it was asked for. */
  reading: "reading" | FlowError | undefined;
  onEdit: (edit: ConfigEdit) => void;
  onRead: (objectName: string) => void;
}

const fresh: Omit<FieldDefault, "fieldName"> = { default: undefined, writeOnCreate: "always", writeOnUpdate: "always" };

/** Values for fields the application has none for, and when they are written. */
export function WriteDefaults({ object, write, provider, reading, onEdit, onRead }: WriteDefaultsProps) {
  const slot = useSlots();
  const { text, rich } = useLaterMessages();
  const titleId = useId();
  const { objectName, accountFields, allowsFieldDefaults } = object;
  /** Fields with a row, in the order they came. A draft keeps nothing of a field of which nothing is said, and a row stays all the same. */
  const [names, setNames] = useState<readonly string[]>([...write.fieldSettings.keys()]);
  /** The field that was added last takes the focus. */
  const [added, setAdded] = useState<string | null>(null);
  const isWanted = accountFields === undefined && reading === undefined;
  useEffect(() => {
    if (isWanted) onRead(objectName);
  }, [isWanted, objectName, onRead]);

  const fields = useMemo(
    () => new Map(accountFields?.map((field): [string, AccountField] => [field.fieldName, field])),
    [accountFields],
  );
  const items = useMemo(
    () => accountItems(accountFields?.filter((field) => !field.readOnly) ?? [], text),
    [accountFields, text],
  );
  const name = object.displayName || objectName;
  const taken = new Set([...names, ...write.fieldSettings.keys()]);

  return (
    <div className="tenon-defaults" role="group" aria-labelledby={titleId}>
      <h4 id={titleId}>{text("configure.defaults")}</h4>
      <p className={slot("help")}>{rich("configure.defaultsText", { object: name })}</p>
      {[...taken].map((fieldName) => (
        <WriteDefault
          key={fieldName}
          field={fields.get(fieldName)}
          setting={write.fieldSettings.get(fieldName) ?? { ...fresh, fieldName }}
          isNew={added === fieldName}
          onChange={(setting) => {
            if (setting === null) setNames(names.filter((one) => one !== fieldName));
            onEdit({ type: "set-default", objectName, fieldName, setting });
          }}
        />
      ))}
      {typeof reading === "object" ? (
        <ErrorNotice
          error={reading}
          provider={provider}
          actions={
            <Button data-tenon-action="read-object" onClick={() => onRead(objectName)}>
              {text("action.retry")}
            </Button>
          }
        />
      ) : accountFields === undefined ? (
        <Skeleton bars={["control"]} />
      ) : allowsFieldDefaults ? (
        <Field label={text("configure.addDefault")}>
          {(control) => (
            <Combobox
              {...control}
              name={`${objectName} default`}
              items={items}
              without={taken}
              value={null}
              onChange={(fieldName) => {
                if (fieldName === null) return;
                setAdded(fieldName);
                setNames([...taken, fieldName]);
              }}
              placeholder={text("configure.chooseField")}
              listLabel={text("configure.fieldList", { object: name })}
              clearLabel={text("configure.clearAll")}
              emptyLabel={(query) => text("configure.noField", { query })}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}
