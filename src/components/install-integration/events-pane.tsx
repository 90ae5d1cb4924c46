"use client";
import type { SubscribeConfig } from "../../contracts/kit/configuration.js";
import type { SubscribeObject } from "../../contracts/kit/fields.js";
import type { SubscribeEvent } from "../../flows/config-draft.js";
import { Checkbox } from "../../primitives/checkbox.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";
import { fieldLabel } from "./field-choices.js";
import type { FlowActions, StateOf } from "./flow-of.js";
import { KeptSettings } from "./kept-settings.js";

const events = [
  ["create", "createEvent"],
  ["update", "updateEvent"],
  ["delete", "deleteEvent"],
] as const satisfies readonly (readonly [SubscribeEvent, keyof SubscribeObject])[];

type Configuring = StateOf<"configuring">;

/** What the integration offers to be told about, and what is stored of it. */
export const subscriptions = ({ objects, draft }: Configuring): (SubscribeObject | SubscribeConfig)[] => {
  const offered = new Set(objects.subscribe.map(({ objectName }) => objectName));
  const stored = draft.stored?.subscribe ?? [];
  return [...objects.subscribe, ...stored.filter(({ objectName }) => !offered.has(objectName))];
};

/** What the application is told about as it happens, and whether it may use the provider directly. */
export function EventsPane({ state, flow }: { state: Configuring; flow: FlowActions }) {
  const slot = useSlots();
  const { text, rich, list } = useLaterMessages();
  const { objects, draft, detail } = state;
  const provider = detail.provider.displayName;
  const isLeftOut = (objectName: string) => draft.read.get(objectName)?.included === false;
  const nameOf = (objectName: string) =>
    [...objects.read, ...objects.write, ...detail.reads].find((one) => one.objectName === objectName)?.displayName ||
    objectName;
  return (
    <section className={slot("pane")} data-tenon-events="">
      {subscriptions(state).map((offered) => {
        const { objectName } = offered;
        const chosen = draft.subscribe.find((one) => one.objectName === objectName);
        const name = nameOf(objectName);
        const watched = (chosen ?? offered).watchedFields;
        const object = objects.read.find((one) => one.objectName === objectName);
        const isOff = (chosen ?? offered).inheritFieldsAndMappings && isLeftOut(objectName);
        return (
          <fieldset key={objectName} className="tenon-writing" disabled={isOff}>
            <legend>{rich("review.events", { object: name })}</legend>
            {events
              .filter(([, key]) => offered[key] || chosen?.[key])
              .map(([event, key]) => (
                <Checkbox
                  key={event}
                  data-tenon-event={`${objectName} ${event}`}
                  checked={chosen?.[key] ?? false}
                  onChange={({ target }) =>
                    flow.edit({ type: "subscribe-event", objectName, event, enabled: target.checked })
                  }
                  label={text(`configure.on.${event}`)}
                  detail={
                    event === "update" && watched.length > 0
                      ? text("configure.watched", { names: list(watched.map((one) => fieldLabel(object, one))) })
                      : undefined
                  }
                />
              ))}
            {isOff ? <p className={slot("help")}>{rich("configure.excluded", { object: name })}</p> : null}
            <KeptSettings
              settings={[
                ...(chosen ?? offered).otherEvents.map((value) => ({ name: text("configure.otherEvents"), value })),
                ...(chosen && "kept" in chosen ? (chosen.kept ?? []) : []),
              ]}
            />
          </fieldset>
        );
      })}
      {objects.proxy || draft.proxy ? (
        <Checkbox
          className="tenon-include"
          data-tenon-proxy=""
          checked={draft.proxy ?? false}
          onChange={(event) => flow.edit({ type: "proxy", enabled: event.target.checked })}
          label={rich("configure.proxy", { provider })}
        />
      ) : null}
    </section>
  );
}
