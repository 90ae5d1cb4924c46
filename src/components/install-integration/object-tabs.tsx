"use client";
import { memo, useRef, type KeyboardEvent } from "react";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { writingPlace } from "./places.js";

export interface ObjectTab {
  readonly key: string;
  /** `null` for what is written, and for events. */
  readonly objectName: string | null;
  readonly name: string;
  readonly summary: string;
  /** What is missing, in words. */
  readonly missing: string | null;
}

export interface ObjectTabsProps {
  label: string;
  tabs: readonly ObjectTab[];
  current: string;
  paneId: string;
  /** What is missing is marked loudly. */
  showMissing: boolean;
  onChoose: (key: string) => void;
}

/** Kinds of data: a list at the side where there is room, a row that scrolls where there is not. Arrow keys move. */
export function ObjectTabs({ label, tabs, current, paneId, showMissing, onChoose }: ObjectTabsProps) {
  const slot = useSlots();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const isRtl = list.current !== null && getComputedStyle(list.current).direction === "rtl";
    const sideways = isRtl ? -1 : 1;
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: sideways, ArrowLeft: -sideways }[event.key];
    const at = tabs.findIndex((tab) => tab.key === current);
    const target =
      event.key === "Home"
        ? 0
        : event.key === "End"
          ? tabs.length - 1
          : step === undefined
            ? null
            : (at + step + tabs.length) % tabs.length;
    const next = target === null ? undefined : tabs[target];
    if (target === null || !next) return;
    event.preventDefault();
    onChoose(next.key);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[target]?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label={label} className={slot("objects")} onKeyDown={onKeyDown}>
      {tabs.map(({ key, objectName, name, summary, missing }) => (
        <Tab
          key={key}
          place={key}
          objectName={objectName ?? undefined}
          name={name}
          summary={missing ?? summary}
          mark={missing === null ? undefined : showMissing ? "loud" : "quiet"}
          isCurrent={key === current}
          paneId={paneId}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

interface TabProps {
  place: string;
  objectName: string | undefined;
  name: string;
  summary: string;
  mark: "loud" | "quiet" | undefined;
  isCurrent: boolean;
  paneId: string;
  onChoose: (key: string) => void;
}

/** Drawn again only when what it says changes: a choice in one kind of data leaves the others alone. */
const Tab = memo(function Tab({ place, objectName, name, summary, mark, isCurrent, paneId, onChoose }: TabProps) {
  const slot = useSlots();
  return (
    <button
      type="button"
      role="tab"
      className={slot("object")}
      aria-selected={isCurrent}
      aria-controls={isCurrent ? paneId : undefined}
      tabIndex={isCurrent ? 0 : -1}
      data-tenon-object={objectName}
      data-tenon-place={objectName === undefined ? (place === writingPlace ? "writing" : "events") : undefined}
      data-missing={mark}
      onClick={() => onChoose(place)}
    >
      <span className="tenon-object-label">
        <ServerText>{name}</ServerText>
      </span>
      <span className="tenon-object-summary">{summary}</span>
    </button>
  );
});
