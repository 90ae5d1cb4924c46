"use client";
import { useContext, useEffect, useId, useRef, useState, type RefObject } from "react";
import { draftCounts, missingChoices } from "../../headless/draft.js";
import { Button } from "../../primitives/button.js";
import { Notice } from "../../primitives/notice.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";
import { ConfigureChoicesContext } from "./configure-choices.js";
import { EventsPane, subscriptions } from "./events-pane.js";
import { mappingLabel, optionalMappings, requiredMappings } from "./field-choices.js";
import type { StateOf, ViewProps } from "./flow-of.js";
import { Footer } from "./footer.js";
import { ObjectPane } from "./object-pane.js";
import { ObjectTabs, type ObjectTab } from "./object-tabs.js";
import { eventsPlace, writingPlace } from "./places.js";
import { StepHeading } from "./step-heading.js";
import { WritePane } from "./write-pane.js";

export interface PlaceProps {
  /** Kind of data that is open; kept outside, so that coming back finds it open. */
  place: string | null;
  onPlace: (place: string) => void;
}

/** Choose objects, fields and mappings. */
export function Configure({ state, flow, place, onPlace }: ViewProps<"configuring"> & PlaceProps) {
  const slot = useSlots();
  const { text, rich } = useLaterMessages();
  const { objects, draft, detail, installation } = state;
  const { allowValueReuse = false, allowBackfillChoice = false } = useContext(ConfigureChoicesContext);
  const counts = draftCounts(draft, objects);
  const missing = missingChoices(draft, objects);
  const tabs = useTabs(state);
  const tab = tabs.find((one) => one.key === place) ?? tabs[0];
  const current = tab?.key;
  const paneId = useId();
  const object = objects.read.find((one) => one.objectName === current);
  const read = current === undefined ? undefined : draft.read.get(current);
  const pane = useRef<HTMLDivElement>(null);
  const goToChooser = useChooserFocus(pane);

  const onNext = () => {
    const first = missing[0];
    flow.next();
    if (!first) return;
    onPlace(first.objectName);
    goToChooser(first.mapToName);
  };

  return (
    <>
      <StepHeading>{text("configure.title")}</StepHeading>
      <p className={slot("text", "tenon-muted")}>{text(tabs.length > 0 ? "configure.text" : "configure.nothing")}</p>
      <div className="tenon-configure" data-tabs={tabs.length > 1 || undefined}>
        {tabs.length > 1 ? (
          <ObjectTabs
            label={text("configure.objects")}
            tabs={tabs}
            current={current ?? ""}
            showMissing={state.showMissing}
            onChoose={onPlace}
            paneId={paneId}
          />
        ) : null}
        <div
          ref={pane}
          className="tenon-pane-place"
          {...(tabs.length > 1 ? { id: paneId, role: "tabpanel", "aria-label": tab?.name } : {})}
        >
          {object && read ? (
            <ObjectPane
              key={object.objectName}
              object={object}
              read={read}
              counts={counts.objects.find((one) => one.objectName === object.objectName)}
              provider={detail.provider.displayName}
              showMissing={state.showMissing}
              allowValueReuse={allowValueReuse}
              allowBackfillChoice={allowBackfillChoice}
              again={state.objectReads.get(object.objectName)}
              onEdit={flow.edit}
              onReadAgain={flow.readObject}
            />
          ) : current === writingPlace ? (
            <WritePane state={state} flow={flow} />
          ) : current === eventsPlace ? (
            <EventsPane state={state} flow={flow} />
          ) : null}
        </div>
      </div>
      {state.showMissing && missing.length > 0 ? (
        <Notice tone="caution" urgent title={text("configure.missingTitle", { count: missing.length })}>
          <p>{rich("configure.missingText", { names: missingNames(state, missing) })}</p>
        </Notice>
      ) : null}
      <Footer>
        {installation ? (
          <Button data-tenon-action="cancel" onClick={() => flow.cancel()}>
            {text("action.cancel")}
          </Button>
        ) : detail.connections.length > 1 ? (
          <Button data-tenon-action="back" onClick={() => flow.back()}>
            {text("action.back")}
          </Button>
        ) : null}
        <Button tone="primary" data-tenon-action="next" onClick={onNext}>
          {text("action.next")}
        </Button>
      </Footer>
    </>
  );
}

function useTabs(state: StateOf<"configuring">): ObjectTab[] {
  const { text } = useLaterMessages();
  const { objects, draft, detail } = state;
  const counts = draftCounts(draft, objects);
  const tabs = objects.read.map((object): ObjectTab => {
    const { objectName } = object;
    const one = counts.objects.find((count) => count.objectName === objectName);
    const read = draft.read.get(objectName);
    const summary = () => {
      if (object.unavailable && !one?.included) return text("configure.notReadable");
      if (!one?.included) return text("configure.off");
      if (read?.paused) return text("review.paused");
      if (read?.allFields) return text("configure.allFields");
      return text("configure.fields", { selected: one.selected, total: one.total });
    };
    return {
      key: objectName,
      objectName,
      name: object.displayName || objectName,
      summary: summary(),
      missing: one?.missing ? text("configure.missing", { count: one.missing }) : null,
    };
  });
  const add = (key: string, name: string, selected: number, total: number) => {
    const summary = text("configure.writeCount", { selected, total });
    if (total > 0) tabs.push({ key, objectName: null, name, summary, missing: null });
  };
  const provider = detail.provider.displayName;
  add(writingPlace, text("configure.writing", { provider }), counts.writeObjects, objects.write.length);
  const told = subscriptions(state);
  const isTold = draft.subscribe.filter((one) => one.createEvent || one.updateEvent || one.deleteEvent);
  const offersProxy = objects.proxy || draft.proxy;
  add(
    eventsPlace,
    text(told.length > 0 ? "configure.events" : "configure.direct"),
    isTold.length + (draft.proxy ? 1 : 0),
    told.length + (offersProxy ? 1 : 0),
  );
  return tabs;
}

const missingNames = (state: StateOf<"configuring">, missing: ReturnType<typeof missingChoices>): string[] => {
  const several = state.objects.read.length > 1;
  return missing.map(({ objectName, mapToName }) => {
    const object = state.objects.read.find((one) => one.objectName === objectName);
    if (!object) return mapToName;
    const field = [...requiredMappings(object), ...optionalMappings(object)].find((one) => one.mapToName === mapToName);
    const label = field ? mappingLabel(field) : mapToName;
    return several ? `${object.displayName || objectName} – ${label}` : label;
  });
};

/** Puts the focus into a chooser once its pane is there. */
function useChooserFocus(pane: RefObject<HTMLElement | null>): (mapToName: string) => void {
  const [wanted, setWanted] = useState<{ readonly mapToName: string } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const inputs = pane.current?.querySelectorAll<HTMLInputElement>("input[role=combobox]") ?? [];
    [...inputs].find((input) => input.name === wanted.mapToName)?.focus();
  }, [wanted, pane]);
  return (mapToName) => setWanted({ mapToName });
}
