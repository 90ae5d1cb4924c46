"use client";
import { useState } from "react";
import type { Backfill } from "../../contracts/kit/fields.js";
import { Field } from "../../primitives/field.js";
import { Select } from "../../primitives/select.js";
import { TextInput } from "../../primitives/text-input.js";
import { useLaterMessages } from "../use-later-messages.js";

const periods = ["0", "30", "90", "365", "all"];
/** Ten years: more is said by "everything". */
const mostDays = 3650;

export interface HistoryChoiceProps {
  objectName: string;
  value: Backfill | undefined;
  /** What the integration suggests. */
  own: Backfill | undefined;
  onChange: (backfill: Backfill | null) => void;
}

const keyOf = (backfill: Backfill | undefined): string =>
  backfill?.fullHistory ? "all" : String(Math.ceil(backfill?.days ?? 0));

/** How much of the past is read. */
export function HistoryChoice({ objectName, value, own, onChange }: HistoryChoiceProps) {
  const { text } = useLaterMessages();
  const [isCustom, setCustom] = useState(false);
  const key = keyOf(value ?? own);
  const suggested = keyOf(own);
  const label = (period: string) =>
    period === "all"
      ? text("review.history.all")
      : period === "0"
        ? text("review.history.none")
        : text("configure.historyDays", { count: Number(period) });
  const listed = [...new Set([suggested, ...periods])];
  const choice = isCustom || !listed.includes(key) ? "custom" : key;
  return (
    <Field label={text("configure.history")}>
      {(control) => (
        <>
          <Select
            {...control}
            data-tenon-backfill={objectName}
            value={choice}
            options={[
              ...listed.map((period) => ({
                value: period,
                label: period === suggested ? text("configure.historyOwn", { period: label(period) }) : label(period),
              })),
              { value: "custom", label: text("configure.historyCustom") },
            ]}
            onChange={({ target }) => {
              const next = target.value;
              setCustom(next === "custom");
              if (next === suggested) onChange(null);
              else if (next === "all") onChange({ days: undefined, fullHistory: true });
              else if (next !== "custom") onChange({ days: Number(next), fullHistory: undefined });
            }}
          />
          {choice === "custom" ? (
            <TextInput
              type="number"
              data-tenon-backfill-days={objectName}
              min={1}
              max={mostDays}
              aria-label={text("configure.historyCount")}
              placeholder={text("configure.historyCount")}
              defaultValue={Number(key) > 0 ? key : ""}
              onChange={({ target }) => {
                const days = Math.floor(target.valueAsNumber);
                if (days >= 1 && days <= mostDays) onChange({ days, fullHistory: undefined });
              }}
            />
          ) : null}
        </>
      )}
    </Field>
  );
}
