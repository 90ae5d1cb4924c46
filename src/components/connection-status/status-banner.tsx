"use client";
import { Suspense, useState } from "react";
import type { ConnectionReport } from "../../headless/status-snapshot.js";
import { Badge } from "../../primitives/badge.js";
import { Button } from "../../primitives/button.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { laterScreen } from "../install-integration/later-screen.js";
import { tellHost, type StatusHost } from "./status-event.js";
import type { StatusSummary } from "./status-summary.js";
import { nameOf } from "./status-words.js";
import { useStatusMessages } from "./use-status-messages.js";

const ListLayer = laterScreen(() => import("./list-layer.js").then((file) => file.ListLayer));

interface StatusBannerProps {
  summary: StatusSummary<ConnectionReport>;
  host: StatusHost;
}

/** How many there are, how many need somebody, and what leads to them. */
export function StatusBanner({ summary, host }: StatusBannerProps) {
  const slot = useSlots();
  const { text, rich, list } = useStatusMessages();
  const [open, setOpen] = useState(false);
  const { total, attention, worst, sorted } = summary;
  const first = attention[0];
  const names = list(attention.map(({ item }) => nameOf(item)));
  const title = first
    ? total === 1
      ? rich("health.banner.only", { name: nameOf(first.item) })
      : text("health.banner.attention", { count: attention.length, total })
    : text("health.banner.fine", { count: total });
  const press = () => {
    if (worst === null || tellHost(host, "review", worst)) setOpen(true);
  };
  return (
    <div className={slot("status-banner")} data-tone={first ? "caution" : "positive"}>
      <div className="tenon-status-what">
        <Badge tone={first ? "caution" : "positive"}>
          <span className="tenon-status-name">{title}</span>
        </Badge>
        {first && total > 1 ? <p className={slot("status-reason")}>{rich("health.banner.names", { names })}</p> : null}
      </div>
      <Button data-tenon-action="review" onPointerEnter={ListLayer.ahead} onFocus={ListLayer.ahead} onClick={press}>
        {text("health.banner.show")}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <ListLayer reports={sorted} host={host} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
