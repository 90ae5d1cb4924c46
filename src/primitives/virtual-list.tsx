"use client";
import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { useSlots } from "./slot-classes.js";
import { useBeforePaint } from "./use-before-paint.js";
import { rowIndex, useVirtualRows } from "./use-virtual-rows.js";

export interface VirtualListProps<Item> {
  /** Name of the list for screen readers. */
  label: string;
  items: readonly Item[];
  /** Height of every row in pixels. */
  rowHeight: number;
  /** Most pixels the list may take before it scrolls. */
  maxHeight: number;
  rowKey: (item: Item) => string;
  /** One native control, with `tabIndex={-1}`: the list says which of them Tab reaches. */
  renderRow: (item: Item) => ReactNode;
}

/**
 * A list of any length of which only what is seen is in the page. Tab reaches one row of it, whichever had the focus last; arrow keys,
 * Home, End and the page keys move between rows.
 */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, rowHeight, maxHeight, rowKey, renderRow } = props;
  const slot = useSlots();
  const stop = useRef<HTMLElement | null>(null);
  /** Row that gets the focus as soon as it is drawn. */
  const wanted = useRef(-1);
  const count = items.length;
  const { scroller, indexes, height, show, onScroll } = useVirtualRows({
    count,
    rowHeight,
    viewport: maxHeight,
    list: items,
  });

  const controlAt = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`[aria-posinset="${String(index + 1)}"] :is(input, button)`);
  // By hand, not by rendering: a row that only gets or loses the focus is not drawn again.
  const stopAt = (control: HTMLElement | null | undefined) => {
    if (!control || control === stop.current) return;
    if (stop.current) stop.current.tabIndex = -1;
    control.tabIndex = 0;
    stop.current = control;
  };
  const focusWanted = () => {
    const control = controlAt(wanted.current);
    if (!control) return;
    wanted.current = -1;
    control.focus({ preventScroll: true });
  };

  useBeforePaint(() => {
    if (wanted.current >= 0) focusWanted();
    if (!stop.current?.isConnected) stopAt(controlAt(Math.ceil((scroller.current?.scrollTop ?? 0) / rowHeight)));
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(maxHeight / rowHeight) - 1);
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -count, End: count }[event.key];
    const at = rowIndex(event.target as Element);
    if (move === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    wanted.current = Math.max(0, Math.min(count - 1, at + move));
    show(wanted.current);
    focusWanted();
  };

  return (
    <div ref={scroller} className={slot("fields")} style={{ maxHeight }} tabIndex={-1} onScroll={onScroll}>
      <ul
        aria-label={label}
        style={{ height }}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          stopAt(target);
          show(rowIndex(target));
        }}
      >
        {indexes.map((index) => {
          const item = items[index];
          return item === undefined ? null : (
            <li
              key={rowKey(item)}
              className={slot("fields-row")}
              aria-setsize={count}
              aria-posinset={index + 1}
              style={{ height: rowHeight, insetBlockStart: index * rowHeight }}
            >
              {renderRow(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
