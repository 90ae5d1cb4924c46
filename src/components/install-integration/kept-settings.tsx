"use client";
import type { ReadConfig } from "../../contracts/kit/configuration.js";
import { Disclosure } from "../../primitives/disclosure.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";

export interface KeptSetting {
  readonly name: string;
  readonly value: string;
}

/** What has no control here: said as it stands, and left as it is. */
export function KeptSettings({ settings }: { settings: readonly KeptSetting[] }) {
  const slot = useSlots();
  const { text } = useLaterMessages();
  if (settings.length === 0) return null;
  return (
    <Disclosure label={text("configure.kept")}>
      <dl className={slot("facts")} data-tenon-kept="">
        {settings.map(({ name, value }, index) => (
          <div key={index}>
            <dt>
              <ServerText>{name}</ServerText>
            </dt>
            <dd>
              <ServerText>{value}</ServerText>
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

/** Signs read the same in every language. */
const signs: Readonly<Record<string, string>> = { eq: "=", ne: "≠", neq: "≠", gt: ">", gte: "≥", lt: "<", lte: "≤" };

/** "Industry = Energy". */
export const filterWords = (filters: ReadConfig["filters"], labelOf: (fieldName: string) => string): string[] =>
  filters.map(({ fieldName, operator, value }) => {
    const sign = Object.hasOwn(signs, operator) ? signs[operator] : operator;
    const shown = value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);
    return `${labelOf(fieldName)} ${sign ?? operator} ${shown}`;
  });
