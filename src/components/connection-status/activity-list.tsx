"use client";
import { useId, useRef, useState } from "react";
import type { BackfillProgress, Operation } from "../../contracts/kit/status.js";
import type { FlowError } from "../../flows/install-state.js";
import { Button } from "../../primitives/button.js";
import { Skeleton } from "../../primitives/skeleton.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useBeforePaint } from "../../primitives/use-before-paint.js";
import { OwnPart } from "../own-part.js";
import { ErrorNotice } from "../error-notice.js";
import { BackfillBars } from "./backfill-bars.js";
import { OperationRow } from "./operation-row.js";
import { useStatusMessages } from "./use-status-messages.js";

/** What is known of an installation's activity, and how to know more. */
export interface ActivityFacts {
  /** Newest first; `undefined` until the first answer. */
  readonly operations: readonly Operation[] | undefined;
  readonly backfills: readonly BackfillProgress[];
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly isLoadingMore: boolean;
  readonly error: FlowError | null;
  readonly refetch: () => void;
}

export interface ActivityLooks {
  /** Name of the customer's software, for the sentences that speak of it. */
  provider: string;
  /** Only so many of the newest, and no more to ask for. @default all that is known */
  limit?: number | undefined;
  /** Level of its heading. @default no heading: the list has its name for screen readers alone */
  heading?: "h3" | "h4" | undefined;
}

const none: readonly Operation[] = [];

/** What is under way, and what was done, newest first. */
export function ActivityList({
  activity,
  provider,
  limit,
  heading: Heading,
}: ActivityLooks & { activity: ActivityFacts }) {
  const slot = useSlots();
  const { text } = useStatusMessages();
  const title = useId();
  const { backfills, error, refetch } = activity;
  const operations = activity.operations ?? none;
  const isUnknown = activity.operations === undefined;
  const state = !isUnknown ? "known" : error !== null ? "unavailable" : "loading";
  return (
    <section
      className={slot("activity")}
      data-tenon-activity={state}
      aria-busy={state === "loading" || undefined}
      {...(Heading ? { "aria-labelledby": title } : { "aria-label": text("activity.title") })}
    >
      {Heading ? <Heading id={title}>{text("activity.title")}</Heading> : null}
      <BackfillBars backfills={backfills} />
      {state === "loading" ? (
        <>
          <span className="tenon-sr-only">{text("loading")}</span>
          <Skeleton bars={["short", "line", "short", "line", "short", "line"]} />
        </>
      ) : null}
      {isUnknown && error !== null ? (
        <ErrorNotice
          error={error}
          provider={provider}
          actions={
            <Button data-tenon-action="retry" onClick={refetch}>
              {text("action.retry")}
            </Button>
          }
        />
      ) : null}
      {!isUnknown && operations.length + backfills.length === 0 ? (
        <OwnPart name="empty" facts={{}}>
          <p className="tenon-muted">{text("activity.empty")}</p>
        </OwnPart>
      ) : null}
      {limit === undefined ? (
        <Pages activity={activity} operations={operations} provider={provider} />
      ) : (
        <Rows operations={operations.slice(0, limit)} provider={provider} />
      )}
    </section>
  );
}

function Rows({ operations, provider }: { operations: readonly Operation[]; provider: string }) {
  if (operations.length === 0) return null;
  return (
    <ul className="tenon-operations">
      {operations.map((operation) => (
        <OperationRow key={operation.id} operation={operation} provider={provider} />
      ))}
    </ul>
  );
}

interface PagesProps {
  activity: ActivityFacts;
  operations: readonly Operation[];
  provider: string;
}

function Pages({ activity, operations, provider }: PagesProps) {
  const { text } = useStatusMessages();
  const { hasMore, loadMore, isLoadingMore, error } = activity;
  const place = useRef<HTMLDivElement>(null);
  // Which was the oldest when more was asked for: what stands after it is what came. (New ones may arrive before it meanwhile.)
  const [oldest, setOldest] = useState<string | null>(null);
  const at = oldest === null ? -1 : operations.findIndex(({ id }) => id === oldest);
  const added = at < 0 ? 0 : operations.length - 1 - at;

  const more = () => {
    setOldest(operations.at(-1)?.id ?? null);
    loadMore();
  };

  // With the last page the button goes, and the keyboard's place with it: it goes on where reading goes on.
  useBeforePaint(() => {
    const { body, activeElement } = document;
    if (added === 0 || hasMore || (activeElement !== body && activeElement !== null)) return;
    const rows = place.current?.querySelectorAll<HTMLElement>("[data-tenon-operation]");
    rows?.[at + 1]?.focus({ preventScroll: true });
  }, [added, hasMore]);

  return (
    <div ref={place}>
      <Rows operations={operations} provider={provider} />
      <p className="tenon-sr-only" role="status">
        {added > 0 ? text("activity.added", { count: added }) : ""}
      </p>
      {error !== null && oldest !== null && added === 0 && !isLoadingMore ? (
        <ErrorNotice error={error} provider={provider} />
      ) : null}
      {hasMore ? (
        <Button tone="quiet" data-tenon-action="show-more" busy={isLoadingMore} onClick={more}>
          {text("activity.more")}
        </Button>
      ) : null}
    </div>
  );
}
