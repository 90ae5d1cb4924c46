"use client";
import { useRef, type MouseEvent } from "react";
import type { SyncFlowState } from "../../flows/sync-flow.js";
import type { UseSyncFlowOptions } from "../../headless/sync-flow-options.js";
import { useSyncFlowReturn } from "../../headless/use-sync-flow-return.js";
import { Button } from "../../primitives/button.js";
import { Progress } from "../../primitives/progress.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { ErrorBoundary } from "../error-boundary.js";
import { Footer } from "../install-integration/footer.js";
import { HasMovedContext, StepHeading } from "../install-integration/step-heading.js";
import { Root } from "../root.js";
import { Left, Trouble } from "./begin.js";
import { SyncFlowError } from "./flow-error.js";
import { FlowAnnouncer } from "./flow-announcer.js";
import { leftTitle } from "./flow-words.js";
import { FlowHeader } from "./flow-header.js";
import { FlowLoading } from "./flow-loading.js";
import { Systems } from "./systems.js";
import { useSyncFlowMessages } from "./use-sync-flow-messages.js";

export interface SyncFlowReturnProps extends Omit<UseSyncFlowOptions, "mode" | "openingText"> {
  /** A page of yours to go on to, as a path or an address. @default there is no such button */
  href?: string | undefined;
  /** Called before `href` is followed; without an `href`, instead. */
  onContinue?: ((event: MouseEvent) => void) | undefined;
  /** Own words for "Continue". */
  continueLabel?: string | undefined;
  /** Own class on the root element. */
  className?: string | undefined;
}

/**
 * For the route the customer comes back to from the hosted pages. It reads how it stands and says so: done, or what is left and the way
 * to go on; and tells your other tabs.
 *
 * @example
 * <SyncFlowReturn href="/settings/integrations" />
 */
export function SyncFlowReturn(props: SyncFlowReturnProps) {
  return (
    <ErrorBoundary name="sync-flow-return">
      <Back {...props} />
    </ErrorBoundary>
  );
}

function Back({ href, onContinue, continueLabel, className, ...options }: SyncFlowReturnProps) {
  const slot = useSlots();
  const { text } = useSyncFlowMessages();
  const flow = useSyncFlowReturn(options);
  const { state } = flow;
  const hasMoved = useRef(false);
  const isOpen = state.name === "choosing" || state.name === "ready" || state.name === "incomplete";
  const canGoOn = isOpen && state.commerce.key !== null && state.accounting.key !== null;
  return (
    <Root
      className={className}
      data-tenon="sync-flow-return"
      data-state={state.name}
      data-phase={state.name === "away" ? state.phase : undefined}
    >
      <HasMovedContext.Provider value={hasMoved}>
        <FlowHeader state={state} />
        <div className={slot("body")}>
          {state.name === "loading" ? <FlowLoading /> : null}
          {state.name === "unavailable" ? (
            <SyncFlowError
              error={state.error}
              actions={
                <Button data-tenon-action="retry" onClick={flow.retry}>
                  {text("action.retry")}
                </Button>
              }
            />
          ) : null}
          {"flow" in state ? <Systems facts={state} /> : null}
          {state.name === "away" ? <Progress label={text("flow.away.opening.title")} /> : null}
          {"trouble" in state ? <Outcome state={state} /> : null}
          {state.name === "loading" || (href === undefined && !onContinue && !canGoOn) ? null : (
            <Footer>
              <Onward href={href} onContinue={onContinue} primary={!canGoOn}>
                {continueLabel ?? text("flow.return.go")}
              </Onward>
              {canGoOn ? (
                <Button tone="primary" data-tenon-action="set-up" onClick={() => void flow.launch()}>
                  {text(
                    state.left?.kind === "enable"
                      ? "flow.settings"
                      : state.name === "incomplete"
                        ? "flow.continue"
                        : "flow.setUp",
                  )}
                </Button>
              ) : null}
            </Footer>
          )}
        </div>
        <FlowAnnouncer state={state} sync={flow.sync} />
      </HasMovedContext.Provider>
    </Root>
  );
}

/** How it stands, and that the tab is not needed any more. */
function Outcome({ state }: { state: Extract<SyncFlowState, { trouble: unknown }> }) {
  const slot = useSlots();
  const { text } = useSyncFlowMessages();
  const { name } = state;
  const isDone = name === "completed" || name === "unknown";
  const title = isDone
    ? text(name === "completed" ? "flow.return.completed.title" : "flow.unknown.title")
    : text(leftTitle(state));
  return (
    <>
      <StepHeading>{title}</StepHeading>
      {isDone ? (
        <p className={slot("text")}>
          {text(name === "completed" ? "flow.return.completed.text" : "flow.return.unknown.text")}
        </p>
      ) : (
        <Left facts={state} />
      )}
      <Trouble state={state} />
      {isDone ? <p className={slot("help")}>{text("flow.return.close")}</p> : null}
    </>
  );
}

/** The way on: a link of the host's, or a button. */
function Onward({
  href,
  onContinue,
  primary,
  children,
}: {
  href: string | undefined;
  onContinue: ((event: MouseEvent) => void) | undefined;
  primary: boolean;
  children: string;
}) {
  const slot = useSlots();
  if (href === undefined && !onContinue) return null;
  const tone = primary ? "primary" : "secondary";
  return href === undefined ? (
    <Button tone={tone} data-tenon-action="continue" onClick={onContinue}>
      {children}
    </Button>
  ) : (
    <a className={slot("button")} data-tone={tone} href={href} data-tenon-action="continue" onClick={onContinue}>
      <span className="tenon-button-label">{children}</span>
    </a>
  );
}
