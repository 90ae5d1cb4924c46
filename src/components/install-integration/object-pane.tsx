"use client";
import { memo, useMemo } from "react";
import type { ReadObject } from "../../contracts/kit/fields.js";
import type { ConfigEdit, ReadDraft } from "../../flows/config-draft.js";
import type { ObjectCounts } from "../../flows/config-draft-counts.js";
import type { FlowError } from "../../flows/install-state.js";
import { Button } from "../../primitives/button.js";
import { Checkbox } from "../../primitives/checkbox.js";
import { Notice } from "../../primitives/notice.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { ErrorNotice } from "../error-notice.js";
import { scheduleWords } from "../schedule-words.js";
import { useLaterMessages } from "../use-later-messages.js";
import { fieldLabel, optionalChoices, requiredFields } from "./field-choices.js";
import { FieldPicker } from "./field-picker.js";
import { HistoryChoice } from "./history-choice.js";
import { filterWords, KeptSettings } from "./kept-settings.js";
import { Mappings } from "./mappings.js";
import { backfillWords } from "./review-words.js";

export interface ObjectPaneProps {
  object: ReadObject;
  read: ReadDraft;
  counts: ObjectCounts | undefined;
  provider: string;
  showMissing: boolean;
  allowValueReuse: boolean;
  allowBackfillChoice: boolean;
  /** How reading this object once more goes, if it was asked for. */
  again: "reading" | FlowError | undefined;
  onEdit: (edit: ConfigEdit) => void;
  onReadAgain: (objectName: string) => void;
}

/** Everything there is to choose for one kind of data. */
export const ObjectPane = memo(function ObjectPane(props: ObjectPaneProps) {
  const { object, read, counts, provider, showMissing, onEdit } = props;
  const slot = useSlots();
  const { text, rich } = useLaterMessages();
  const { objectName } = object;
  const name = object.displayName || objectName;
  const choices = useMemo(() => optionalChoices(object), [object]);
  return (
    <section className={slot("pane")} data-tenon-object={objectName}>
      <div className="tenon-switches">
        <Checkbox
          className="tenon-include"
          name={objectName}
          data-tenon-object={objectName}
          checked={read.included}
          disabled={object.unavailable !== undefined && !read.included}
          onChange={(event) => onEdit({ type: "include-object", objectName, included: event.target.checked })}
          label={rich("configure.include", { object: name })}
        />
        {read.included ? <Rhythm {...props} /> : null}
        {read.included && (read.stored || read.paused) ? (
          <Checkbox
            role="switch"
            data-tenon-pause={objectName}
            checked={read.paused}
            onChange={(event) => onEdit({ type: "pause-object", objectName, paused: event.target.checked })}
            label={rich("configure.pause", { object: name })}
            detail={read.paused ? text("configure.pausedText") : undefined}
          />
        ) : null}
      </div>
      {object.unavailable ? <NotReadable {...props} name={name} /> : null}
      {read.included ? (
        <>
          {props.allowBackfillChoice ? (
            <HistoryChoice
              objectName={objectName}
              value={read.backfill}
              own={object.backfill}
              onChange={(backfill) => onEdit({ type: "set-backfill", objectName, backfill })}
            />
          ) : null}
          <RequiredFields object={object} />
          <Mappings
            object={object}
            read={read}
            name={name}
            provider={provider}
            showMissing={showMissing}
            allowValueReuse={props.allowValueReuse}
            onEdit={onEdit}
          />
          {choices.length > 0 || object.anyOptionalField ? (
            <FieldPicker
              objectName={objectName}
              fields={read.fields}
              allFields={read.allFields}
              offersAll={object.anyOptionalField}
              selected={counts?.selected ?? 0}
              total={counts?.total ?? 0}
              choices={choices}
              provider={provider}
              onEdit={onEdit}
            />
          ) : null}
          <Kept object={object} stored={read.stored} />
        </>
      ) : object.unavailable ? null : (
        <p className={slot("text", "tenon-muted")}>{rich("configure.excluded", { object: name })}</p>
      )}
    </section>
  );
});

/** The account did not give this object: why, and asking again for it alone. */
function NotReadable({ object, again, provider, name, onReadAgain }: ObjectPaneProps & { name: string }) {
  const { text, rich } = useLaterMessages();
  const button = (
    <Button data-tenon-action="read-object" busy={again === "reading"} onClick={() => onReadAgain(object.objectName)}>
      {text(again === "reading" ? "configure.readingAgain" : "action.retry")}
    </Button>
  );
  return typeof again === "object" ? (
    <ErrorNotice error={again} provider={provider} actions={button} />
  ) : (
    <Notice tone="caution" actions={button}>
      <p>{rich("configure.unavailable", { object: name, provider })}</p>
    </Notice>
  );
}

/** How often, and how far back. */
function Rhythm({ object, read, allowBackfillChoice }: ObjectPaneProps) {
  const slot = useSlots();
  const { text } = useLaterMessages();
  const schedule = scheduleWords(read.stored?.schedule ?? object.schedule);
  const history = allowBackfillChoice ? null : backfillWords(read.backfill ?? object.backfill, text);
  const words = [schedule ? text(schedule.key, { count: schedule.count }) : "", history ?? ""].filter(Boolean);
  return words.length > 0 ? (
    <p className={slot("help", "tenon-rhythm")} data-tenon-rhythm="">
      {words.join(" · ")}
    </p>
  ) : null;
}

const RequiredFields = memo(function RequiredFields({ object }: { object: ReadObject }) {
  const slot = useSlots();
  const { text } = useLaterMessages();
  const required = requiredFields(object);
  return required.length > 0 ? (
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
  ) : null;
});

/** Conditions and settings without a control. */
const Kept = memo(function Kept({ object, stored }: { object: ReadObject; stored: ReadDraft["stored"] }) {
  const { text } = useLaterMessages();
  if (!stored) return null;
  const words = (filters: NonNullable<typeof stored>["filters"], name: string) =>
    filterWords(filters, (fieldName) => fieldLabel(object, fieldName)).map((value) => ({ name, value }));
  return (
    <KeptSettings
      settings={[
        ...words(stored.filters, text("configure.onlyWhere")),
        ...words(stored.backfillFilters, text("configure.historyWhere")),
        ...(stored.kept ?? []),
      ]}
    />
  );
});
