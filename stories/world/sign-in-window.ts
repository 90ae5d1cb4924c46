import type { WindowHandle } from "tenon-kit/headless";
import "./sign-in-window.css";

export interface SignInWindowOptions {
  /** The customer pressed a button; what comes back is what the platform's page would post to its opener. */
  answer(url: string, consent: "allow" | "deny"): Promise<unknown>;
  /** Origin of the platform's page. */
  origin: string;
}

/**
 * Stands in for the browser's window at the provider: a small frame inside the page, since a static Storybook has no server
 * a real window could go to. Everything after its buttons is real: callback, redeemed code, message, question to the handler.
 */
export function openSignInWindow({ answer, origin }: SignInWindowOptions): WindowHandle {
  const frame = document.createElement("div");
  frame.className = "story-window";
  frame.setAttribute("role", "dialog");
  frame.setAttribute("aria-label", "Sandbox sign-in");
  const title = element("h2", "Sandbox sign-in");
  const text = element("p", "One moment …");
  const buttons = element("div", "");
  buttons.className = "story-window-buttons";
  const close = action("close", "×", () => frame.remove());
  close.setAttribute("aria-label", "Close the window");
  close.className = "story-window-close";
  frame.append(close, title, text, buttons);
  frame.style.pointerEvents = "auto";
  document.body.append(frame);
  // A window is not part of the page: what happens in it is no press beside a dialog, and takes no dialog's focus.
  for (const type of ["pointerdown", "focusin", "focusout"])
    frame.addEventListener(type, (event) => event.stopPropagation());
  // Compared with what a message says it comes from; only windows, workers and ports may be a message's source.
  const { port1: source } = new MessageChannel();

  const consent = async (url: string, choice: "allow" | "deny") => {
    for (const button of buttons.querySelectorAll("button")) button.disabled = true;
    const message = await answer(url, choice);
    if (!frame.isConnected) return;
    frame.remove();
    if (message !== undefined) window.dispatchEvent(new MessageEvent("message", { data: message, origin, source }));
  };

  return {
    get closed() {
      return !frame.isConnected;
    },
    focus: () => frame.querySelector<HTMLElement>("[data-sandbox-action]")?.focus(),
    close: () => frame.remove(),
    navigate(url) {
      const asked = new URL(url).searchParams;
      const account = asked.get("workspace") ?? asked.get("client_id")?.replace("sandbox-", "") ?? "your account";
      text.textContent = `Fernwick asks to use “${account}”.`;
      buttons.replaceChildren(
        action("allow", "Allow", () => void consent(url, "allow")),
        action("deny", "Deny", () => void consent(url, "deny")),
      );
    },
    source,
  };
}

function element(name: "h2" | "p" | "div", text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function action(name: string, label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.dataset.sandboxAction = name;
  button.addEventListener("click", onClick);
  return button;
}
