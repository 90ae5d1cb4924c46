"use client";
import type { ReactNode } from "react";
import { Badge } from "../../primitives/badge.js";
import { Button } from "../../primitives/button.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";
import type { StateOf, ViewProps } from "./flow-of.js";
import { isBroken } from "./install-status.js";
import { eventsPlace, writingPlace } from "./places.js";
import { startWords } from "./review-words.js";

export type InstalledProps = ViewProps<"installed"> & {
  /** Where "Change data" will open. */
  onPlace: (place: string) => void;
};

type ReadConfig = StateOf<"installed">["installation"]["configuration"]["read"][number];

/** What runs, object by object; each can be paused, and leads to where it is changed. */
export function InstalledObjects({ state, flow, onPlace }: InstalledProps) {
  const slot = useSlots();
  const { text, rich, list } = useLaterMessages();
  const { detail } = state;
  const { read, write, subscribe, proxy } = state.installation.configuration;
  const outline = new Map([...detail.writes, ...detail.reads].map((one) => [one.objectName, one.displayName]));
  const nameOf = (objectName: string) => outline.get(objectName) || objectName;
  const names = (items: readonly { objectName: string }[]) =>
    list(
      items.map((one) => nameOf(one.objectName)),
      6,
    );
  const change = (place: string) => () => {
    onPlace(place);
    flow.changeData();
  };
  if (read.length + write.length + subscribe.length === 0 && !proxy) {
    return <p className={slot("text", "tenon-muted")}>{text("installed.nothing")}</p>;
  }
  return (
    <ul className={slot("review")}>
      {read.map((one) => (
        <ObjectRow
          key={one.objectName}
          read={one}
          name={nameOf(one.objectName)}
          isOffered={detail.reads.length === 0 || detail.reads.some(({ objectName }) => objectName === one.objectName)}
          state={state}
          flow={flow}
          onChange={change(one.objectName)}
        />
      ))}
      {write.length > 0 ? (
        <Row
          title={rich("review.write", { object: names(write) })}
          label={text("review.editWrite", { object: names(write) })}
          onChange={change(writingPlace)}
        />
      ) : null}
      {subscribe.length > 0 ? (
        <Row
          title={rich("review.events", { object: names(subscribe) })}
          label={text("review.editEvents", { object: names(subscribe) })}
          onChange={change(eventsPlace)}
        />
      ) : null}
      {proxy ? (
        <Row
          title={rich("review.proxy", { provider: detail.provider.displayName })}
          label={text("review.editProxy", { object: detail.provider.displayName })}
          onChange={change(eventsPlace)}
        />
      ) : null}
    </ul>
  );
}

interface ObjectRowProps extends Pick<InstalledProps, "state" | "flow"> {
  read: ReadConfig;
  name: string;
  /** `false`: the integration has dropped it since. */
  isOffered: boolean;
  onChange: () => void;
}

function ObjectRow({ read, name, isOffered, state, flow, onChange }: ObjectRowProps) {
  const messages = useLaterMessages();
  const { text } = messages;
  const { objectName, paused, mappings } = read;
  const isBusy = state.pausing?.objectName === objectName;
  return (
    <Row
      title={<ServerText>{name}</ServerText>}
      label={text("review.edit", { object: name })}
      badge={
        // Nothing runs while the account or the sync is broken; the notice above says so.
        isBroken(state) && !paused && isOffered ? null : (
          <Badge tone={paused ? "neutral" : isOffered ? "positive" : "caution"}>
            {text(paused ? "review.paused" : isOffered ? "installed.reading" : "installed.dropped")}
          </Badge>
        )
      }
      facts={[
        ...startWords({ ...read, paused: false }, messages),
        ...(mappings.length > 0 ? [text("installed.matched", { count: mappings.length })] : []),
      ]}
      onChange={onChange}
    >
      <Button
        tone="quiet"
        busy={isBusy}
        data-tenon-action={paused ? "resume" : "pause"}
        data-tenon-object={objectName}
        onClick={() => flow.setPaused(objectName, !paused)}
      >
        {text(paused ? "installed.resume" : "installed.pause")}
        <span className="tenon-sr-only"> ({name})</span>
      </Button>
    </Row>
  );
}

interface RowProps {
  title: ReactNode;
  /** Name of its button. */
  label: string;
  badge?: ReactNode;
  facts?: readonly string[];
  onChange: () => void;
  children?: ReactNode;
}

function Row({ title, label, badge, facts = [], onChange, children }: RowProps) {
  const slot = useSlots();
  const { text } = useLaterMessages();
  return (
    <li className={slot("review-line")}>
      <div className="tenon-review-body">
        <div className="tenon-account-line">
          <p className="tenon-review-title">{title}</p>
          {badge}
        </div>
        {facts.length > 0 ? (
          <ul className="tenon-review-facts">
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className="tenon-review-actions">
        {children}
        <Button tone="quiet" data-tenon-action="edit" aria-label={label} onClick={onChange}>
          {text("action.edit")}
        </Button>
      </div>
    </li>
  );
}
