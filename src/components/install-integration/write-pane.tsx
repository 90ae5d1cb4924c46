"use client";
import type { ConfigEdit } from "../../flows/config-draft.js";
import { Checkbox } from "../../primitives/checkbox.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";
import type { StateOf } from "./flow-of.js";

/** What the application may add and update in the customer's account. */
export function WritePane({ state, onEdit }: { state: StateOf<"configuring">; onEdit: (edit: ConfigEdit) => void }) {
  const slot = useSlots();
  const { rich } = useLaterMessages();
  const provider = state.detail.provider.displayName;
  return (
    <section className={slot("pane")} data-tenon-writing="">
      <p className={slot("text")}>{rich("configure.writingText", { provider })}</p>
      {state.objects.write.map(({ objectName, displayName }) => (
        <Checkbox
          key={objectName}
          name={objectName}
          data-tenon-write={objectName}
          checked={state.draft.write.get(objectName)?.included ?? false}
          onChange={(event) => onEdit({ type: "include-write", objectName, included: event.target.checked })}
          label={rich("configure.write", { object: displayName || objectName })}
        />
      ))}
    </section>
  );
}
