"use client";
import { useEffect, useId, useState } from "react";
import { safeUrl } from "../../headless/safe-url.js";
import { Button } from "../../primitives/button.js";
import { Notice } from "../../primitives/notice.js";
import { Skeleton } from "../../primitives/skeleton.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useSyncFlowMessages } from "./use-sync-flow-messages.js";

/** A link of the host for somebody else, to copy. What it opens asks for the passcode only when somebody presses there. */
export function ShareLink({
  link,
  note,
}: {
  link: string | (() => string | Promise<string>);
  note: string | undefined;
}) {
  const slot = useSlots();
  const { text } = useSyncFlowMessages();
  const id = useId();
  const [turn, setTurn] = useState(0);
  const [made, setMade] = useState<{ turn: number; url: string | null } | null>(null);
  const [copied, setCopied] = useState(false);
  const [ask] = useState(() => (typeof link === "string" ? () => link : link));

  useEffect(() => {
    let isLooking = true;
    // Not within the effect: a function of the host may answer at once.
    void Promise.resolve()
      .then(() => ask())
      .then(
        (url) => safeUrl("docs", new URL(url, window.location.href).href),
        () => null,
      )
      .catch(() => null)
      .then((url) => {
        if (isLooking) setMade({ turn, url });
      });
    return () => {
      isLooking = false;
    };
  }, [ask, turn]);

  const url = made?.turn === turn ? made.url : undefined;
  if (url === null) {
    return (
      <Notice
        tone="negative"
        urgent
        title={text("flow.share.failed")}
        actions={
          <Button data-tenon-action="retry" onClick={() => setTurn(turn + 1)}>
            {text("action.retry")}
          </Button>
        }
      >
        {text("flow.share.failedText")}
      </Notice>
    );
  }
  const copy = () => {
    // Missing on pages without https: the field stays to copy from.
    const { clipboard } = navigator as { clipboard?: Clipboard };
    void clipboard?.writeText(url ?? "").then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <section className="tenon-share" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{text("flow.share.title")}</h4>
      <p className={slot("help")}>
        {text("flow.share.text")} {note}
      </p>
      {url === undefined ? (
        <Skeleton bars={["control"]} />
      ) : (
        <div className="tenon-share-line">
          <input
            className={slot("input")}
            aria-label={text("flow.share.label")}
            readOnly
            dir="ltr"
            value={url}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button data-tenon-action="copy" onClick={copy}>
            {text(copied ? "flow.share.copied" : "flow.share.copy")}
          </Button>
        </div>
      )}
      <p className="tenon-sr-only" role="status">
        {copied ? text("flow.share.copied") : ""}
      </p>
    </section>
  );
}
