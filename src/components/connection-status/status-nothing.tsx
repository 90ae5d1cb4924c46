"use client";
import type { FlowError } from "../../flows/install-state.js";
import { Badge } from "../../primitives/badge.js";
import { Button } from "../../primitives/button.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { ErrorNotice } from "../error-notice.js";
import type { StatusVariant } from "./status-frame.js";
import { OwnPart } from "../own-part.js";
import { useStatusMessages, type StatusMessageKey } from "./use-status-messages.js";

/** The size of what comes: bars where words will stand, in the very boxes they will stand in. */
export function StatusLoading({ variant, count = 1 }: { variant: StatusVariant; count?: number }) {
  const slot = useSlots();
  const { text } = useStatusMessages();
  const head = [<Bar key="mark" as="mark" />, <Bar key="title" as="title" />, <Bar key="word" as="word" />];
  const one = {
    badge: <Bar as="word" />,
    row: (
      <div className={slot("status-row")}>
        {head}
        <Bar as="button" />
      </div>
    ),
    card: (
      <div className={slot("status-card")}>
        <div className={slot("header")}>{head}</div>
        <div className={slot("body")}>
          <Bar as="line" />
          <Bar as="facts" />
        </div>
        <div className="tenon-status-foot">
          <Bar as="button" />
        </div>
      </div>
    ),
    banner: (
      <div className={slot("status-banner")}>
        <Bar as="title" />
      </div>
    ),
  }[variant];
  return (
    <>
      <span className="tenon-sr-only">{text("loading")}</span>
      {count === 1 ? (
        <div className="tenon-status-loading" aria-hidden="true">
          {one}
        </div>
      ) : (
        <div className={slot("status-list", "tenon-status-loading")} aria-hidden="true">
          {Array.from({ length: count }, (_, index) => (
            <div key={index}>{one}</div>
          ))}
        </div>
      )}
    </>
  );
}

const Bar = ({ as }: { as: "mark" | "title" | "word" | "line" | "facts" | "button" }) => <span data-bar={as} />;

interface StatusUnavailableProps {
  variant: StatusVariant;
  error: FlowError;
  onRetry: () => void;
}

/** Nothing is known: why, where there is room for it, and a way to ask again. */
export function StatusUnavailable({ variant, error, onRetry }: StatusUnavailableProps) {
  const { text } = useStatusMessages();
  if (variant === "card") {
    return (
      <ErrorNotice
        error={error}
        actions={
          <Button data-tenon-action="retry" onClick={onRetry}>
            {text("action.retry")}
          </Button>
        }
      />
    );
  }
  return (
    <div className="tenon-status-short">
      <Badge>{text("health.state.unavailable")}</Badge>
      {variant === "badge" ? null : (
        <span className="tenon-muted">{text(`error.${error.code}.title`, { provider: "" })}</span>
      )}
      <button type="button" className="tenon-text-button" data-tenon-action="retry" onClick={onRetry}>
        {text("action.retry")}
      </button>
    </div>
  );
}

/** There is nothing to show, and that is no trouble: `empty`, nothing is connected; `missing`, what was meant is gone. */
export function StatusEmpty({ variant, kind }: { variant: StatusVariant; kind: "empty" | "missing" }) {
  const slot = useSlots();
  const { text } = useStatusMessages();
  const title: StatusMessageKey = `health.${kind}.title`;
  if (variant === "badge") return <Badge>{text("health.state.not-connected")}</Badge>;
  return (
    <OwnPart name="empty" facts={{}}>
      <div className="tenon-status-empty">
        <p className={slot("title")}>{text(title)}</p>
        <p className={slot("help")}>{text(`health.${kind}.text`)}</p>
      </div>
    </OwnPart>
  );
}
