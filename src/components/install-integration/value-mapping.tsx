"use client";
import { useId, useMemo, useState } from "react";
import type { ValueSection } from "../../headless/draft.js";
import { Combobox } from "../../primitives/combobox.js";
import { Button } from "../../primitives/button.js";
import { Field } from "../../primitives/field.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";

/** Rows drawn at once; each is a chooser of its own. */
const atOnce = 40;

export interface ValueMappingProps {
  section: ValueSection;
  provider: string;
  /** One value of the provider's may stand for several. */
  allowReuse: boolean;
  onValue: (fieldName: string, appValue: string, providerValue: string | null) => void;
}

/** Which of the account's values stands for which of the application's. */
export function ValueMapping({ section, provider, allowReuse, onValue }: ValueMappingProps) {
  const slot = useSlots();
  const { text, rich, list } = useLaterMessages();
  const titleId = useId();
  const [shown, setShown] = useState(atOnce);
  const { fieldName, label, appValues, providerValues, chosen, unmapped, unused } = section;
  const taken = useMemo(() => (allowReuse ? undefined : new Set(chosen.values())), [allowReuse, chosen]);
  const labels = new Map(providerValues.map((one) => [one.value, one.label]));
  const rest = appValues.length - shown;
  return (
    <div className="tenon-values" role="group" aria-labelledby={titleId} data-tenon-values={fieldName}>
      <div className="tenon-section-head">
        <h5 id={titleId}>{rich("configure.values", { field: label })}</h5>
        {providerValues.length > 0 && unmapped.length > 0 ? (
          <span data-tenon-unmapped={unmapped.length}>
            {text("configure.valuesMissing", { count: unmapped.length })}
          </span>
        ) : null}
      </div>
      {providerValues.length === 0 ? (
        <p className={slot("help")}>{rich("configure.valuesNone", { field: label, provider })}</p>
      ) : (
        appValues.slice(0, shown).map(({ value: appValue, label: own }) => (
          <Field key={appValue} label={<ServerText>{own}</ServerText>}>
            {(control) => (
              <Combobox
                {...control}
                name={`${fieldName}=${appValue}`}
                items={providerValues}
                without={taken}
                value={chosen.get(appValue) ?? null}
                onChange={(next) => onValue(fieldName, appValue, next)}
                placeholder={text("configure.chooseValue")}
                listLabel={text("configure.values", { field: own })}
                clearLabel={text("configure.clearField", { field: own })}
                emptyLabel={(query) => text("configure.noValue", { query })}
              />
            )}
          </Field>
        ))
      )}
      {rest > 0 && providerValues.length > 0 ? (
        <Button tone="quiet" data-tenon-action="show-more" onClick={() => setShown(shown + atOnce)}>
          {text("configure.more", { count: Math.min(rest, atOnce) })}
        </Button>
      ) : null}
      {unused.length > 0 ? (
        <p className={slot("help")}>
          {rich("configure.valuesUnused", {
            provider,
            names: list(
              unused.map((value) => labels.get(value) ?? value),
              8,
            ),
          })}
        </p>
      ) : null}
    </div>
  );
}
