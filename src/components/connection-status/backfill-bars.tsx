"use client";
import { useId } from "react";
import type { BackfillProgress } from "../../contracts/kit/status.js";
import { Progress } from "../../primitives/progress.js";
import { countWords, isTotalKnown } from "./count-words.js";
import { useStatusMessages } from "./use-status-messages.js";

/** How far each first read is: a bar that fills where the total is known, words alone where nobody knows it. */
export function BackfillBars({ backfills }: { backfills: readonly BackfillProgress[] }) {
  const { rich, text } = useStatusMessages();
  const id = useId();
  if (backfills.length === 0) return null;
  return (
    <ul className="tenon-backfills">
      {backfills.map((backfill, index) => {
        const words = `${id}-${String(index)}`;
        return (
          <li key={backfill.objectName} data-tenon-object={backfill.objectName}>
            <p id={words} className="tenon-backfill-words">
              <span>{rich("activity.backfill", { object: backfill.displayName })}</span>{" "}
              <span className="tenon-muted">{countWords(backfill, text)}</span>
            </p>
            <Progress
              labelledBy={words}
              {...(isTotalKnown(backfill) ? { value: backfill.processed, max: backfill.total } : {})}
            />
          </li>
        );
      })}
    </ul>
  );
}
