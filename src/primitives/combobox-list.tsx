"use client";
import { forwardRef, useImperativeHandle, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { ComboboxItem } from "./combobox-items.js";
import { ServerText } from "./server-text.js";
import { useSlots } from "./slot-classes.js";
import { useVirtualRows } from "./use-virtual-rows.js";

const rowHeight = 44;
const tallest = 264;

export interface ComboboxListHandle {
  readonly show: (index: number) => void;
}

interface ComboboxListProps {
  id: string;
  label: string;
  open: boolean;
  items: readonly ComboboxItem[];
  active: number;
  chosen: string | null;
  anchor: RefObject<HTMLElement | null>;
  emptyLabel: string;
  onChoose: (item: ComboboxItem) => void;
}

/** Above or below, whichever has room; the kit's own footer counts as the end of the room, so that its buttons stay in reach. */
function roomAround(anchor: HTMLElement): { above: boolean; height: number } {
  const box = anchor.getBoundingClientRect();
  const footer = anchor.closest(".tenon-root")?.querySelector(".tenon-footer")?.getBoundingClientRect();
  const end = Math.min(window.innerHeight, footer && footer.top > box.bottom ? footer.top : window.innerHeight);
  const below = end - box.bottom - 12;
  const above = box.top - 12;
  const isAbove = below < 200 && above > below;
  return { above: isAbove, height: Math.max(rowHeight * 2, Math.min(tallest, isAbove ? above : below)) };
}

export const ComboboxList = forwardRef<ComboboxListHandle, ComboboxListProps>(function ComboboxList(
  { id, label, open, items, active, chosen, anchor, emptyLabel, onChoose },
  ref,
) {
  const slot = useSlots();
  const scroller = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ above: false, height: tallest });
  const rows = useVirtualRows(scroller, { count: items.length, rowHeight, viewport: room.height, keep: active });
  useImperativeHandle(ref, () => ({ show: rows.show }), [rows.show]);

  useLayoutEffect(() => {
    if (open && anchor.current) setRoom(roomAround(anchor.current));
  }, [open, anchor]);

  return (
    <div
      ref={scroller}
      id={id}
      role="listbox"
      aria-label={label}
      className={slot("combobox-list")}
      hidden={!open}
      data-side={room.above ? "above" : "below"}
      style={{ maxHeight: room.height }}
      // Pressing in the list must not take the focus from the input: leaving it means "done".
      onMouseDown={(event) => event.preventDefault()}
    >
      {open && items.length === 0 ? <p className="tenon-combobox-empty">{emptyLabel}</p> : null}
      {open && items.length > 0 ? (
        <div role="presentation" style={{ height: rows.height }}>
          {rows.indexes.map((index) => {
            const item = items[index];
            if (!item) return null;
            return (
              <div
                key={index}
                id={`${id}-${String(index)}`}
                role="option"
                aria-selected={item.value === chosen}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                data-active={index === active || undefined}
                data-value={item.value}
                className={slot("combobox-option")}
                style={{ height: rowHeight, insetBlockStart: index * rowHeight }}
                onClick={() => onChoose(item)}
              >
                <span className="tenon-option-label">
                  <ServerText>{item.label}</ServerText>
                </span>
                <span className="tenon-option-name">
                  <ServerText>{item.value}</ServerText>
                </span>
                {item.detail ? <span className="tenon-option-detail">{item.detail}</span> : null}
              </div>
            );
          })}
        </div>
      ) : null}
    </div>
  );
});
