"use client";
import { useId } from "react";
import type { Health } from "../../flows/connection-health.js";
import { Progress } from "../../primitives/progress.js";
import { countWords, isTotalKnown } from "./count-words.js";
import { useStatusMessages } from "./use-status-messages.js";

/** How far it is: a bar that fills and numbers where the total is known, a bar that moves and words where nobody knows it. */
export function StatusProgress({ progress }: { progress: NonNullable<Health["progress"]> }) {
  const { text } = useStatusMessages();
  const id = useId();
  return (
    <div className="tenon-status-progress">
      <Progress
        labelledBy={id}
        {...(isTotalKnown(progress) ? { value: progress.processed, max: progress.total } : {})}
      />
      <p id={id} className="tenon-muted">
        {countWords(progress, text)}
      </p>
    </div>
  );
}
