"use client";
import { cloneElement, lazy, Suspense, useState, type MouseEvent, type ReactElement } from "react";
import { useInstallFlow, type InstallCallbacks, type UseInstallFlowOptions } from "../../headless/use-install-flow.js";
import { Button } from "../../primitives/button.js";
import { ErrorBoundary } from "../error-boundary.js";
import { Root } from "../root.js";
import { useMessages } from "../use-messages.js";
import type { ConfigureChoices } from "./configure-choices.js";
import { InstallView } from "./install-view.js";

const InstallDialog = lazy(() => import("./install-dialog.js").then((file) => ({ default: file.InstallDialog })));
const loadAhead = () => void import("./install-dialog.js").catch(() => undefined);

export interface InstallIntegrationProps extends InstallCallbacks, ConfigureChoices {
  /** Name of the integration, as in the manifest. */
  integration: string;
  /** In the page, or in a dialog that a button opens. @default "inline" */
  display?: "inline" | "dialog" | undefined;
  /**
   * Mappings of your own, beside those of the manifest, by the name of the read object they belong to. What does not fit (an object or a
   * field that is not there, a name that stands twice) is left out and told to `onError`.
   */
  fieldMapping?: UseInstallFlowOptions["fieldMapping"];
  /** For `dialog`: whether it is open. Leave out to let the kit keep it. */
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** For `dialog`: your own button. @default a button of the kit; none where `open` is given */
  trigger?: ReactElement<{ onClick?: (event: MouseEvent) => void }> | undefined;
  /** For `dialog`: where it is put. @default the host's own modal that it stands in, or document.body */
  container?: HTMLElement | null | undefined;
  /** Own class on the root element. */
  className?: string | undefined;
  /** Begin in a given state, without a first read. For stories and tests. */
  initialState?: UseInstallFlowOptions["initialState"];
}

/**
 * Connects an account, lets the customer choose data, installs, and shows what runs.
 *
 * @example
 * <InstallIntegration integration="salesforce-accounts" onSuccess={({ installation }) => track(installation.id)} />
 */
export function InstallIntegration({ display = "inline", ...props }: InstallIntegrationProps) {
  return (
    // A different integration is a different flow.
    <ErrorBoundary key={props.integration} name="install-integration">
      {display === "dialog" ? <InDialog {...props} /> : <Inline {...props} />}
    </ErrorBoundary>
  );
}

type DropInProps = Omit<InstallIntegrationProps, "display">;

const flowOptions = (props: DropInProps): UseInstallFlowOptions => {
  const { integration, initialState, fieldMapping, onReady, onSuccess, onExit, onError, onEvent } = props;
  return {
    integration,
    ...(initialState && { initialState }),
    ...(fieldMapping && { fieldMapping }),
    ...(onReady && { onReady }),
    ...(onSuccess && { onSuccess }),
    ...(onExit && { onExit }),
    ...(onError && { onError }),
    ...(onEvent && { onEvent }),
  };
};

const viewOf = ({ className, allowValueReuse, allowBackfillChoice }: DropInProps) => ({
  className,
  allowValueReuse,
  allowBackfillChoice,
});

function Inline(props: DropInProps) {
  const flow = useInstallFlow(flowOptions(props));
  return <InstallView flow={flow} {...viewOf(props)} />;
}

function InDialog(props: DropInProps) {
  const { open: controlled, onOpenChange, trigger, integration } = props;
  const { text } = useMessages();
  const [own, setOwn] = useState(false);
  const open = controlled ?? own;
  // The flow begins when it is first wanted, and then outlives closing: what was chosen is still there.
  const [wanted, setWanted] = useState(open);
  if (open && !wanted) setWanted(true);

  const change = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  const button = trigger ? (
    cloneElement(trigger, {
      onClick: (event: MouseEvent) => {
        trigger.props.onClick?.(event);
        if (!event.defaultPrevented) change(true);
      },
    })
  ) : controlled === undefined ? (
    <Root className="tenon-trigger">
      <Button
        tone="primary"
        aria-haspopup="dialog"
        data-tenon-open={integration}
        onPointerEnter={loadAhead}
        onFocus={loadAhead}
        onClick={() => change(true)}
      >
        {text("action.open")}
      </Button>
    </Root>
  ) : null;
  return (
    <>
      {button}
      {wanted ? <DialogFlow {...props} open={open} onOpenChange={change} /> : null}
    </>
  );
}

function DialogFlow(props: DropInProps & { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { open, onOpenChange, container } = props;
  const flow = useInstallFlow(flowOptions(props));
  return (
    <Suspense fallback={null}>
      <InstallDialog
        flow={flow}
        open={open}
        container={container}
        {...viewOf(props)}
        onOpenChange={(next) => {
          if (!next) flow.dismiss();
          onOpenChange(next);
        }}
      />
    </Suspense>
  );
}
