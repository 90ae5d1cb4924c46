"use client";
import { Button } from "../../primitives/button.js";
import type { FlowActions } from "./flow-of.js";
import { useDeliberate } from "./use-deliberate.js";

/** Does what cannot be undone; a click meant for what stood there before does nothing. */
export function ConfirmButton({
  flow,
  busy,
  label,
}: {
  flow: Pick<FlowActions, "confirm">;
  busy: boolean;
  label: string;
}) {
  const ready = useDeliberate();
  return (
    <Button tone="danger" data-tenon-action="confirm" busy={busy} disabled={!ready} onClick={() => flow.confirm()}>
      {label}
    </Button>
  );
}
