"use client";
import { memo } from "react";
import type { WriteObject } from "../../contracts/kit/fields.js";
import type { ConfigEdit, WriteDraft } from "../../flows/config-draft.js";
import { Checkbox } from "../../primitives/checkbox.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";
import type { FlowActions, StateOf } from "./flow-of.js";
import { KeptSettings } from "./kept-settings.js";
import { WriteDefaults, type WriteDefaultsProps } from "./write-defaults.js";

/** What the application may add, update and delete in the customer's account. */
export function WritePane({ state, flow }: { state: StateOf<"configuring">; flow: FlowActions }) {
  const slot = useSlots();
  const { rich } = useLaterMessages();
  const provider = state.detail.provider.displayName;
  return (
    <section className={slot("pane")} data-tenon-writing="">
      <p className={slot("text")}>{rich("configure.writingText", { provider })}</p>
      {state.objects.write.map((object) => {
        const write = state.draft.write.get(object.objectName);
        return write ? (
          <Writing
            key={object.objectName}
            object={object}
            write={write}
            provider={provider}
            reading={state.objectReads.get(object.objectName)}
            onEdit={flow.edit}
            onRead={flow.readObject}
          />
        ) : null;
      })}
    </section>
  );
}

interface WritingProps extends WriteDefaultsProps {
  object: WriteObject;
  write: WriteDraft;
  onEdit: (edit: ConfigEdit) => void;
}

const Writing = memo(function Writing(props: WritingProps) {
  const { object, write, onEdit } = props;
  const slot = useSlots();
  const { rich } = useLaterMessages();
  const { objectName, inheritMapping, allowsFieldDefaults } = object;
  const name = object.displayName || objectName;
  return (
    <div className="tenon-writing" role="group" aria-label={name}>
      <Checkbox
        className="tenon-include"
        name={objectName}
        data-tenon-write={objectName}
        checked={write.included}
        onChange={(event) => onEdit({ type: "include-write", objectName, included: event.target.checked })}
        label={rich("configure.write", { object: name })}
      />
      {write.included ? (
        <div className="tenon-nested">
          {inheritMapping ? <p className={slot("help")}>{rich("configure.inherits", { object: name })}</p> : null}
          <Checkbox
            data-tenon-deletion={objectName}
            checked={write.deletion ?? false}
            onChange={(event) => onEdit({ type: "set-deletion", objectName, deletion: event.target.checked })}
            label={rich("configure.delete", { object: name })}
          />
          {allowsFieldDefaults || write.fieldSettings.size > 0 ? <WriteDefaults {...props} /> : null}
          <KeptSettings settings={write.stored?.kept ?? []} />
        </div>
      ) : null}
    </div>
  );
});
