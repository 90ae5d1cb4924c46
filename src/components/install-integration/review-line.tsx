"use client";
import type { ReactNode } from "react";
import { Button } from "../../primitives/button.js";
import { Disclosure } from "../../primitives/disclosure.js";
import { ServerText, tidyText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";

/** "Segment: Industry → Region"; "Segment ← Region" where nothing was there before. */
export interface ReviewRow {
  readonly key: string;
  readonly target: string;
  /** Missing: nothing is compared. `null`: it was empty. */
  readonly before?: string | null;
  readonly after: string | null;
}

/** Names of which a few are said, and the rest when wanted. */
export interface ReviewGroup {
  readonly key: "review.change.added" | "review.change.removed";
  readonly names: readonly string[];
}

/** Where a line leads back to. */
export interface ReviewEdit {
  readonly isBusy: boolean;
  readonly onEdit: (place: string) => void;
}

export interface ReviewLineProps {
  title: ReactNode;
  /** Short facts, in a row. */
  facts?: readonly ReactNode[];
  groups?: readonly ReviewGroup[];
  rows?: readonly ReviewRow[];
  edit?: (ReviewEdit & { place: string; label: string }) | undefined;
}

const mostNames = 6;
const mostRows = 8;

/** One thing that is going to happen. */
export function ReviewLine({ title, facts = [], groups = [], rows = [], edit }: ReviewLineProps) {
  const slot = useSlots();
  const { text, list } = useLaterMessages();
  const shown = rows.length > mostRows ? rows.slice(0, mostRows - 1) : rows;
  const rest = rows.slice(shown.length);
  return (
    <li className={slot("review-line")}>
      <div className="tenon-review-body">
        <p className="tenon-review-title">{title}</p>
        {facts.length > 0 ? (
          <ul className="tenon-review-facts">
            {facts.map((fact, index) => (
              <li key={index}>{fact}</li>
            ))}
          </ul>
        ) : null}
        {groups.map(({ key, names }) =>
          names.length > 0 ? (
            <div key={key}>
              <p className="tenon-muted">{text(key, { count: names.length, names: list(names, mostNames) })}</p>
              {names.length > mostNames ? <AllNames names={names} /> : null}
            </div>
          ) : null,
        )}
        {shown.length > 0 ? <Rows rows={shown} /> : null}
        {rest.length > 0 ? (
          <Disclosure label={text("list.more", { count: rest.length })}>
            <Rows rows={rest} />
          </Disclosure>
        ) : null}
      </div>
      {edit ? (
        <Button
          tone="quiet"
          busy={edit.isBusy}
          data-tenon-action="edit"
          data-tenon-object={edit.place.trim() || undefined}
          aria-label={edit.label}
          onClick={() => edit.onEdit(edit.place)}
        >
          {text("action.edit")}
        </Button>
      ) : null}
    </li>
  );
}

/** Thousands of names cost one piece of text; invisible marks keep each name's own direction. */
function AllNames({ names }: { names: readonly string[] }) {
  const { text, tag } = useLaterMessages();
  const all = names.map((name) => `\u2068${tidyText(name)}\u2069`);
  return (
    <Disclosure label={text("review.change.all", { count: names.length })}>
      {new Intl.ListFormat(tag, { type: "conjunction" }).format(all)}
    </Disclosure>
  );
}

function Rows({ rows }: { rows: readonly ReviewRow[] }) {
  return (
    <ul className="tenon-review-rows">
      {rows.map((row) => (
        <Row key={row.key} row={row} />
      ))}
    </ul>
  );
}

function Row({ row: { target, before, after } }: { row: ReviewRow }) {
  const { text } = useLaterMessages();
  const side = (value: string | null) =>
    value === null ? (
      <span className="tenon-muted">{text("review.change.empty")}</span>
    ) : (
      <ServerText>{value}</ServerText>
    );
  const isNew = before === undefined;
  return (
    <li>
      <span>
        <ServerText>{target}</ServerText>
        {isNew ? null : <span aria-hidden="true">:</span>}
      </span>
      {isNew ? <Arrow sign="←" /> : null}
      {isNew ? null : (
        <>
          <span className="tenon-sr-only">{text("review.change.from")} </span>
          {side(before)}
          <Arrow sign="→" />
        </>
      )}
      <span className="tenon-sr-only">{isNew ? ": " : `${text("review.change.to")} `}</span>
      {side(after)}
    </li>
  );
}

const Arrow = ({ sign }: { sign: string }) => (
  <span className="tenon-arrow" aria-hidden="true">
    {sign}
  </span>
);
