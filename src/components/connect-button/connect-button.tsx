"use client";
import { Suspense, useId, type ReactNode } from "react";
import type { ConnectState, UseConnectFlowOptions } from "../../headless/use-connect-flow.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useMenu } from "../../primitives/use-menu.js";
import { ErrorBoundary } from "../error-boundary.js";
import { laterScreen } from "../install-integration/later-screen.js";
import { Unavailable } from "../install-integration/unavailable.js";
import { Root } from "../root.js";
import { ButtonFace } from "./button-face.js";
import { buttonWords, troubleWords } from "./button-words.js";
import { useButtonMessages } from "./use-button-messages.js";
import { useConnectPanel, useFocusBack } from "./use-connect-panel.js";

const ConnectDialog = laterScreen(() => import("./connect-dialog.js").then((file) => file.ConnectDialog));
const InlinePanel = laterScreen(() => import("./inline-panel.js").then((file) => file.InlinePanel));

/** What a button of the host's own making needs. */
export interface ConnectButtonParts {
  /** Where it stands; its name is `data-state`. */
  readonly state: ConnectState;
  /** What the kit's own button would say, in the customer's language: "Connect Salesforce", or the account's name. */
  readonly label: string;
  /** Nothing can be pressed yet. */
  readonly isBusy: boolean;
  /** Whether the panel is open. */
  readonly isOpen: boolean;
  /** Call it in the click itself, as it may open a window. Where an account is connected, it shows that account and what may be done with it. */
  readonly press: () => void;
}

interface ConnectButtonLooks {
  /** Where what has to be asked and said is shown: in a dialog, or in the page below the button. @default "dialog" */
  display?: "dialog" | "inline" | undefined;
  /** Own words for "Connect Salesforce", or a function that draws a button of your own. @default the kit's words and button */
  children?: ReactNode | ((button: ConnectButtonParts) => ReactNode);
  /** For `dialog`: where it is put. @default the host's own modal that it stands in, or document.body */
  container?: HTMLElement | null | undefined;
  /** Own class on the root element. */
  className?: string | undefined;
}

/** Exactly one of `integration` (as in the manifest) and `provider` (its key, for instance `hubspot`). */
export type ConnectButtonProps = ConnectButtonLooks & UseConnectFlowOptions;

/**
 * Connects an account and installs nothing. Once connected it is the account's name, with a menu: use another account, reconnect, edit
 * details, disconnect. Where there are several accounts, the customer picks one.
 *
 * @example
 * <ConnectButton provider="hubspot" onSuccess={({ connection }) => saveAccount(connection.id)} />
 */
export function ConnectButton(props: ConnectButtonProps) {
  return (
    // Another target is another flow.
    <ErrorBoundary key={props.integration ?? JSON.stringify([props.provider])} name="connect-button">
      <AliveButton {...props} />
    </ErrorBoundary>
  );
}

function AliveButton({ display = "dialog", children, container, className, ...options }: ConnectButtonProps) {
  const slot = useSlots();
  const { text } = useButtonMessages();
  const id = useId();
  const menu = useMenu();
  const { flow, inPanel, open, show, press, leave } = useConnectPanel(options);
  const { state } = flow;
  useFocusBack(open, menu.root.ref);
  const isInline = display === "inline";
  const ahead = () => (isInline ? InlinePanel : ConnectDialog).ahead();
  // The same button closes what stands in the page.
  const onPress = open && isInline ? leave : press;
  const face = () => {
    if (typeof children === "function") {
      const isBusy = state.name === "loading";
      return children({ state, label: buttonWords(state, { text }), isBusy, isOpen: open, press: onPress });
    }
    if (state.name === "unavailable") return <Unavailable state={state} flow={flow} />;
    const popup = isInline
      ? { "aria-expanded": open, ...(open && { "aria-controls": id }) }
      : ({ "aria-haspopup": "dialog" } as const);
    return (
      <ButtonFace
        flow={flow}
        menu={menu}
        label={children}
        popup={popup}
        onPress={onPress}
        onShow={show}
        onAhead={ahead}
      />
    );
  };
  return (
    <Root
      className={className}
      data-tenon="connect-button"
      data-state={state.name}
      data-phase={"phase" in state ? state.phase : undefined}
      data-open={open ? "" : undefined}
    >
      <div className={slot("menu")} {...menu.root}>
        {face()}
      </div>
      <p className={slot("help", "tenon-connect-trouble")} role="status">
        {open ? "" : troubleWords(state, { text })}
      </p>
      <Suspense fallback={null}>
        {isInline ? (
          open ? (
            <InlinePanel id={id} flow={inPanel} />
          ) : null
        ) : open ? (
          <ConnectDialog flow={inPanel} open onClose={leave} container={container} />
        ) : null}
      </Suspense>
    </Root>
  );
}
