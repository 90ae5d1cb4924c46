"use client";
import type { Operation } from "../../contracts/kit/status.js";
import { Badge, type BadgeProps } from "../../primitives/badge.js";
import { Disclosure } from "../../primitives/disclosure.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { CopyReference } from "../copy-reference.js";
import { FullMoment, Moment } from "../moment.js";
import { countWords } from "./count-words.js";
import { useStatusMessages } from "./use-status-messages.js";

const tones: Readonly<Record<Operation["outcome"], NonNullable<BadgeProps["tone"]>>> = {
  success: "positive",
  failure: "negative",
  "in-progress": "accent",
  unknown: "neutral",
};

/** As many characters as the contract lets through: whoever looks for a cause wants the whole sentence. */
const longestDetail = 500;

/** One thing the integration did: with what, how it ended, when; the reference for support behind a disclosure. */
export function OperationRow({ operation, provider }: { operation: Operation; provider: string }) {
  const slot = useSlots();
  const { text, list, rich } = useStatusMessages();
  const { id, objects, outcome, detail, startedAt } = operation;
  const object = objects.length > 0 ? list(objects.map(({ displayName }) => displayName)) : text("activity.data");
  return (
    <li className={slot("operation")} data-tenon-operation={id} data-tenon-outcome={outcome} tabIndex={-1}>
      <p className="tenon-operation-head">
        <strong>{rich("list.names", { names: object })}</strong> <Moment value={startedAt} />
      </p>
      <Outcome operation={operation} provider={provider} />
      {/* Of what went well the sentence says it all. */}
      {detail === undefined || outcome === "success" ? null : (
        <figure className="tenon-said">
          <figcaption>{text("activity.said")}</figcaption>
          <blockquote>
            <ServerText most={longestDetail}>{detail}</ServerText>
          </blockquote>
        </figure>
      )}
      <Disclosure
        label={
          <>
            <span aria-hidden="true">{text("support.label")}</span>
            <span className="tenon-sr-only">{text("activity.support", { object })}</span>
          </>
        }
      >
        {startedAt === undefined ? null : (
          <p>
            <FullMoment value={startedAt} />
          </p>
        )}
        <CopyReference value={id} />
      </Disclosure>
    </li>
  );
}

function Outcome({ operation, provider }: { operation: Operation; provider: string }) {
  const { text, rich } = useStatusMessages();
  const { kind, outcome, rawOutcome, processed } = operation;
  const isCounted = outcome === "success" && processed !== undefined;
  const words =
    outcome === "unknown"
      ? text("activity.unclear")
      : isCounted
        ? rich(`activity.${kind}.counted`, { count: processed, provider })
        : rich(`activity.${kind}.${outcome}`, { provider });
  // What a success counted is said in its sentence.
  const count = outcome === "success" ? "" : countWords(operation, text);
  return (
    <p className="tenon-operation-outcome">
      <Badge tone={tones[outcome]}>{words}</Badge>
      {outcome === "unknown" && rawOutcome !== undefined ? (
        <span className="tenon-muted">{rich("activity.word", { word: rawOutcome })}</span>
      ) : null}
      {count === "" ? null : <span className="tenon-muted">{count}</span>}
    </p>
  );
}
