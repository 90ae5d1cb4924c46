"use client";
import type { ReactNode } from "react";
import { Button } from "../../primitives/button.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";
import type { MappingFact } from "./review-facts.js";

export interface ReviewLineProps {
  title: ReactNode;
  /** Short facts, in a row. */
  facts?: readonly ReactNode[];
  mappings?: readonly MappingFact[];
  /** Where the line leads back to. */
  edit?: { objectName: string; name: string; isBusy: boolean; onEdit: (objectName: string) => void };
}

/** One thing that is going to happen. */
export function ReviewLine({ title, facts = [], mappings = [], edit }: ReviewLineProps) {
  const slot = useSlots();
  const { text } = useLaterMessages();
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
        {mappings.length > 0 ? (
          <ul className="tenon-review-mappings">
            {mappings.map((mapping) => (
              <Mapping key={mapping.target} mapping={mapping} />
            ))}
          </ul>
        ) : null}
      </div>
      {edit ? (
        <Button
          tone="quiet"
          busy={edit.isBusy}
          data-tenon-action="edit"
          data-tenon-object={edit.objectName || undefined}
          aria-label={text("review.edit", { object: edit.name })}
          onClick={() => edit.onEdit(edit.objectName)}
        >
          {text("action.edit")}
        </Button>
      ) : null}
    </li>
  );
}

function Mapping({ mapping }: { mapping: MappingFact }) {
  const { text } = useLaterMessages();
  const name = (field: string | null) =>
    field === null ? text("review.change.empty") : <ServerText>{field}</ServerText>;
  return (
    <li>
      <ServerText>{mapping.target}</ServerText>
      <span className="tenon-arrow" aria-hidden="true">
        ←
      </span>
      <span>
        <span className="tenon-sr-only">: </span>
        {name(mapping.field)}
      </span>
      {mapping.before === undefined ? null : (
        <span className="tenon-muted">
          {" "}
          ({text("review.change.from")} {name(mapping.before)})
        </span>
      )}
    </li>
  );
}
