"use client";
import { Suspense, useEffect, useMemo, useState } from "react";
import type { InstallState } from "../../flows/install-state.js";
import type { InstallFlow } from "../../headless/use-install-flow.js";
import { Skeleton } from "../../primitives/skeleton.js";
import { Steps } from "../../primitives/steps.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { Root } from "../root.js";
import { useMessages } from "../use-messages.js";
import { Announcer } from "./announcer.js";
import type { PlaceProps } from "./configure.js";
import { ConfigureChoicesContext, type ConfigureChoices } from "./configure-choices.js";
import { Connect } from "./connect.js";
import type { FlowActions } from "./flow-of.js";
import { Header } from "./header.js";
import { laterScreen } from "./later-screen.js";
import { Loading } from "./loading.js";
import { Preparing } from "./preparing.js";
import { HasMovedContext } from "./step-heading.js";
import { Unavailable } from "./unavailable.js";
import { useHasMoved } from "./use-has-moved.js";

const ChooseConnection = laterScreen(() => import("./later-screens.js").then((file) => file.ChooseConnection));
const Installed = laterScreen(() => import("./later-screens.js").then((file) => file.Installed));
const Configure = laterScreen(() => import("./data-screens.js").then((file) => file.Configure));
const Review = laterScreen(() => import("./data-screens.js").then((file) => file.Review));
const Disconnect = laterScreen(() => import("./later-screens.js").then((file) => file.Disconnect));
const EditConnection = laterScreen(() => import("./later-screens.js").then((file) => file.EditConnection));
const Discard = laterScreen(() => import("./data-screens.js").then((file) => file.Discard));
const Removed = laterScreen(() => import("./later-screens.js").then((file) => file.Removed));
const Uninstall = laterScreen(() => import("./later-screens.js").then((file) => file.Uninstall));

export interface InstallViewProps extends ConfigureChoices {
  flow: InstallFlow;
  /** Own class on the root element. */
  className?: string | undefined;
}

const steps = ["connect", "configure", "review"] as const;

/**
 * The whole drop-in as a function of the flow's state; it fetches nothing and decides nothing.
 *
 * Its root says where the flow stands: `data-tenon="install-integration"`, `data-state`, `data-step`, and `data-phase` where a state has phases.
 */
export function InstallView({ flow, className, allowValueReuse, allowBackfillChoice }: InstallViewProps) {
  const slot = useSlots();
  const { text } = useMessages();
  const { state, step } = flow;
  const hasMoved = useHasMoved(state);
  const choices = useMemo(() => ({ allowValueReuse, allowBackfillChoice }), [allowValueReuse, allowBackfillChoice]);
  return (
    <HasMovedContext.Provider value={hasMoved}>
      <Root
        className={className}
        data-tenon="install-integration"
        data-state={state.name}
        data-step={step ?? undefined}
        data-phase={phaseOf(state)}
      >
        <Header state={state} flow={flow} />
        {step ? (
          <Steps
            label={text("steps.label")}
            doneLabel={text("steps.done")}
            current={step}
            steps={steps.map((key) => ({ key, label: text(`steps.${key}`) }))}
          />
        ) : null}
        <div className={slot("body")}>
          <Suspense fallback={<Skeleton bars={["title", "control", "row", "row", "row", "row"]} />}>
            <ConfigureChoicesContext.Provider value={choices}>
              <Screen state={state} flow={flow} />
            </ConfigureChoicesContext.Provider>
          </Suspense>
        </div>
        <Announcer state={state} />
      </Root>
    </HasMovedContext.Provider>
  );
}

function phaseOf(state: InstallState): string | undefined {
  if ("phase" in state) return state.phase;
  if ("discarding" in state && state.discarding) return "discarding";
  return state.name === "reviewing" && state.conflict ? "conflict" : undefined;
}

function Screen({ state, flow }: { state: InstallState; flow: FlowActions }) {
  // Which kind of data is open outlives going to the review and back.
  const [place, setPlace] = useState<string | null>(null);
  useAhead(state);
  if (!("discarding" in state)) return <OneScreen state={state} flow={flow} place={place} onPlace={setPlace} />;
  // The screen below the question stays, with what was searched and where it was scrolled to.
  return (
    <>
      <div className="tenon-screen" hidden={state.discarding}>
        <OneScreen state={state} flow={flow} place={place} onPlace={setPlace} />
      </div>
      {state.discarding ? <Discard state={state} flow={flow} /> : null}
    </>
  );
}

function OneScreen({ state, flow, place, onPlace }: { state: InstallState; flow: FlowActions } & PlaceProps) {
  switch (state.name) {
    case "loading":
      return <Loading />;
    case "unavailable":
      return <Unavailable state={state} flow={flow} />;
    case "needs-auth":
    case "authorizing":
    case "connecting":
      return <Connect state={state} flow={flow} />;
    case "choosing-connection":
      return <ChooseConnection state={state} flow={flow} />;
    case "preparing":
      return <Preparing state={state} flow={flow} />;
    case "configuring":
      return <Configure state={state} flow={flow} place={place} onPlace={onPlace} />;
    case "reviewing":
    case "installing":
    case "updating":
      return <Review state={state} flow={flow} onPlace={onPlace} />;
    case "editing-connection":
      return <EditConnection state={state} flow={flow} />;
    case "disconnecting":
      return <Disconnect state={state} flow={flow} />;
    case "installed":
      return <Installed state={state} flow={flow} onPlace={onPlace} />;
    case "removed":
      return <Removed state={state} flow={flow} />;
    case "uninstalling":
      return <Uninstall state={state} flow={flow} />;
  }
}

/** Loads the next screens while the customer is still busy with this one. */
function useAhead({ name }: InstallState): void {
  useEffect(() => {
    switch (name) {
      case "loading":
        // Whoever comes back finds what is installed, or several accounts.
        Installed.ahead();
        ChooseConnection.ahead();
        return;
      case "authorizing":
      case "connecting":
      case "preparing":
        Configure.ahead();
        return;
      case "configuring":
        Review.ahead();
        Discard.ahead();
        return;
      case "installing":
      case "updating":
        Installed.ahead();
        Removed.ahead();
        return;
      case "choosing-connection":
        Disconnect.ahead();
        return;
      case "installed":
        Uninstall.ahead();
        Disconnect.ahead();
        EditConnection.ahead();
        Removed.ahead();
    }
  }, [name]);
}
