import type { ConnectState } from "../../headless/use-connect-flow.js";
import { accountName } from "../account-name.js";
import { accountOf } from "./account-of.js";
import type { useButtonMessages } from "./use-button-messages.js";

type Words = Pick<ReturnType<typeof useButtonMessages>, "text">;

/** What the button says: what pressing it does, or the account that is connected. */
export function buttonWords(state: ConnectState, { text }: Words): string {
  if (!("detail" in state)) return text("loading");
  const provider = state.detail.provider.displayName;
  switch (state.name) {
    case "choosing-connection":
      return text("account.choose", { provider });
    case "authorizing":
    case "connecting":
      return text("connect.busy", { provider });
    case "needs-auth":
      return text(state.reconnecting ? "connect.buttonAgain" : "connect.button", { provider });
    default:
      return accountName(state.connection, provider);
  }
}

/** The account that stands beside the button, where the button says something else. */
export function accountBeside(state: ConnectState): string | null {
  const account = accountOf(state);
  if (account === null || state.name !== "needs-auth") return null;
  return accountName(account, state.detail.provider.displayName);
}

/** How the last attempt ended, in a few words: the panel says more. */
export function troubleWords(state: ConnectState, { text }: Words): string {
  if (state.name !== "needs-auth" || state.trouble === null) return "";
  const { trouble, detail } = state;
  const provider = detail.provider.displayName;
  return text(trouble.kind === "error" ? `error.${trouble.error.code}.title` : `trouble.${trouble.kind}.title`, {
    provider,
  });
}
