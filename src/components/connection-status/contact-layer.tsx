"use client";
import { useSlots } from "../../primitives/slot-classes.js";
import { CopyReference } from "../copy-reference.js";
import { StatusDialog } from "./status-dialog.js";
import type { StatusLayerProps } from "./status-layer-of.js";
import { StatusSentence } from "./status-word.js";
import { nameOf } from "./status-words.js";
import { useStatusMessages } from "./use-status-messages.js";

/** What to tell support, for hosts that gave no address. */
export function ContactLayer({ report, container, onClose }: StatusLayerProps) {
  const slot = useSlots();
  const { text, rich } = useStatusMessages();
  const { item, health } = report;
  const name = nameOf(item);
  const ids = [item.connection?.id, item.installation?.id, item.installation?.latest?.id, item.syncFlow?.latest?.id];
  // Words of the kit's own, the same in every language: whoever helps may not speak the customer's.
  const reference = [health.reason, ...new Set(ids.filter((id) => id !== undefined))].join(" ");
  return (
    <StatusDialog
      name="connection-help"
      label={text("health.contact.title", { name })}
      container={container}
      onClose={onClose}
    >
      <div className={slot("header")}>
        <h2 className={slot("title")}>{rich("health.contact.title", { name })}</h2>
      </div>
      <div className={slot("body")}>
        <p className={slot("text")}>
          <StatusSentence report={report} isFixed={false} />
        </p>
        <p className={slot("text")}>{text("health.contact.text")}</p>
        <CopyReference value={reference} />
      </div>
    </StatusDialog>
  );
}
