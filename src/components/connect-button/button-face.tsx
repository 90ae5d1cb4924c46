"use client";
import { useRef, type ReactNode } from "react";
import type { ConnectFlow } from "../../headless/use-connect-flow.js";
import { Badge } from "../../primitives/badge.js";
import { Button } from "../../primitives/button.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useBeforePaint } from "../../primitives/use-before-paint.js";
import type { useMenu } from "../../primitives/use-menu.js";
import { needsAttention } from "../install-integration/install-status.js";
import { AccountActions } from "./account-actions.js";
import { accountOf } from "./account-of.js";
import { accountBeside, buttonWords } from "./button-words.js";
import { useButtonMessages } from "./use-button-messages.js";

export interface ButtonFaceProps {
  flow: ConnectFlow;
  menu: ReturnType<typeof useMenu>;
  /** The host's own words for connecting. */
  label: ReactNode;
  onPress: () => void;
  onShow: () => void;
  onAhead: () => void;
  /** `aria-…` that say what the press opens. */
  popup: { "aria-haspopup"?: "dialog"; "aria-expanded"?: boolean; "aria-controls"?: string };
}

const actions = {
  "choosing-connection": "choose-connection",
  connected: "account",
  "editing-connection": "edit-details",
} as const;

/** The kit's own button: one and the same element from "Connect" to the name of the account, so that the focus has a place to go back to. */
export function ButtonFace({ flow, menu, label, onPress, onShow, onAhead, popup }: ButtonFaceProps) {
  const { text } = useButtonMessages();
  const { state } = flow;
  const account = accountOf(state);
  const beside = accountBeside(state);
  const isAccount = state.name === "connected" || state.name === "editing-connection" || state.name === "disconnecting";
  const broken = account !== null && needsAttention(account);
  const words = buttonWords(state, { text });
  const own = label ?? <ServerText>{words}</ServerText>;
  const says =
    state.name === "loading" || (state.name === "needs-auth" && account === null) ? (
      own
    ) : (
      <ServerText>{words}</ServerText>
    );
  const action =
    state.name in actions
      ? actions[state.name as keyof typeof actions]
      : state.name === "needs-auth" && account !== null
        ? "reconnect"
        : "connect";
  const opensMenu = state.name === "connected";
  return (
    <>
      {beside === null ? null : (
        <Badge tone={broken ? "caution" : "positive"}>
          <ServerText>{beside}</ServerText>
          <span className={broken ? "tenon-muted" : "tenon-sr-only"}>
            {text(broken ? "status.attention" : "status.connected")}
          </span>
        </Badge>
      )}
      <Button
        tone={isAccount ? "secondary" : "primary"}
        busy={state.name === "loading"}
        data-tenon-action={action}
        onPointerEnter={onAhead}
        onFocus={onAhead}
        {...(opensMenu ? menu.trigger : { ...popup, onClick: onPress })}
      >
        {isAccount ? (
          <>
            <Badge tone={broken || (state.name === "editing-connection" && state.isNeeded) ? "caution" : "positive"}>
              <span className="tenon-account-name">{says}</span>
            </Badge>
            <span className="tenon-sr-only">
              , {text(broken || state.name === "editing-connection" ? "status.attention" : "status.connected")}
            </span>
            {opensMenu ? <Chevron /> : null}
          </>
        ) : (
          says
        )}
      </Button>
      {beside === null ? null : (
        <button
          type="button"
          className="tenon-menu-trigger"
          aria-label={text("action.more")}
          title={text("action.more")}
          {...menu.trigger}
        >
          <Chevron />
        </button>
      )}
      {opensMenu || beside !== null ? (
        <MenuList menu={menu}>
          <AccountActions state={state} flow={flow} onBegun={onShow} />
        </MenuList>
      ) : null}
    </>
  );
}

const Chevron = () => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d="m4 6.5 4 4 4-4" />
  </svg>
);

/** Hangs from the start of the button, or from its end where the page has no room. */
function MenuList({ menu, children }: { menu: ButtonFaceProps["menu"]; children: ReactNode }) {
  const slot = useSlots();
  const ref = useRef<HTMLDivElement>(null);
  useBeforePaint(() => {
    const list = ref.current;
    if (!menu.open || !list) return;
    list.removeAttribute("data-end");
    const { left, right } = list.getBoundingClientRect();
    list.toggleAttribute("data-end", left < 0 || right > document.documentElement.clientWidth);
  }, [menu.open]);
  return (
    <div ref={ref} className={slot("menu-list")} {...menu.list}>
      {children}
    </div>
  );
}
