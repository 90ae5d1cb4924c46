"use client";
import type { Sync } from "../../contracts/kit/sync-flow.js";
import { useSyncHistory } from "../../headless/use-sync-history.js";
import { Badge } from "../../primitives/badge.js";
import { Button } from "../../primitives/button.js";
import { Disclosure } from "../../primitives/disclosure.js";
import { ServerText } from "../../primitives/server-text.js";
import { Skeleton } from "../../primitives/skeleton.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { Moment } from "../moment.js";
import { SyncFlowError } from "./flow-error.js";
import { syncReason, syncStatus } from "./flow-words.js";
import { useSyncFlowMessages } from "./use-sync-flow-messages.js";

/** Past runs, newest first: how each went in words, when, and what support asks for behind a disclosure. */
export function History({ changed, accounting }: { changed: string; accounting: string }) {
  const slot = useSlots();
  const { text } = useSyncFlowMessages();
  const { syncs, error, isLoading, isLoadingMore, hasMore, loadMore, refetch } = useSyncHistory(changed);
  return (
    <section aria-label={text("flow.history.title")}>
      {isLoading ? (
        <div aria-busy="true">
          <span className="tenon-sr-only">{text("loading")}</span>
          <Skeleton bars={["row", "row", "row"]} />
        </div>
      ) : null}
      {syncs?.length === 0 ? <p className={slot("help")}>{text("flow.history.empty")}</p> : null}
      {syncs && syncs.length > 0 ? (
        <ol className={slot("accounts")}>
          {syncs.map((sync) => (
            <Line key={sync.id} sync={sync} accounting={accounting} />
          ))}
        </ol>
      ) : null}
      {error ? (
        <SyncFlowError
          error={error}
          actions={
            <Button data-tenon-action="retry" onClick={syncs ? loadMore : refetch}>
              {text("action.retry")}
            </Button>
          }
        />
      ) : null}
      {hasMore && !error ? (
        <Button tone="quiet" busy={isLoadingMore} data-tenon-action="show-more" onClick={loadMore}>
          {text(isLoadingMore ? "loading" : "flow.history.more")}
        </Button>
      ) : null}
    </section>
  );
}

function Line({ sync, accounting }: { sync: Sync; accounting: string }) {
  const slot = useSlots();
  const { text, rich } = useSyncFlowMessages();
  const { tone, word } = syncStatus(sync, { text });
  const why = syncReason(sync);
  return (
    <li className={slot("account", "tenon-sync")} data-tenon-sync={sync.state}>
      <Badge tone={tone}>{word}</Badge>
      <span className="tenon-account-since">
        <Moment value={sync.at} />
      </span>
      <div className="tenon-sync-more">
        {why ? <p className={slot("help")}>{rich(why, { accounting })}</p> : null}
        <Disclosure label={text("flow.history.details")}>
          {sync.detail === undefined ? null : (
            <p>
              {text("flow.history.said")}: <ServerText>{sync.detail}</ServerText>
            </p>
          )}
          <p>
            {text("support.reference")} <code dir="ltr">{sync.id}</code>
          </p>
        </Disclosure>
      </div>
    </li>
  );
}
