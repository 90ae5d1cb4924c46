"use client";
import { useRef, useState } from "react";
import { Button } from "../primitives/button.js";
import { useStatusMessages } from "./connection-status/use-status-messages.js";

/** What support asks for, to copy. Where a page may not write to the clipboard, the text is selected for the keyboard instead. */
export function CopyReference({ value }: { value: string }) {
  const { text } = useStatusMessages();
  const [outcome, setOutcome] = useState<"copied" | "copyFailed" | null>(null);
  const reference = useRef<HTMLElement>(null);

  const copy = async () => {
    // Said anew each time: a live region repeats nothing that stays.
    setOutcome(null);
    try {
      await navigator.clipboard.writeText(value);
      setOutcome("copied");
    } catch {
      if (reference.current) getSelection()?.selectAllChildren(reference.current);
      setOutcome("copyFailed");
    }
  };

  return (
    <span className="tenon-reference">
      <span>
        {text("support.reference")}{" "}
        <code ref={reference} dir="ltr">
          {value}
        </code>
      </span>
      <Button tone="quiet" data-tenon-action="copy" onClick={() => void copy()}>
        {text("activity.copy")}
      </Button>
      <span role="status">{outcome === null ? "" : text(`activity.${outcome}`)}</span>
    </span>
  );
}
