"use client";
import { useRef, type KeyboardEvent } from "react";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";

export interface ObjectTab {
  readonly key: string;
  /** `null` for the tab of what is written. */
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
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          className={slot("object")}
          aria-selected={tab.key === current}
          aria-controls={tab.key === current ? paneId : undefined}
          tabIndex={tab.key === current ? 0 : -1}
          data-tenon-object={tab.objectName ?? undefined}
          data-missing={tab.missing === null ? undefined : showMissing ? "loud" : "quiet"}
          onClick={() => onChoose(tab.key)}
        >
          <span className="tenon-object-label">
            <ServerText>{tab.name}</ServerText>
          </span>
          <span className="tenon-object-summary">{tab.missing ?? tab.summary}</span>
        </button>
      ))}
    </div>
  );
}
