"use client";
import type { Installation } from "../../contracts/kit/installations.js";
import { useLaterMessages } from "../use-later-messages.js";
import { readChanges, writeChanges, type ReadChange } from "./review-facts.js";
import { factWords, type ReviewBodyProps } from "./review-first.js";
import { ReviewLine } from "./review-line.js";

/** Before an update: only what becomes different, before and after. */
export function ReviewChanges({
  state,
  installation,
  isBusy,
  onEdit,
}: ReviewBodyProps & { installation: Installation }) {
  const messages = useLaterMessages();
  const { text, rich, list } = messages;
  const reads = readChanges(state.draft, state.objects, installation);
  const writes = writeChanges(state.draft, state.objects, installation);
  const titles = { start: "review.change.start", stop: "review.change.stop", change: "review.change.read" } as const;

  const words = (change: ReadChange): string[] => {
    if (change.kind === "start") return factWords(change, messages);
    const { added, removed, allFields } = change;
    return [
      ...(allFields === null ? [] : [text(allFields === "on" ? "review.change.allOn" : "review.change.allOff")]),
      ...(added.length > 0 ? [text("review.change.added", { count: added.length, names: list(added, 6) })] : []),
      ...(removed.length > 0
        ? [text("review.change.removed", { count: removed.length, names: list(removed, 6) })]
        : []),
    ];
  };
  return (
    <>
      {reads.map((change) => (
        <ReviewLine
          key={change.objectName}
          title={rich(titles[change.kind], { object: change.name })}
          facts={words(change)}
          mappings={change.mappings}
          edit={{ objectName: change.objectName, name: change.name, isBusy, onEdit }}
        />
      ))}
      {writes.map((change) => (
        <ReviewLine
          key={`write ${change.objectName}`}
          title={rich(change.kind === "start" ? "review.change.writeStart" : "review.change.writeStop", {
            object: change.name,
          })}
          edit={{ objectName: "", name: change.name, isBusy, onEdit }}
        />
      ))}
      {reads.length + writes.length === 0 ? <ReviewLine title={text("review.unchanged")} /> : null}
    </>
  );
}
