import { useCallback, useMemo, useState, type ComponentType } from "react";
import type { BenchField } from "./fields.js";

export interface ListProps {
  found: readonly BenchField[];
  selected: ReadonlySet<string>;
  onToggle: (fieldName: string, checked: boolean) => void;
}

export interface ChooserProps {
  fields: readonly BenchField[];
  value: string | null;
  onChoose: (fieldName: string) => void;
}

export interface PlainFormProps {
  fields: readonly BenchField[];
  List: ComponentType<ListProps>;
  Chooser: ComponentType<ChooserProps>;
}

export const search = (fields: readonly BenchField[], query: string): readonly BenchField[] => {
  const wanted = query.trim().toLowerCase();
  if (wanted === "") return fields;
  return fields.filter(
    ({ label, fieldName }) => label.toLowerCase().includes(wanted) || fieldName.toLowerCase().includes(wanted),
  );
};

/** What somebody writes who needs this one form and nothing else: the yardstick. Both references share it. */
export function PlainForm({ fields, List, Chooser }: PlainFormProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [query, setQuery] = useState("");
  const [importance, setImportance] = useState<string | null>(null);
  const found = useMemo(() => search(fields, query), [fields, query]);
  const onToggle = useCallback((fieldName: string, checked: boolean) => {
    setSelected((last) => {
      const next = new Set(last);
      if (checked) next.add(fieldName);
      else next.delete(fieldName);
      return next;
    });
  }, []);
  const selectAll = (checked: boolean) => {
    const next = new Set(selected);
    for (const { fieldName } of found) {
      if (checked) next.add(fieldName);
      else next.delete(fieldName);
    }
    setSelected(next);
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <label htmlFor="importance">Importance</label>
      <Chooser fields={fields} value={importance} onChoose={setImportance} />
      <p>
        {selected.size} of {fields.length} fields
      </p>
      <input type="search" aria-label="Search" value={query} onChange={(event) => setQuery(event.target.value)} />
      <button type="button" data-tenon-action="select-all" onClick={() => selectAll(true)}>
        Select all
      </button>
      <button type="button" data-tenon-action="clear-all" onClick={() => selectAll(false)}>
        Clear all
      </button>
      <List found={found} selected={selected} onToggle={onToggle} />
    </form>
  );
}
