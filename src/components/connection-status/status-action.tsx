"use client";
import type { MouseEvent } from "react";
import { Button, type ButtonProps } from "../../primitives/button.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import type { ConnectionReport } from "../../headless/status-snapshot.js";
import { contactAddress } from "./contact-address.js";
import { loadLayer } from "./status-layers.js";
import { tellHost, type StatusHost } from "./status-event.js";
import { actionKey, nameOf, needsSomebody } from "./status-words.js";
import type { StatusPlace } from "./use-status-place.js";
import { useStatusMessages } from "./use-status-messages.js";

interface StatusActionProps {
  report: ConnectionReport;
  place: StatusPlace;
  host: StatusHost;
  /** How loud it is where somebody has to press it. */
  tone: NonNullable<ButtonProps["tone"]>;
}

/** The one next step. One and the same element from trouble to "View details", so that the keyboard stays where it was. */
export function StatusAction({ report, place, host, tone }: StatusActionProps) {
  const slot = useSlots();
  const { text } = useStatusMessages();
  const { item, health } = report;
  const { action, state } = health;
  const { working, press } = place;
  const ahead = () => loadLayer(report);
  // Fifty rows have fifty buttons: each says for whom.
  const whom = (
    <span className="tenon-sr-only">
      {": "}
      <ServerText>{nameOf(item)}</ServerText>
    </span>
  );
  const loud = needsSomebody(report) || state === "not-connected" || state === "paused" ? tone : "quiet";
  const href = action === "contact" ? contactAddress(host.contactHref) : null;
  if (href !== null) {
    const onClick = (event: MouseEvent) => {
      if (!tellHost(host, action, report)) event.preventDefault();
    };
    return (
      <a
        className={slot("button")}
        data-tone={loud}
        data-tenon-action={action}
        href={href}
        onClick={onClick}
        {...(href.startsWith("mailto:") ? {} : { target: "_blank", rel: "noopener noreferrer" })}
      >
        <span className="tenon-button-label">
          {text(actionKey(health))}
          {whom}
        </span>
      </a>
    );
  }
  return (
    <Button
      tone={loud}
      busy={working !== null}
      data-tenon-action={action}
      onClick={press}
      onPointerEnter={ahead}
      onFocus={ahead}
    >
      {text(working === null ? actionKey(health) : `health.working.${working}`)}
      {whom}
    </Button>
  );
}
