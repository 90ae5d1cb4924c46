"use client";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { Button } from "../../primitives/button.js";
import { privateForm } from "../../primitives/private-form.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { accountName } from "../account-name.js";
import { ErrorNotice } from "../error-notice.js";
import { useLaterMessages } from "../use-later-messages.js";
import { ConnectInput } from "./connect-input.js";
import { emptyInputs, readDetails, refusedInputs } from "./connect-values.js";
import type { ConnectViewProps } from "./flow-of.js";
import { Footer } from "./footer.js";
import { StepHeading } from "./step-heading.js";

/** What is kept with an account: changed by wish, or asked for because the integration needs it. */
export function EditConnection({ state, flow }: ConnectViewProps<"editing-connection">) {
  const slot = useSlots();
  const { text, rich } = useLaterMessages();
  const form = useRef<HTMLFormElement>(null);
  const [empty, setEmpty] = useState<readonly string[]>([]);
  const { detail, connection, inputs, isNeeded, error, phase } = state;
  const provider = detail.provider.displayName;
  const account = accountName(connection, provider);
  const refused = error ? refusedInputs(inputs, error.issues) : [];
  const isBusy = phase === "saving";

  // The first input that needs another look gets the focus.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [error, empty]);

  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const data = new FormData(event.currentTarget);
    const missing = emptyInputs(inputs, data);
    setEmpty(missing);
    if (missing.length === 0) void flow.submitDetails({ metadata: readDetails(inputs, data) });
  };
  const errorOf = (name: string, label: string): string | undefined => {
    if (empty.includes(name)) return text("connect.missing", { label });
    return refused.includes(name) ? text("connect.refused", { provider }) : undefined;
  };
  return (
    <>
      <StepHeading>{rich(isNeeded ? "details.neededTitle" : "details.title", { account })}</StepHeading>
      <p className={slot("text")}>{rich(isNeeded ? "details.neededText" : "details.text", { account })}</p>
      {error ? <ErrorNotice error={error} provider={provider} /> : null}
      <form ref={form} className={slot("form", "ph-no-capture")} {...privateForm} onSubmit={onSubmit}>
        <div className="tenon-inputs">
          {inputs.map((input, index) => (
            <ConnectInput
              key={`${String(index)} ${input.name}`}
              input={input}
              error={errorOf(input.name, input.label || input.name)}
            />
          ))}
        </div>
        <Footer>
          <Button data-tenon-action="cancel" busy={isBusy} onClick={() => flow.cancel()}>
            {text("action.cancel")}
          </Button>
          <Button tone="primary" type="submit" busy={isBusy} data-tenon-action="submit">
            {text(isBusy ? "review.saving" : isNeeded ? "details.goOn" : "action.save")}
          </Button>
        </Footer>
      </form>
    </>
  );
}
