import { render } from "@testing-library/react";
import { useState } from "react";
// The screen is loaded when it is wanted; here it is there from the start.
import "../../src/components/install-integration/configure.js";
import { InstallView, type InstallViewProps } from "../../src/components/install-integration/install-view.js";
import { createDraft, editDraft, type ConfigDraft, type ConfigEdit } from "../../src/headless/draft.js";
import type { AccountField, IntegrationObjects, ReadObject } from "../../src/contracts/kit/fields.js";
import type { Installation } from "../../src/contracts/kit/installations.js";
import type { FieldMapping } from "../../src/flows/config-draft-offered.js";
import type { InstallState } from "../../src/flows/install-state.js";
import { flowIn, objectsWith, states } from "./flow-fixtures.js";

export interface Seen {
  draft: ConfigDraft;
  readonly edits: ConfigEdit[];
  /** Objects that were asked for again. */
  readonly asked: string[];
}

interface LiveOptions extends Omit<InstallViewProps, "flow"> {
  objects?: IntegrationObjects;
  installation?: Installation;
  fieldMapping?: FieldMapping;
  edits?: readonly ConfigEdit[];
  objectReads?: Extract<InstallState, { name: "configuring" }>["objectReads"];
}

/** The configure screen over a draft that really changes. */
export function openSettings(options: LiveOptions = {}): Seen {
  const { objects = deskObjects, installation = null, fieldMapping, edits = [], objectReads, ...view } = options;
  const base = createDraft(objects, installation, fieldMapping);
  const seen: Seen = {
    draft: edits.reduce((last, edit) => editDraft(last, edit, objects), base),
    edits: [],
    asked: [],
  };
  function Live() {
    const [state, setState] = useState({
      ...states.configuring,
      objects,
      installation,
      base,
      draft: seen.draft,
      objectReads: objectReads ?? new Map(),
    });
    const flow = flowIn(state, {
      edit: (edit) => {
        seen.edits.push(edit);
        seen.draft = editDraft(seen.draft, edit, objects);
        setState((last) => ({ ...last, draft: seen.draft }));
      },
      readObject: (objectName) => {
        seen.asked.push(objectName);
      },
    });
    return <InstallView flow={flow} {...view} />;
  }
  render(<Live />);
  return seen;
}

export const accountField = (fieldName: string, valueType: string, more: Partial<AccountField> = {}): AccountField => ({
  fieldName,
  displayName: fieldName.charAt(0).toUpperCase() + fieldName.slice(1).replaceAll("_", " "),
  valueType,
  readOnly: false,
  isCustom: false,
  isRequired: false,
  values: [],
  ...more,
});

export const named = (...names: string[]) => names.map((value) => ({ value, displayValue: value.toUpperCase() }));

const [standard] = objectsWith(12).read as [ReadObject];

const account: ReadObject = {
  ...standard,
  requiredFields: [],
  accountFields: [
    accountField("stage", "singleSelect", { values: named("a", "b", "c") }),
    accountField("größe", "int", { isCustom: true }),
    accountField("note", "string", { isRequired: true }),
    ...standard.accountFields,
  ],
};

/** One object that is read, one that is only written, events and direct use. */
export const deskObjects: IntegrationObjects = {
  ...objectsWith(0),
  read: [account],
  write: [
    {
      objectName: "lead",
      displayName: "Leads",
      inheritMapping: true,
      allowsFieldDefaults: true,
      accountFields: [
        accountField("city", "string"),
        accountField("employees", "int"),
        accountField("active", "boolean"),
        accountField("grade", "singleSelect", { values: named("x", "y") }),
        accountField("created", "datetime", { readOnly: true }),
      ],
    },
  ],
};
