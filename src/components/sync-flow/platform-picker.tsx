"use client";
import { useMemo } from "react";
import type { Platform } from "../../contracts/kit/sync-flow.js";
import type { SyncFlowEnd } from "../../flows/sync-flow.js";
import type { SyncFlowHandle } from "../../headless/use-sync-flow.js";
import { Combobox } from "../../primitives/combobox.js";
import { Field } from "../../primitives/field.js";
import { Select } from "../../primitives/select.js";
import { useSyncFlowMessages } from "./use-sync-flow-messages.js";

/** As many are seen at a glance; more are searched. */
const fewItems = 8;

/** Picks the system of one end, by name. */
export function PlatformPicker({
  end,
  platforms,
  missing,
  onChoose,
}: {
  end: SyncFlowEnd;
  platforms: readonly Platform[];
  missing: boolean;
  onChoose: SyncFlowHandle["choose"];
}) {
  const { text, tag } = useSyncFlowMessages();
  const { side, key } = end;
  const items = useMemo(
    () =>
      platforms
        .filter((one) => one.side === side)
        .map((one) => ({ value: one.key, label: one.displayName }))
        .sort((a, b) => a.label.localeCompare(b.label, tag)),
    [platforms, side, tag],
  );
  const isMissing = missing && key === null;
  return (
    <Field label={text(`flow.pick.${side}`)} error={isMissing ? text(`flow.pick.missing.${side}`) : undefined}>
      {(control) =>
        items.length <= fewItems ? (
          <Select
            {...control}
            name={side}
            value={key ?? ""}
            placeholder={text("flow.pick.choose")}
            options={items}
            onChange={(event) => onChoose(side, event.target.value || null)}
          />
        ) : (
          <Combobox
            {...control}
            name={side}
            items={items}
            value={key}
            onChange={(value) => onChoose(side, value)}
            placeholder={text("flow.pick.search")}
            listLabel={text(`flow.pick.${side}`)}
            clearLabel={text("flow.pick.clear")}
            emptyLabel={(query) => text("flow.pick.none", { query })}
          />
        )
      }
    </Field>
  );
}
