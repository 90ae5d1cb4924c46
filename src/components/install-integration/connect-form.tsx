"use client";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { Button } from "../../primitives/button.js";
import { privateForm } from "../../primitives/private-form.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { ExternalLink } from "../external-link.js";
import { useMessages } from "../use-messages.js";
import { ConnectInput } from "./connect-input.js";
import { emptyInputs, readValues, refusedInputs } from "./connect-values.js";
import { opensWindow } from "./connect-way.js";
import type { StateOf, ConnectViewProps } from "./flow-of.js";
import { Footer } from "./footer.js";

type Connecting = ConnectViewProps<"needs-auth" | "authorizing" | "connecting">;

/** The form of a connect method, drawn from data. Its inputs are read once, when it is sent. */
export function ConnectForm({
  state,
  flow,
  hidden,
  canCancel,
}: Connecting & { hidden: boolean; canCancel: boolean | undefined }) {
  const slot = useSlots();
  const { text, rich } = useMessages();
  const form = useRef<HTMLFormElement>(null);
  const [empty, setEmpty] = useState<readonly string[]>([]);
  const { detail, reconnecting } = state;
  const { connectMethod: method, provider } = detail;
  const { inputs } = method;
  const trouble = state.name === "needs-auth" ? state.trouble : null;
  const refused = trouble?.kind === "error" ? refusedInputs(inputs, trouble.error.issues) : [];
  const isBusy = state.name === "connecting";
  const inWindow = opensWindow(method);
  const action = inWindow || method.kind === "none" ? "connect" : "submit";

  // The first input that needs another look gets the focus; a new refusal is a new `trouble`.
  useEffect(() => {
    if (trouble?.kind === "error") focusFirstInvalid(form.current);
  }, [trouble]);

  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy || state.name === "authorizing") return;
    const data = new FormData(event.currentTarget);
    const missing = emptyInputs(inputs, data);
    setEmpty(missing);
    if (missing.length > 0) {
      const element = event.currentTarget;
      queueMicrotask(() => focusFirstInvalid(element));
      return;
    }
    const values = readValues(inputs, data);
    // Synchronously in the event of the press: a window opened later would be blocked.
    if (inWindow || method.kind === "none") flow.connect(values);
    else void send(event.currentTarget, values);
  };

  const send = async (element: HTMLFormElement, values: ReturnType<typeof readValues>) => {
    if (await flow.submitCredentials(values)) wipeSecrets(element);
  };

  const errorOf = (name: string, label: string): string | undefined => {
    if (empty.includes(name)) return text("connect.missing", { label });
    return refused.includes(name) ? text("connect.refused", { provider: provider.displayName }) : undefined;
  };
  const canLeave =
    canCancel || reconnecting !== null || detail.connections.length > 1 || detail.installation !== undefined;

  return (
    <form ref={form} className={slot("form", "ph-no-capture")} hidden={hidden} {...privateForm} onSubmit={onSubmit}>
      {inputs.length > 0 ? (
        <div className="tenon-inputs">
          {inputs.map((input, index) => (
            <ConnectInput
              key={`${String(index)} ${input.name}`}
              input={input}
              error={errorOf(input.name, input.label || input.name)}
            />
          ))}
          {method.docsUrl && !inputs.some((input) => input.docsUrl === method.docsUrl) ? (
            <p className={slot("help")}>
              <ExternalLink href={method.docsUrl}>{text("connect.docs")}</ExternalLink>
            </p>
          ) : null}
        </div>
      ) : null}
      <Footer>
        {canLeave ? (
          <Button data-tenon-action="cancel" onClick={() => flow.cancel()}>
            {text("action.cancel")}
          </Button>
        ) : null}
        <Button tone="primary" type="submit" busy={isBusy} data-tenon-action={action}>
          {isBusy
            ? rich("connect.busy", { provider: provider.displayName })
            : rich(reconnecting ? "connect.buttonAgain" : "connect.button", { provider: provider.displayName })}
        </Button>
      </Footer>
    </form>
  );
}

const wipeSecrets = (element: HTMLFormElement) => {
  for (const input of element.querySelectorAll<HTMLInputElement>("[data-tenon-secret]")) input.value = "";
};

const focusFirstInvalid = (element: HTMLFormElement | null) => {
  element?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
};

export type ConnectingState = StateOf<"needs-auth" | "authorizing" | "connecting">;
