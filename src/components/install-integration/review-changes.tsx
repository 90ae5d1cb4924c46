"use client";
import type { ConfigChanges, ReadChange, SubscribeChange, WriteChange } from "../../headless/draft.js";
import { useLaterMessages } from "../use-later-messages.js";
import { eventsPlace, writingPlace } from "./places.js";
import { ReviewLine, type ReviewEdit, type ReviewRow } from "./review-line.js";
import type { ReviewNames } from "./review-names.js";
import { backfillWords, defaultWords, settingWords, startWords } from "./review-words.js";

export interface ReviewChangesProps {
  changes: ConfigChanges;
  names: ReviewNames;
  provider: string;
  /** Before the first install: things are, they do not become different. @default false */
  isFirst?: boolean;
  /** Leave out where a line leads nowhere. */
  edit?: ReviewEdit | undefined;
}

type LineProps<Changed> = Omit<ReviewChangesProps, "changes"> & { change: Changed };

/** One line for each thing that becomes different. */
export function ReviewChanges({ changes, ...props }: ReviewChangesProps) {
  const { rich, text } = useLaterMessages();
  const { provider, edit } = props;
  return (
    <>
      {changes.read.map((change) => (
        <ReadLine key={`r ${change.objectName}`} change={change} {...props} />
      ))}
      {changes.write.map((change) => (
        <WriteLine key={`w ${change.objectName}`} change={change} {...props} />
      ))}
      {changes.subscribe.map((change) => (
        <EventsLine key={`s ${change.objectName}`} change={change} {...props} />
      ))}
      {changes.proxy === null ? null : (
        <ReviewLine
          title={rich(changes.proxy ? "review.proxy" : "review.change.proxyStop", { provider })}
          edit={edit && { ...edit, place: eventsPlace, label: text("review.editProxy", { object: provider }) }}
        />
      )}
    </>
  );
}

function ReadLine({ change, names, isFirst, edit }: LineProps<ReadChange>) {
  const messages = useLaterMessages();
  const { rich, text } = messages;
  const { objectName, kind, before, after } = change;
  const object = names.object(objectName);
  const titles = {
    start: isFirst ? "review.read" : "review.change.start",
    stop: "review.change.stop",
    change: "review.change.read",
  } as const;
  const field = (fieldName: string) => names.field(objectName, fieldName);
  const isStart = kind === "start";
  const side = (value: string | undefined, nameOf: (value: string) => string) =>
    value === undefined ? null : nameOf(value);
  const row = (
    key: string,
    target: string,
    one: { before: string | undefined; after: string | undefined },
    nameOf: (value: string) => string,
  ): ReviewRow => ({
    key,
    target,
    ...(isStart ? {} : { before: side(one.before, nameOf) }),
    after: side(one.after, nameOf),
  });
  const rows: ReviewRow[] = [
    ...(change.settings.includes("backfill")
      ? [
          {
            key: "b",
            target: text("review.change.backfill"),
            before: backfillWords(before?.backfill, text),
            after: backfillWords(after?.backfill, text),
          },
        ]
      : []),
    ...change.mappings.map((one) => row(`m ${one.mapToName}`, names.target(change, one.mapToName), one, field)),
    // Before the first install their number says enough.
    ...(isStart ? [] : change.values).map((one) =>
      row(
        `v ${JSON.stringify([one.fieldName, one.appValue])}`,
        `${field(one.fieldName)}, ${names.appValue(change, one.appValue)}`,
        one,
        (value) => names.value(objectName, one.fieldName, value),
      ),
    ),
  ];
  return (
    <ReviewLine
      title={rich(titles[kind], { object })}
      facts={isStart && after ? startWords(after, messages) : settingWords(change, messages)}
      groups={
        isStart
          ? []
          : [
              { key: "review.change.added", names: change.added.map(field) },
              { key: "review.change.removed", names: change.removed.map(field) },
            ]
      }
      rows={rows}
      edit={edit && { ...edit, place: objectName, label: text("review.edit", { object }) }}
    />
  );
}

function WriteLine({ change, names, isFirst, edit }: LineProps<WriteChange>) {
  const messages = useLaterMessages();
  const { rich, text } = messages;
  const { objectName, kind, after, deletion, defaults, other } = change;
  const object = names.object(objectName);
  const titles = {
    start: isFirst ? "review.write" : "review.change.writeStart",
    stop: "review.change.writeStop",
    change: "review.change.write",
  } as const;
  return (
    <ReviewLine
      title={rich(titles[kind], { object })}
      facts={[
        ...(deletion ? [text(after?.deletion ? "review.deletes" : "review.change.deletesNot")] : []),
        ...(other ? [text("review.change.other")] : []),
      ]}
      rows={defaults.map((one) => ({
        key: one.fieldName,
        target: names.field(objectName, one.fieldName),
        ...(kind === "start" ? {} : { before: defaultWords(one.before, messages) }),
        after: defaultWords(one.after, messages),
      }))}
      edit={edit && { ...edit, place: writingPlace, label: text("review.editWrite", { object }) }}
    />
  );
}

function EventsLine({ change, names, edit }: LineProps<SubscribeChange>) {
  const { rich, text } = useLaterMessages();
  const { objectName, kind, after, events, other } = change;
  const object = names.object(objectName);
  const titles = { start: "review.events", stop: "review.change.eventsStop", change: "review.change.events" } as const;
  return (
    <ReviewLine
      title={rich(titles[kind], { object })}
      facts={[
        ...events.map(({ event, enabled }) => {
          const when = text(`review.event.${event}`);
          return enabled ? when : text("review.change.eventOff", { when });
        }),
        ...(kind === "start" && after?.otherEvents.length ? [text("review.event.other")] : []),
        ...(other ? [text("review.change.other")] : []),
      ]}
      edit={edit && { ...edit, place: eventsPlace, label: text("review.editEvents", { object }) }}
    />
  );
}
