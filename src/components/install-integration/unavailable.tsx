"use client";
import { Button } from "../../primitives/button.js";
import { ErrorNotice } from "../error-notice.js";
import { useMessages } from "../use-messages.js";
import type { ViewProps } from "./flow-of.js";

/** Nothing could be read: why, and the way on. */
export function Unavailable({ state, flow }: ViewProps<"unavailable">) {
  const { text } = useMessages();
  return (
    <ErrorNotice
      error={state.error}
      actions={
        <Button data-tenon-action="retry" onClick={() => flow.retry()}>
          {text("action.retry")}
        </Button>
      }
    />
  );
}
