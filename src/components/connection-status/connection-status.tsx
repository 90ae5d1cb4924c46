"use client";
import { useConnection } from "../../headless/use-connection.js";
import { useConnections } from "../../headless/use-connections.js";
import { ErrorBoundary } from "../error-boundary.js";
import { StatusBadge } from "./status-badge.js";
import { StatusBanner } from "./status-banner.js";
import { StatusCard } from "./status-card.js";
import type { StatusHost } from "./status-event.js";
import { StatusFrame, type StatusVariant } from "./status-frame.js";
import { StatusList } from "./status-list.js";
import { StatusEmpty, StatusLoading, StatusUnavailable } from "./status-nothing.js";
import { StatusRow } from "./status-row.js";
import { summaryOf } from "./status-summary.js";

interface ConnectionStatusLooks extends StatusHost {
  /** Own class on the root element. */
  className?: string | undefined;
}

interface OfOne extends ConnectionStatusLooks {
  /** A word; a row of a table or list; a card for settings. @default "card" */
  variant?: "badge" | "row" | "card" | undefined;
  showWhenHealthy?: undefined;
}

interface OfAll extends ConnectionStatusLooks {
  integration?: undefined;
  connectionId?: undefined;
  /** Rows or cards of all of them, one word for the worst, or a banner that says how many need attention. @default "card" */
  variant?: StatusVariant | undefined;
  /** For `banner`: whether it is there while nothing needs attention. @default false */
  showWhenHealthy?: boolean | undefined;
}

/** One of `integration` (as in the manifest) and `connectionId`; neither: all of the customer's connections. */
export type ConnectionStatusProps =
  | (OfOne & { integration: string; connectionId?: undefined })
  | (OfOne & { connectionId: string; integration?: undefined })
  | OfAll;

/**
 * How connections are doing: the state in a word, why and since when, and the one next step. It stays true by itself; any number of
 * them on a page share one read.
 *
 * @example
 * <ConnectionStatus integration="salesforce-accounts" variant="row" />
 */
export function ConnectionStatus(props: ConnectionStatusProps) {
  const { integration, connectionId } = props;
  return (
    <ErrorBoundary name="connection-status">
      {integration !== undefined ? (
        <OneStatus {...props} target={{ integration }} />
      ) : connectionId !== undefined ? (
        <OneStatus {...props} target={{ connectionId }} />
      ) : (
        <AllStatus {...props} />
      )}
    </ErrorBoundary>
  );
}

type OneStatusProps = ConnectionStatusLooks & {
  variant?: StatusVariant | undefined;
  target: { integration: string } | { connectionId: string };
};

function OneStatus({ target, variant: wished = "card", className, ...host }: OneStatusProps) {
  // A banner is about all of them.
  const variant = wished === "banner" ? "card" : wished;
  const { report, error, isStale, refetch } = useConnection(target);
  if (report) {
    const Each = { badge: StatusBadge, row: StatusRow, card: StatusCard }[variant];
    return (
      <StatusFrame variant={variant} state={report.health.state} isStale={report.isStale} className={className}>
        <Each report={report} host={host} />
      </StatusFrame>
    );
  }
  if (report === null) {
    return (
      <StatusFrame variant={variant} state="empty" isStale={isStale} className={className}>
        <StatusEmpty variant={variant} kind="missing" />
      </StatusFrame>
    );
  }
  if (error) {
    return (
      <StatusFrame variant={variant} state="unavailable" className={className}>
        <StatusUnavailable variant={variant} error={error} onRetry={refetch} />
      </StatusFrame>
    );
  }
  return (
    <StatusFrame variant={variant} state="loading" className={className}>
      <StatusLoading variant={variant} />
    </StatusFrame>
  );
}

/** Nobody knows how many come. */
const likely = 3;

function AllStatus({ variant = "card", showWhenHealthy = false, className, ...host }: OfAll) {
  const { items, error, isStale, refetch } = useConnections();
  if (items === undefined) {
    if (error) {
      return (
        <StatusFrame variant={variant} state="unavailable" className={className}>
          <StatusUnavailable variant={variant} error={error} onRetry={refetch} />
        </StatusFrame>
      );
    }
    // What may never be seen keeps no place.
    const isQuiet = variant === "banner" && !showWhenHealthy;
    return (
      <StatusFrame variant={variant} state="loading" isQuiet={isQuiet} className={className}>
        {isQuiet ? null : (
          <StatusLoading variant={variant} count={variant === "row" || variant === "card" ? likely : 1} />
        )}
      </StatusFrame>
    );
  }
  const summary = summaryOf(items);
  const { worst } = summary;
  if (variant === "banner") {
    const isQuiet = summary.attention.length === 0 && (!showWhenHealthy || summary.total === 0);
    return (
      <StatusFrame
        variant="banner"
        state={worst?.health.state ?? "empty"}
        isStale={isStale}
        isQuiet={isQuiet}
        className={className}
      >
        {isQuiet ? null : <StatusBanner summary={summary} host={host} />}
      </StatusFrame>
    );
  }
  if (!worst) {
    return (
      <StatusFrame variant={variant} state="empty" isStale={isStale} className={className}>
        <StatusEmpty variant={variant} kind="empty" />
      </StatusFrame>
    );
  }
  return (
    <StatusFrame variant={variant} state={worst.health.state} isStale={isStale} className={className}>
      {variant === "badge" ? (
        <StatusBadge report={worst} />
      ) : (
        <StatusList variant={variant} reports={items} host={host} />
      )}
    </StatusFrame>
  );
}
