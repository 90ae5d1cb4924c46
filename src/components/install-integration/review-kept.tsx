"use client";
import type { Configuration } from "../../contracts/kit/configuration.js";
import { Disclosure } from "../../primitives/disclosure.js";
import { ServerText } from "../../primitives/server-text.js";
import { useLaterMessages } from "../use-later-messages.js";
import type { ReviewNames } from "./review-names.js";

interface Kept {
  readonly objectName: string;
  readonly name: string;
  readonly value: string;
}

/** What is stored and has no control here: said to stay, and shown when wanted. */
export function ReviewKept({ configuration, names }: { configuration: Configuration; names: ReviewNames }) {
  const { text } = useLaterMessages();
  const kept = keptSettings(configuration);
  if (kept.length === 0) return null;
  return (
    <Disclosure label={text("review.kept", { count: kept.length })}>
      <ul className="tenon-review-rows">
        {kept.map(({ objectName, name, value }, index) => (
          <li key={index}>
            <ServerText>{names.object(objectName)}</ServerText> · <ServerText>{name}</ServerText>:{" "}
            <ServerText>{value}</ServerText>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function keptSettings({ read, write, subscribe }: Configuration): Kept[] {
  const filters = read.flatMap(({ objectName, filters: always, backfillFilters }) =>
    [...always, ...backfillFilters].map(({ fieldName, operator, value }) => ({
      objectName,
      name: fieldName,
      value: `${operator} ${typeof value === "string" ? value : JSON.stringify(value ?? "")}`.trim(),
    })),
  );
  const others = [...read, ...write, ...subscribe].flatMap(({ objectName, kept }) =>
    (kept ?? []).map((one) => ({ objectName, ...one })),
  );
  return [...filters, ...others];
}
