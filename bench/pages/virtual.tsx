/** Reference: a bare form by hand, of which only what is seen is in the page. */
import { memo, useState } from "react";
import { createRoot } from "react-dom/client";
import "./plain.css";
import { FieldRow } from "./field-row.js";
import { stage, wantedFields } from "./fields.js";
import { Option, plainChooser, type OptionsProps } from "./plain-chooser.js";
import { PlainForm, type ListProps } from "./plain-form.js";

/** Rows in sight and a few around them. */
function useRows(count: number, rowHeight: number, height: number) {
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.floor(top / rowHeight) - 6);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + 6);
  return { indexes: Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index), setTop };
}

const List = memo(function List({ found, selected, onToggle }: ListProps) {
  const { indexes, setTop } = useRows(found.length, 36, 324);
  return (
    <div className="rows" onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <ul style={{ height: found.length * 36 }}>
        {indexes.map((index) => {
          const field = found[index];
          return field ? (
            <FieldRow
              key={field.fieldName}
              field={field}
              checked={selected.has(field.fieldName)}
              top={index * 36}
              onToggle={onToggle}
            />
          ) : null;
        })}
      </ul>
    </div>
  );
});

function Options({ found, onChoose }: OptionsProps) {
  const { indexes, setTop } = useRows(found.length, 44, 264);
  return (
    <div role="listbox" className="options" onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <div style={{ height: found.length * 44 }}>
        {indexes.map((index) => {
          const field = found[index];
          return field ? <Option key={field.fieldName} field={field} top={index * 44} onChoose={onChoose} /> : null;
        })}
      </div>
    </div>
  );
}

const fields = wantedFields();
createRoot(stage()).render(<PlainForm fields={fields} List={List} Chooser={plainChooser(Options)} />);
