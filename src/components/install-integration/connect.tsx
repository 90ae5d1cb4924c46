"use client";
import { useState } from "react";
import { Button } from "../../primitives/button.js";
import { Notice } from "../../primitives/notice.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { ErrorNotice } from "../error-notice.js";
import { useMessages } from "../use-messages.js";
import { Authorizing } from "./authorizing.js";
import { ConnectForm } from "./connect-form.js";
import { isPackageFirst, opensWindow, packageOf } from "./connect-way.js";
import type { ConnectActions, StateOf, ConnectViewProps } from "./flow-of.js";
import { laterScreen } from "./later-screen.js";
import { settlePackage } from "./package-memory.js";
import { StepHeading } from "./step-heading.js";

const PackageStep = laterScreen(() => import("./later-screens.js").then((file) => file.PackageStep));

/**
 * The connect step as a whole: form, refusals, and the panel while the window is open. The form stays in the page all the time, hidden
 * while the window is open, so that nothing typed is ever lost.
 */
export function Connect({
  state,
  flow,
  canCancel,
}: ConnectViewProps<"needs-auth" | "authorizing" | "connecting"> & {
  /** There is something to go back to that the flow does not know of. */
  canCancel?: boolean;
}) {
  const { detail } = state;
  const packageHref = packageOf(detail.connectMethod);
  const [atPackage, setAtPackage] = useState(() => isPackageFirst(state));
  const isAway = state.name === "authorizing";
  const screen = () => {
    if (isAway) return <Authorizing state={state} flow={flow} />;
    if (packageHref === null || !atPackage) {
      const reopen = packageHref === null ? undefined : () => setAtPackage(true);
      return <Intro key="intro" state={state} flow={flow} onPackage={reopen} />;
    }
    const onSettled = () => {
      settlePackage(detail.name);
      setAtPackage(false);
    };
    return <PackageStep provider={detail.provider.displayName} href={packageHref} onSettled={onSettled} />;
  };
  return (
    <>
      {screen()}
      {detail.connectMethod.kind === "unsupported" ? null : (
        <ConnectForm
          state={state}
          flow={flow}
          canCancel={canCancel}
          hidden={isAway || (packageHref !== null && atPackage)}
        />
      )}
    </>
  );
}

interface IntroProps {
  state: StateOf<"needs-auth" | "connecting">;
  flow: ConnectActions;
  /** Opens the step of the package again, where there is one. */
  onPackage: (() => void) | undefined;
}

function Intro({ state, flow, onPackage }: IntroProps) {
  const slot = useSlots();
  const { text, rich, list } = useMessages();
  const { detail, reconnecting } = state;
  const { connectMethod: method } = detail;
  const provider = detail.provider.displayName;
  const objects = list(detail.reads.map((one) => one.displayName || one.objectName));
  const written = list(detail.writes.map((one) => one.displayName || one.objectName));

  const why = () => {
    if (objects.length > 0 && written.length > 0) return rich("connect.both", { provider, objects, written });
    if (objects.length > 0) return rich("connect.reads", { provider, objects });
    if (written.length > 0) return rich("connect.writes", { provider, objects: written });
    return rich("connect.plain", { provider });
  };
  return (
    <>
      <StepHeading>{rich(reconnecting ? "connect.titleAgain" : "connect.title", { provider })}</StepHeading>
      {method.kind === "unsupported" ? (
        <Notice title={rich("connect.unsupportedTitle", { provider })}>
          <p>{rich("connect.unsupported", { provider })}</p>
        </Notice>
      ) : (
        <>
          <p className={slot("text")}>{why()}</p>
          <p className={slot("text", "tenon-muted")}>
            {rich(opensWindow(method) ? "connect.window" : method.kind === "none" ? "connect.none" : "connect.form", {
              provider,
            })}
          </p>
        </>
      )}
      {state.name === "needs-auth" && state.trouble ? <Trouble state={state} flow={flow} /> : null}
      {detail.connections.length > 0 && reconnecting !== null ? (
        <Button tone="quiet" data-tenon-action="connect-another" onClick={() => flow.connectAnother()}>
          {text("action.another")}
        </Button>
      ) : null}
      {onPackage ? (
        <Button tone="quiet" data-tenon-action="package" onClick={onPackage}>
          {rich("package.title", { provider })}
        </Button>
      ) : null}
    </>
  );
}

function Trouble({ state }: { state: StateOf<"needs-auth">; flow: ConnectActions }) {
  const { rich } = useMessages();
  const provider = state.detail.provider.displayName;
  const { trouble } = state;
  if (!trouble) return null;
  if (trouble.kind === "error") return <ErrorNotice error={trouble.error} provider={provider} />;
  return (
    <Notice
      tone={trouble.kind === "failed" ? "caution" : "neutral"}
      urgent
      title={rich(`trouble.${trouble.kind}.title`, { provider })}
    >
      <p>{rich(`trouble.${trouble.kind}.text`, { provider })}</p>
    </Notice>
  );
}
