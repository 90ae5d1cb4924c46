"use client";
import { useRef, useState, type ReactNode } from "react";
import { useSlots } from "./slot-classes.js";
import { useVirtualRows } from "./use-virtual-rows.js";

export interface VirtualListProps {
  /** Name of the list for screen readers. */
  label: string;
  count: number;
  /** Height of every row in pixels. */
  rowHeight: number;
  /** Most pixels the list may take before it scrolls. */
  maxHeight: number;
  rowKey: (index: number) => string;
  renderRow: (index: number) => ReactNode;
}

/** A list of any length of which only what is seen is in the page. Rows hold native controls, so Tab walks through them. */
export function VirtualList({ label, count, rowHeight, maxHeight, rowKey, renderRow }: VirtualListProps) {
  const slot = useSlots();
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const { indexes, height, show } = useVirtualRows(scroller, { count, rowHeight, viewport: maxHeight, keep: focused });
  return (
    <div ref={scroller} className={slot("fields")} style={{ maxHeight }} tabIndex={-1}>
      <ul aria-label={label} style={{ height }}>
        {indexes.map((index) => (
          <li
            key={rowKey(index)}
            className={slot("fields-row")}
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ height: rowHeight, insetBlockStart: index * rowHeight }}
            onFocus={() => {
              setFocused(index);
              show(index);
            }}
            onBlur={() => setFocused(null)}
          >
            {renderRow(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
