"use client";
import { useState } from "react";
import type { FlowError } from "../../flows/install-state.js";
import type { SyncFlowEnd, SyncFlowFacts } from "../../flows/sync-flow.js";
import type { Unlinked } from "../../headless/sync-flow-errands.js";
import { Button } from "../../primitives/button.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { ConfirmButton } from "../install-integration/confirm-button.js";
import { Footer } from "../install-integration/footer.js";
import { StepHeading } from "../install-integration/step-heading.js";
import { SyncFlowError } from "./flow-error.js";
import { endName } from "./flow-words.js";
import { useSyncFlowMessages } from "./use-sync-flow-messages.js";

/** Names the thing and the consequence. */
export function Unlink({
  end,
  facts,
  onUnlink,
  onDone,
}: {
  end: SyncFlowEnd;
  facts: SyncFlowFacts;
  onUnlink: () => Promise<Unlinked>;
  onDone: () => void;
}) {
  const slot = useSlots();
  const { text, rich } = useSyncFlowMessages();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<FlowError | null>(null);
  const provider = endName(end, { text });
  const names = {
    commerce: endName(facts.commerce, { text }),
    accounting: endName(facts.accounting, { text }),
    provider,
  };
  const isAlone = facts.commerce.connection === null || facts.accounting.connection === null;
  const confirm = async () => {
    setBusy(true);
    setError(null);
    const outcome = await onUnlink();
    setBusy(false);
    if (outcome.status === "done") onDone();
    else setError(outcome.error);
  };
  return (
    <>
      <StepHeading>{rich("flow.unlink.title", { provider })}</StepHeading>
      <p className={slot("text")}>{rich(isAlone ? "flow.unlink.alone" : "flow.unlink.text", names)}</p>
      {error ? <SyncFlowError error={error} provider={provider} /> : null}
      <Footer>
        <Button data-tenon-action="cancel" busy={busy} onClick={onDone}>
          {text("action.cancel")}
        </Button>
        <ConfirmButton
          flow={{ confirm: () => void confirm() }}
          busy={busy}
          label={text(busy ? "flow.unlink.busy" : "flow.system.unlink")}
        />
      </Footer>
    </>
  );
}
