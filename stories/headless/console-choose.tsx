import { useState } from "react";
import {
  useConfigDraft,
  useIntegrationObjects,
  type ConfigChanges,
  type ConfigEdit,
  type InstallationHandle,
  type ReadDraft,
} from "tenon-kit/headless";
import type { Connection, ReadObject } from "tenon-kit/contracts";

interface ChooseProps {
  integration: string;
  connection: Connection;
  installed: InstallationHandle;
  onDone: () => void;
}

/** Choosing and reviewing on one screen: what will be sent stands below as a diff. `useConfigDraft` keeps the draft. */
export function ConsoleChoose({ integration, connection, installed, onDone }: ChooseProps) {
  const { data: objects, error } = useIntegrationObjects(integration, connection.id);
  const { installation, update, working } = installed;
  const { draft, edit, missing, changes, configuration, counts, isDirty } = useConfigDraft({ objects, installation });
  const [said, setSaid] = useState("");
  if (error) return <p role="alert">! {error.code}: the account could not be read</p>;
  if (!objects) return <p>reading {connection.workspace ?? connection.provider} …</p>;

  const save = async () => {
    const saved = await update(configuration, connection.id);
    if (saved.status === "saved") onDone();
    else setSaid(`! ${saved.status}: look at your choices again`);
  };
  const isReady = missing.length === 0 && (isDirty || installation === null) && working === null;
  return (
    <>
      {objects.read.map((object) => {
        const read = draft.read.get(object.objectName);
        return read ? <ObjectFields key={object.objectName} object={object} read={read} edit={edit} /> : null;
      })}
      <h3>will change</h3>
      <Diff changes={changes} />
      <p role="status">
        {said ||
          `${String(counts.readObjects)} objects, ${String(counts.fields)} fields, ${String(missing.length)} missing`}
      </p>
      <button disabled={!isReady} onClick={() => void save()}>
        {installation === null ? "install" : "save"}
      </button>
      {installation === null ? null : <button onClick={onDone}>cancel</button>}
    </>
  );
}

function ObjectFields({
  object,
  read,
  edit,
}: {
  object: ReadObject;
  read: ReadDraft;
  edit: (edit: ConfigEdit) => void;
}) {
  const { objectName } = object;
  const required = new Set(object.requiredFields.flatMap((one) => (one.kind === "existing" ? [one.fieldName] : [])));
  const mappings = [...object.requiredFields, ...object.optionalFields].filter((one) => one.kind === "mapping");
  return (
    <fieldset>
      <legend>{object.displayName}</legend>
      {mappings.map(({ mapToName, mapToDisplayName }) => (
        <label key={mapToName}>
          {mapToDisplayName ?? mapToName} &lt;-{" "}
          <select
            value={read.mappings.get(mapToName) ?? ""}
            onChange={({ target }) =>
              edit({ type: "map-field", objectName, mapToName, fieldName: target.value === "" ? null : target.value })
            }
          >
            <option value="">(choose)</option>
            {object.accountFields.map(({ fieldName, displayName }) => (
              <option key={fieldName} value={fieldName}>
                {displayName || fieldName}
              </option>
            ))}
          </select>
        </label>
      ))}
      <div className="fields">
        {object.accountFields.map(({ fieldName, displayName }) => (
          <label key={fieldName}>
            <input
              type="checkbox"
              checked={read.fields.has(fieldName)}
              disabled={required.has(fieldName)}
              onChange={({ target }) => edit({ type: "select-field", objectName, fieldName, selected: target.checked })}
            />{" "}
            {displayName || fieldName}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Diff({ changes }: { changes: ConfigChanges }) {
  if (changes.isEmpty) return <p>(nothing)</p>;
  return (
    <ul aria-label="Changes">
      {changes.read.map(({ objectName, kind, added, removed, mappings }) => (
        <li key={objectName}>
          {objectName}: {kind}
          {added.map((name) => (
            <ins key={name}> +{name}</ins>
          ))}
          {removed.map((name) => (
            <del key={name}> -{name}</del>
          ))}
          {mappings.map(({ mapToName, before, after }) => (
            <ins key={mapToName}>
              {" "}
              {mapToName}={before === undefined ? "" : `${before}→`}
              {after ?? "(none)"}
            </ins>
          ))}
        </li>
      ))}
      {changes.write.map(({ objectName, kind }) => (
        <li key={objectName}>
          write {objectName}: {kind}
        </li>
      ))}
    </ul>
  );
}
