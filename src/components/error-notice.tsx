"use client";
import type { ReactNode } from "react";
import type { FlowError } from "../flows/install-state.js";
import { Disclosure } from "../primitives/disclosure.js";
import { Notice } from "../primitives/notice.js";
import { OwnPart } from "./own-part.js";
import { useMessages } from "./use-messages.js";

export interface ErrorNoticeProps {
  error: FlowError;
  /** Name of the customer's software, for the sentences that speak of it. */
  provider?: string | undefined;
  actions?: ReactNode;
}

/** What happened, what it means, what to do; the reference for support behind a disclosure. */
export function ErrorNotice({ error, provider = "", actions }: ErrorNoticeProps) {
  const { rich, text } = useMessages();
  const wait = Math.ceil(error.retryAfterSeconds ?? 0);
  return (
    <OwnPart name="error" facts={{ code: error.code, requestId: error.requestId }}>
      <Notice tone="negative" urgent title={rich(`error.${error.code}.title`, { provider })} actions={actions}>
        <p>
          {rich(`error.${error.code}.text`, { provider })}
          {wait > 0 ? <> {text("support.wait", { count: wait })}</> : null}
        </p>
        {error.requestId ? (
          <Disclosure label={text("support.label")}>
            {text("support.reference")} <code dir="ltr">{error.requestId}</code>
          </Disclosure>
        ) : null}
      </Notice>
    </OwnPart>
  );
}
