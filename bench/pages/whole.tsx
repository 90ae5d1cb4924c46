/** Reference: the same form with every field in the page, in the list and in the chooser. */
import { memo } from "react";
import { createRoot } from "react-dom/client";
import "./plain.css";
import { FieldRow } from "./field-row.js";
import { stage, wantedFields } from "./fields.js";
import { Option, plainChooser, type OptionsProps } from "./plain-chooser.js";
import { PlainForm, type ListProps } from "./plain-form.js";

const List = memo(function List({ found, selected, onToggle }: ListProps) {
  return (
    <ul>
      {found.map((field) => (
        <FieldRow key={field.fieldName} field={field} checked={selected.has(field.fieldName)} onToggle={onToggle} />
      ))}
    </ul>
  );
});

function Options({ found, onChoose }: OptionsProps) {
  return (
    <div role="listbox" className="options">
      {found.map((field) => (
        <Option key={field.fieldName} field={field} onChoose={onChoose} />
      ))}
    </div>
  );
}

const fields = wantedFields();
createRoot(stage()).render(<PlainForm fields={fields} List={List} Chooser={plainChooser(Options)} />);
