"use client";
import { Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import type { SyncFlowEnd, SyncFlowState } from "../../flows/sync-flow.js";
import type { UseSyncFlowOptions } from "../../headless/sync-flow-options.js";
import { useSyncFlow, type SyncFlowHandle } from "../../headless/use-sync-flow.js";
import { Button } from "../../primitives/button.js";
import { Skeleton } from "../../primitives/skeleton.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { ErrorBoundary } from "../error-boundary.js";
import { Footer } from "../install-integration/footer.js";
import { laterScreen } from "../install-integration/later-screen.js";
import { HasMovedContext } from "../install-integration/step-heading.js";
import { Root } from "../root.js";
import { Begin, Left } from "./begin.js";
import { SyncFlowError } from "./flow-error.js";
import { FlowAnnouncer } from "./flow-announcer.js";
import { FlowHeader } from "./flow-header.js";
import { FlowLoading } from "./flow-loading.js";
import { endName } from "./flow-words.js";
import { Systems } from "./systems.js";
import { useSyncFlowMessages } from "./use-sync-flow-messages.js";

const Away = laterScreen(() => import("./away.js").then((file) => file.Away));
const Settled = laterScreen(() => import("./settled.js").then((file) => file.Settled));
const Unlink = laterScreen(() => import("./unlink.js").then((file) => file.Unlink));
const ShareLink = laterScreen(() => import("./share-link.js").then((file) => file.ShareLink));

export interface SyncFlowLauncherProps extends UseSyncFlowOptions {
  /**
   * An address of yours for somebody else, the accountant for instance: a page that signs them in your way and has this launcher on it.
   * Never an address of the hosted pages, which would be expired before it is read. @default there is no such link
   */
  shareLink?: string | (() => string | Promise<string>) | undefined;
  /** What you say about that link, for instance until when it works. */
  shareNote?: string | undefined;
  /** Own class on the root element. */
  className?: string | undefined;
}

/**
 * Sets up a sync between the system the customer sells with and the one that keeps the books, on hosted pages; and shows how it is doing
 * once it is set up.
 *
 * @example
 * <SyncFlowLauncher returnUrl="/integrations/done" onSuccess={({ outcome }) => track("sync set up", { outcome })} />
 */
export function SyncFlowLauncher(props: SyncFlowLauncherProps) {
  return (
    <ErrorBoundary name="sync-flow-launcher">
      <Launcher {...props} />
    </ErrorBoundary>
  );
}

type Standing = Extract<SyncFlowState, { trouble: unknown }>;

function Launcher({ shareLink, shareNote, className, ...options }: SyncFlowLauncherProps) {
  const { text } = useSyncFlowMessages();
  const flow = useSyncFlow({ openingText: text("flow.opening"), ...options });
  const { state } = flow;
  const [unlinking, setUnlinking] = useState<SyncFlowEnd | null>(null);
  const hasMoved = useRef(false);
  const moved = () => {
    hasMoved.current = true;
  };
  const isUnlinking = unlinking !== null && "trouble" in state;
  return (
    <Root
      className={className}
      data-tenon="sync-flow-launcher"
      data-state={isUnlinking ? "unlinking" : state.name}
      data-phase={state.name === "away" ? state.phase : undefined}
      onClickCapture={moved}
    >
      <HasMovedContext.Provider value={hasMoved}>
        <FlowHeader state={state} />
        {isUnlinking ? (
          <Body>
            <Systems facts={state} />
            <Suspense fallback={<Skeleton bars={["title", "line", "button"]} />}>
              <Unlink
                end={unlinking}
                facts={state}
                onUnlink={() => flow.unlink(unlinking.connection?.id ?? "")}
                onDone={() => setUnlinking(null)}
              />
            </Suspense>
          </Body>
        ) : (
          <Screen
            flow={flow}
            here={options.mode === "tab"}
            shareLink={shareLink}
            shareNote={shareNote}
            onUnlink={setUnlinking}
          />
        )}
        <FlowAnnouncer state={state} sync={flow.sync} />
      </HasMovedContext.Provider>
    </Root>
  );
}

function Body({ children }: { children: ReactNode }) {
  const slot = useSlots();
  return <div className={slot("body")}>{children}</div>;
}

interface ScreenProps extends Pick<SyncFlowLauncherProps, "shareLink" | "shareNote"> {
  flow: SyncFlowHandle;
  here: boolean;
  onUnlink: (end: SyncFlowEnd) => void;
}

function Screen({ flow, here, shareLink, shareNote, onUnlink }: ScreenProps) {
  const { text, rich } = useSyncFlowMessages();
  const { state } = flow;
  const [missing, setMissing] = useState(false);
  // There before it is pressed: whoever waits for another tab should not wait for a panel that says so.
  const isKnown = "trouble" in state;
  useEffect(() => {
    if (isKnown) Away.ahead();
  }, [isKnown]);
  if (state.name === "loading") {
    return (
      <Body>
        <FlowLoading />
      </Body>
    );
  }
  if (state.name === "unavailable") {
    return (
      <Body>
        <SyncFlowError
          error={state.error}
          actions={
            <Button data-tenon-action="retry" onClick={flow.retry}>
              {text("action.retry")}
            </Button>
          }
        />
      </Body>
    );
  }
  if (state.name === "away") {
    return (
      <Body>
        <Systems facts={state} />
        <Suspense fallback={<Skeleton bars={["title", "line", "button"]} />}>
          <Away
            phase={state.phase}
            unfinished={state.unfinished}
            left={<Left facts={state} />}
            onAgain={flow.launch}
            onHere={flow.launchHere}
            onCheck={flow.checkNow}
            onCancel={flow.cancel}
          />
        </Suspense>
      </Body>
    );
  }
  const isSettled = state.name === "completed" || state.name === "unknown";
  // One sign-in that broke is mended by itself; the rest is as it was.
  const broken = state.left?.kind === "reconnect" && state.left.ends.length === 1 ? state.left.ends[0] : undefined;
  const choose: SyncFlowHandle["choose"] = (side, key) => {
    setMissing(false);
    flow.choose(side, key);
  };
  return (
    <Body>
      <Systems facts={state} verbs={{ choose, link: flow.link, unlink: onUnlink, missing }} />
      {isSettled ? (
        <Suspense fallback={<Skeleton bars={["title", "line", "row", "row", "control"]} />}>
          <Settled state={state} flow={flow} />
        </Suspense>
      ) : (
        <Begin state={state} here={here} />
      )}
      <Footer>
        {shareLink === undefined || isSettled ? null : <ShareButton shareLink={shareLink} shareNote={shareNote} />}
        <Button
          tone="primary"
          data-tenon-action={broken ? "reconnect" : "set-up"}
          // In the click itself: a window opened later would be blocked.
          onClick={({ currentTarget }) => {
            if (broken) flow.link(broken);
            else if (!flow.launch()) {
              setMissing(true);
              const side = state.commerce.key === null ? "commerce" : "accounting";
              currentTarget.closest("[data-tenon-root]")?.querySelector<HTMLElement>(`[name="${side}"]`)?.focus();
            }
          }}
        >
          {broken ? rich("connect.buttonAgain", { provider: endName(broken, { text }) }) : text(wordOf(state))}
        </Button>
      </Footer>
    </Body>
  );
}

function wordOf({ name, left }: Standing) {
  if (name === "completed" || name === "unknown" || left?.kind === "enable") return "flow.settings" as const;
  return name === "incomplete" ? ("flow.continue" as const) : ("flow.setUp" as const);
}

/** The link of the host, made when it is wanted. */
function ShareButton({ shareLink, shareNote }: Pick<SyncFlowLauncherProps, "shareLink" | "shareNote">) {
  const { text } = useSyncFlowMessages();
  const [open, setOpen] = useState(false);
  return open && shareLink !== undefined ? (
    <Suspense fallback={null}>
      <ShareLink link={shareLink} note={shareNote} />
    </Suspense>
  ) : (
    <Button
      tone="quiet"
      data-tenon-action="share"
      onPointerEnter={() => ShareLink.ahead()}
      onClick={() => setOpen(true)}
    >
      {text("flow.share.open")}
    </Button>
  );
}
