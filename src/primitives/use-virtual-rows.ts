"use client";
import { useCallback, useEffect, useState, type RefObject } from "react";

const spare = 6;

export interface VirtualRows {
  /** Indexes to draw, in order. */
  readonly indexes: readonly number[];
  /** Height of all rows together, in pixels. */
  readonly height: number;
  /** Moves the view as little as needed to show a row. */
  readonly show: (index: number) => void;
}

/**
 * Which rows of a long list of equally high rows are worth drawing. `keep` is drawn wherever the view stands: the row that has the
 * keyboard's focus must not vanish under it. Where there is no layout (server, test without a browser) `viewport` pixels are assumed.
 */
export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  options: { count: number; rowHeight: number; viewport: number; keep?: number | null },
): VirtualRows {
  const { count, rowHeight, viewport, keep = null } = options;
  const [view, setView] = useState({ top: 0, height: viewport });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const next = { top: element.scrollTop, height: element.clientHeight || viewport };
      setView((last) => (last.top === next.top && last.height === next.height ? last : next));
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [scroller, viewport, count]);

  const top = Math.min(view.top, Math.max(0, count * rowHeight - view.height));
  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const last = Math.min(count - 1, Math.ceil((top + view.height) / rowHeight) + spare);
  const indexes: number[] = [];
  if (keep !== null && keep >= 0 && keep < Math.min(first, count)) indexes.push(keep);
  for (let index = first; index <= last; index += 1) indexes.push(index);
  if (keep !== null && keep > last && keep < count) indexes.push(keep);

  const show = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const start = index * rowHeight;
      const height = element.clientHeight || viewport;
      const { scrollTop } = element;
      if (start < scrollTop) element.scrollTo({ top: start });
      else if (start + rowHeight > scrollTop + height) element.scrollTo({ top: start + rowHeight - height });
    },
    [scroller, rowHeight, viewport],
  );

  return { indexes, height: count * rowHeight, show };
}
