"use client";
import type { ComboboxItem } from "./combobox-items.js";
import { ServerText } from "./server-text.js";
import { useSlots } from "./slot-classes.js";
import { useBeforePaint } from "./use-before-paint.js";
import { useVirtualRows } from "./use-virtual-rows.js";

const rowHeight = 44;
const tallest = 264;

/** Where the list stands, and how high it may be. */
export interface Room {
  readonly above: boolean;
  readonly height: number;
}

interface ComboboxListProps {
  id: string;
  label: string;
  items: readonly ComboboxItem[];
  active: number;
  chosen: string | null;
  marks: ReadonlyMap<string, string> | undefined;
  room: Room;
  emptyLabel: string;
  onChoose: (item: ComboboxItem) => void;
}

/** Above or below, whichever has room; the kit's own footer counts as the end of the room, so that its buttons stay in reach. */
export function roomAround(anchor: HTMLElement): Room {
  const box = anchor.getBoundingClientRect();
  const footer = anchor.closest("[data-tenon-root]")?.querySelector(".tenon-footer")?.getBoundingClientRect();
  const end = Math.min(window.innerHeight, footer && footer.top > box.bottom ? footer.top : window.innerHeight);
  const below = end - box.bottom - 12;
  const above = box.top - 12;
  const isAbove = below < 200 && above > below;
  return { above: isAbove, height: Math.max(rowHeight * 2, Math.min(tallest, isAbove ? above : below)) };
}

/** In the page only while it is open. */
export function ComboboxList(props: ComboboxListProps) {
  const { id, label, items, active, chosen, marks, room, emptyLabel, onChoose } = props;
  const slot = useSlots();
  const { scroller, indexes, height, show, onScroll } = useVirtualRows({
    count: items.length,
    rowHeight,
    viewport: room.height,
    keep: active,
    start: active,
    list: items,
  });

  useBeforePaint(() => {
    if (active >= 0) show(active);
  }, [active, show]);

  return (
    <div
      ref={scroller}
      id={id}
      role="listbox"
      aria-label={label}
      className={slot("combobox-list")}
      data-side={room.above ? "above" : "below"}
      style={{ maxHeight: room.height }}
      onScroll={onScroll}
      // Pressing in the list must not take the focus from the input: leaving it means "done".
      onMouseDown={(event) => event.preventDefault()}
    >
      {items.length === 0 ? (
        <p className="tenon-combobox-empty">{emptyLabel}</p>
      ) : (
        <div role="presentation" style={{ height }}>
          {indexes.map((index) => {
            const item = items[index];
            if (!item) return null;
            const mark = item.value === chosen ? undefined : marks?.get(item.value);
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
                {item.label === item.value ? null : (
                  <span className="tenon-option-name">
                    <ServerText>{item.value}</ServerText>
                  </span>
                )}
                {item.detail ? <span className="tenon-option-detail">{item.detail}</span> : null}
                {mark ? (
                  <span className="tenon-option-detail" data-mark="">
                    {mark}
                  </span>
                ) : null}
              </div>
            );
          })}
        </div>
      )}
    </div>
  );
}
