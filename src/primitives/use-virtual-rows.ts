"use client";
import { useCallback, useRef, useState, type RefObject } from "react";
import { useBeforePaint } from "./use-before-paint.js";

const spare = 4;
/** Rows are drawn anew once for so many scrolled rows, not once for each. */
const step = 2;

export interface VirtualRows {
  /** Of the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Indexes to draw, in order. */
  readonly indexes: readonly number[];
  /** Height of all rows together, in pixels. */
  readonly height: number;
  /** Moves the view as little as needed to show a row. */
  readonly show: (index: number) => void;
  readonly onScroll: () => void;
}

interface Rows {
  count: number;
  /** In pixels, all the same. */
  rowHeight: number;
  /** Most pixels that are seen at once. */
  viewport: number;
  /** Drawn wherever the view stands. */
  keep?: number;
  /** Row to begin with. */
  start?: number;
  /** Another list is looked at from its top. */
  list: unknown;
}

/** Which row an element is in, as the row itself tells screen readers; -1 where it is in none. */
export const rowIndex = (element: Element): number =>
  Number(element.closest("[aria-posinset]")?.getAttribute("aria-posinset") ?? 0) - 1;

/**
 * Which rows of a long list of equally high rows are worth drawing. The row that has the keyboard's focus is drawn wherever the view
 * stands: it must not vanish under it. Nothing is measured, so the same is drawn where there is no layout.
 */
export function useVirtualRows(rows: Rows): VirtualRows {
  const scroller = useRef<HTMLDivElement>(null);
  const { count, rowHeight, viewport, keep = -1, start = 0, list } = rows;
  const [view, setView] = useState(() => ({
    first: blockOf(Math.max(0, (start + 1) * rowHeight - viewport), rowHeight),
    focused: -1,
    list,
  }));
  if (view.list !== list) setView({ first: 0, focused: -1, list });
  /** What was asked to be drawn last: asking for the same again would cost a commit. */
  const drawn = useRef(view);

  useBeforePaint(() => {
    if (drawn.current.list === list) return;
    drawn.current = { first: 0, focused: -1, list };
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [scroller, list]);

  const onScroll = useCallback(() => {
    const element = scroller.current;
    const first = blockOf(element?.scrollTop ?? 0, rowHeight);
    if (!element || first === drawn.current.first) return;
    const active = document.activeElement;
    const focused = active && element.contains(active) ? rowIndex(active) : -1;
    drawn.current = { list, first, focused };
    setView(drawn.current);
  }, [scroller, rowHeight, list]);

  const show = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = index * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + viewport) element.scrollTop = top + rowHeight - viewport;
      onScroll();
    },
    [scroller, rowHeight, viewport, onScroll],
  );

  const seen = Math.ceil(viewport / rowHeight) + step;
  const first = Math.max(0, Math.min(view.first, count - seen));
  const from = Math.max(0, first - spare);
  const to = Math.min(count, first + seen + spare);
  const indexes = Array.from({ length: to - from }, (_, index) => from + index);
  for (const index of new Set([keep, view.focused])) {
    if (index >= 0 && index < from) indexes.unshift(index);
    else if (index >= to && index < count) indexes.push(index);
  }
  return { scroller, indexes, height: count * rowHeight, show, onScroll };
}

const blockOf = (top: number, rowHeight: number): number => Math.floor(top / rowHeight / step) * step;
