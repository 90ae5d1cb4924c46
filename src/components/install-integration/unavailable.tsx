"use client";
import type { FlowError } from "../../flows/install-state.js";
import { Button } from "../../primitives/button.js";
import { ErrorNotice } from "../error-notice.js";
import { useMessages } from "../use-messages.js";
import type { ConnectViewProps } from "./flow-of.js";

/** Asking once more gives the same answer; the page itself is out of date. */
const stalePage: ReadonlySet<FlowError["code"]> = new Set(["not_found", "identity_mismatch"]);
/** Somebody else has to do something first; the sentence says who. */
const notYours: ReadonlySet<FlowError["code"]> = new Set(["forbidden", "payment_required"]);

/** Nothing could be read: why, and the way on where there is one. */
export function Unavailable({ state, flow }: ConnectViewProps<"unavailable">) {
  const { text } = useMessages();
  const { error } = state;
  const action = () => {
    if (error.retryable || !(stalePage.has(error.code) || notYours.has(error.code))) {
      return (
        <Button data-tenon-action="retry" onClick={() => flow.retry()}>
          {text("action.retry")}
        </Button>
      );
    }
    return stalePage.has(error.code) ? (
      <Button data-tenon-action="reload" onClick={() => window.location.reload()}>
        {text("action.reload")}
      </Button>
    ) : null;
  };
  return <ErrorNotice error={error} actions={action()} />;
}
