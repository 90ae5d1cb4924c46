"use client";
import type { Backfill } from "../../contracts/kit/fields.js";
import type { SubscribeConfig } from "../../contracts/kit/configuration.js";
import { scheduleWords } from "../schedule-words.js";
import type { MessageKey } from "../../messages/en.js";
import { useLaterMessages } from "../use-later-messages.js";
import type { MessagesInUse } from "../use-messages.js";
import type { StateOf } from "./flow-of.js";
import { readFacts, writtenNames, type ReadFact } from "./review-facts.js";
import { ReviewLine } from "./review-line.js";

export interface ReviewBodyProps {
  state: StateOf<"reviewing" | "installing" | "updating">;
  isBusy: boolean;
  onEdit: (objectName: string) => void;
}

/** Before the first install: everything that will happen. */
export function ReviewFirst({ state, isBusy, onEdit }: ReviewBodyProps) {
  const messages = useLaterMessages();
  const { text, rich, list } = messages;
  const { draft, objects, detail } = state;
  const reads = readFacts(draft, objects);
  const written = writtenNames(draft, objects);
  const events = draft.subscribe.filter((one) => eventWords(one, text).length > 0);
  const nameOf = (objectName: string) =>
    objects.read.find((one) => one.objectName === objectName)?.displayName ??
    objects.write.find((one) => one.objectName === objectName)?.displayName ??
    objectName;
  return (
    <>
      {reads.map((fact) => (
        <ReviewLine
          key={fact.objectName}
          title={rich("review.read", { object: fact.name })}
          facts={factWords(fact, messages)}
          mappings={fact.mappings}
          edit={{ objectName: fact.objectName, name: fact.name, isBusy, onEdit }}
        />
      ))}
      {written.length > 0 ? (
        <ReviewLine
          title={rich("review.write", { object: list(written, 12) })}
          edit={{
            objectName: "",
            name: text("configure.writing", { provider: detail.provider.displayName }),
            isBusy,
            onEdit,
          }}
        />
      ) : null}
      {events.map((one) => (
        <ReviewLine
          key={one.objectName}
          title={rich("review.events", { object: nameOf(one.objectName) })}
          facts={eventWords(one, text)}
        />
      ))}
      {draft.proxy ? <ReviewLine title={rich("review.proxy", { provider: detail.provider.displayName })} /> : null}
      {reads.length + written.length + events.length === 0 && !draft.proxy ? (
        <ReviewLine title={text("review.nothing")} />
      ) : null}
    </>
  );
}

/** How much, how often, how far back. */
export function factWords({ read, object }: ReadFact, { text }: MessagesInUse<MessageKey>): string[] {
  const schedule = scheduleWords(read.stored?.schedule ?? object?.schedule);
  const history = backfillWords(read.stored?.backfill ?? object?.backfill, text);
  return [
    read.allFields ? text("review.allFields") : text("review.fields", { count: read.fields.size }),
    ...(schedule ? [text(schedule.key, { count: schedule.count })] : []),
    ...(history ? [history] : []),
    ...(read.paused ? [text("review.paused")] : []),
  ];
}

function backfillWords(backfill: Backfill | undefined, text: MessagesInUse<MessageKey>["text"]): string | null {
  if (!backfill) return null;
  if (backfill.fullHistory) return text("review.history.all");
  if (backfill.days === undefined) return null;
  const count = Math.ceil(backfill.days);
  return count > 0 ? text("review.history.days", { count }) : text("review.history.none");
}

const eventWords = (one: SubscribeConfig, text: MessagesInUse<MessageKey>["text"]): string[] => [
  ...(one.createEvent ? [text("review.event.create")] : []),
  ...(one.updateEvent ? [text("review.event.update")] : []),
  ...(one.deleteEvent ? [text("review.event.delete")] : []),
  ...(one.otherEvents.length > 0 ? [text("review.event.other")] : []),
];
