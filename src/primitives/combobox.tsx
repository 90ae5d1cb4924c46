"use client";
import { useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { exactItem, searchItems, type ComboboxItem } from "./combobox-items.js";
import { ComboboxList, roomAround, type Room } from "./combobox-list.js";
import { useSlots } from "./slot-classes.js";

export interface ComboboxProps {
  id: string;
  name: string;
  items: readonly ComboboxItem[];
  /** Values of items that cannot be chosen here, so they are not shown. */
  without?: ReadonlySet<string> | undefined;
  /** A word at the end of an item's line, by value: for instance what uses it already. */
  marks?: ReadonlyMap<string, string> | undefined;
  /** `value` of the chosen item. */
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder: string;
  /** Name of the list for screen readers. */
  listLabel: string;
  clearLabel: string;
  /** Said when nothing fits. */
  emptyLabel: (query: string) => string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
  "aria-required"?: boolean | undefined;
}

const closed: { room: Room | null; query: string | null; active: number } = { room: null, query: null, active: -1 };

/**
 * Choose one of many by mouse, keyboard or typing (WAI-ARIA combobox with a list popup). Typing a whole label or value and leaving, or
 * pressing Enter, chooses it; leaving with anything else puts back what was chosen. Only the lines in sight are in the page.
 */
export function Combobox(props: ComboboxProps) {
  const {
    id,
    name,
    items,
    without,
    marks,
    value,
    onChange,
    placeholder,
    listLabel,
    clearLabel,
    emptyLabel,
    ...described
  } = props;
  const slot = useSlots();
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  /** The list is open where it has room. */
  const [{ room, query, active }, setView] = useState(closed);
  const open = room !== null;
  const setActive = (next: number) => setView((last) => ({ ...last, active: next }));

  const chosen = useMemo(
    () => (value === null ? undefined : items.find((item) => item.value === value)),
    [items, value],
  );
  const allowed = useMemo(
    () => (without?.size ? items.filter((item) => item.value === value || !without.has(item.value)) : items),
    [items, without, value],
  );
  const found = useMemo(() => (query === null ? allowed : searchItems(allowed, query)), [allowed, query]);
  const text = query ?? chosen?.label ?? value ?? "";

  const close = () => setView(closed);
  const choose = (item: ComboboxItem | undefined) => {
    if (item && item.value !== value) onChange(item.value);
    close();
  };
  const show = (from: HTMLElement) => {
    setView({ room: roomAround(from), query: null, active: chosen ? allowed.indexOf(chosen) : -1 });
  };
  /** What was typed, taken at its word. */
  const commit = () => {
    if (query === null) {
      close();
      return;
    }
    if (query.trim() === "") {
      if (value !== null) onChange(null);
      close();
      return;
    }
    choose(exactItem(allowed, query) ?? (found.length === 1 ? found[0] : undefined));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!open) {
        show(event.currentTarget);
        return;
      }
      if (found.length === 0) return;
      const from = active < 0 ? (step > 0 ? -1 : found.length) : active;
      const next = Math.abs(step) === 1 ? (from + step + found.length) % found.length : from + step;
      setActive(Math.max(0, Math.min(found.length - 1, next)));
    } else if (event.key === "Enter") {
      // Enter chooses; it never sends the form around.
      event.preventDefault();
      if (open && active >= 0) choose(found[active]);
      else if (open || query !== null) commit();
      else show(event.currentTarget);
    } else if (event.key === "Escape" && (open || query !== null)) {
      // The first Escape is the list's own, not the dialog's around it.
      event.stopPropagation();
      event.nativeEvent.stopImmediatePropagation();
      close();
    }
  };

  return (
    <div
      ref={box}
      className={slot("combobox")}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) commit();
      }}
    >
      <input
        {...described}
        ref={input}
        id={id}
        name={name}
        type="text"
        role="combobox"
        className={slot("input")}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open && active >= 0 ? `${listId}-${String(active)}` : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        onChange={({ target }) => setView({ room: room ?? roomAround(target), query: target.value, active: -1 })}
        // What is typed next takes the place of what was chosen.
        onFocus={(event) => event.currentTarget.select()}
        onClick={(event) => {
          if (open) return;
          event.currentTarget.select();
          show(event.currentTarget);
        }}
        onKeyDown={onKeyDown}
      />
      {value !== null ? (
        <button
          type="button"
          className="tenon-combobox-clear"
          aria-label={clearLabel}
          title={clearLabel}
          onClick={() => {
            close();
            onChange(null);
            input.current?.focus();
          }}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d="M4.5 4.5l7 7m0-7-7 7" />
          </svg>
        </button>
      ) : (
        <svg className="tenon-combobox-arrow" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
        </svg>
      )}
      {room ? (
        <ComboboxList
          id={listId}
          label={listLabel}
          items={found}
          active={active}
          chosen={value}
          marks={marks}
          room={room}
          emptyLabel={emptyLabel(query ?? "")}
          onChoose={choose}
        />
      ) : null}
    </div>
  );
}
