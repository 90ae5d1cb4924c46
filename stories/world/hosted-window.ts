import type { WindowHandle } from "tenon-kit/headless";
import type { MemoryProvider, Sandbox } from "tenon-kit/sandbox";
import "./hosted-window.css";

export interface HostedWindowOptions {
  sandbox: Sandbox;
  /** The customer's systems. */
  provider: MemoryProvider;
  /** The customer left for another origin, such as the page they are sent back to; the window is closed then. */
  onLeave?(url: string): void;
}

/**
 * Stands in for a window at the sync service: a frame inside the page that shows its real pages and follows their links and forms, since a
 * static Storybook has no server a window could go to. Nothing leaves the page; cookies are kept by the sandbox's own browser.
 */
export function openHostedWindow({ sandbox, provider, onLeave }: HostedWindowOptions): WindowHandle {
  const browser = sandbox.codat.browser();
  const window_ = document.createElement("div");
  window_.className = "story-hosted-window";
  window_.setAttribute("role", "dialog");
  window_.setAttribute("aria-label", "Commerce sync sandbox");
  const bar = document.createElement("p");
  bar.textContent = "One moment …";
  const closing = document.createElement("button");
  closing.type = "button";
  closing.textContent = "×";
  closing.setAttribute("aria-label", "Close the window");
  closing.addEventListener("click", () => window_.remove());
  const frame = document.createElement("iframe");
  frame.title = "Commerce sync sandbox";
  // No scripts in there; the page outside reads its forms and links.
  frame.setAttribute("sandbox", "allow-same-origin allow-forms");
  window_.append(bar, closing, frame);
  window_.style.pointerEvents = "auto";
  document.body.append(window_);
  // A window is not part of the page: what happens in it is no press beside a dialog, and takes no dialog's focus.
  for (const type of ["pointerdown", "focusin", "focusout"])
    window_.addEventListener(type, (event) => event.stopPropagation());

  let shown = "";
  let stylesheet: Promise<string> | undefined;
  const style = () =>
    (stylesheet ??= browser
      .fetch(new Request(`${sandbox.codat.origin}/sandbox-pages.css`))
      .then((answer) => answer.text()));

  const show = async (page: string, url: string): Promise<void> => {
    shown = url;
    bar.textContent = new URL(url).host;
    // The frame has no address of its own from which it could load its stylesheet.
    frame.srcdoc = page.replace(/<link rel="stylesheet"[^>]*>/, `<style>${await style()}</style>`);
  };

  const go = async (address: string, form?: URLSearchParams): Promise<void> => {
    let request = new Request(address, form ? { method: "POST", body: form } : {});
    while (window_.isConnected) {
      const { origin } = new URL(request.url);
      if (origin === provider.origin) return show(consentPage(request.url), request.url);
      if (origin !== sandbox.codat.origin) {
        window_.remove();
        onLeave?.(request.url);
        return;
      }
      const answer = await browser.fetch(request);
      const location = answer.headers.get("location");
      if (location === null) return show(await answer.text(), request.url);
      request = new Request(new URL(location, request.url));
    }
  };

  frame.addEventListener("load", () => {
    const page = frame.contentDocument;
    page?.addEventListener("click", (event) => {
      const link = (event.target as Element).closest("a");
      const target = link?.getAttribute("href") ?? "#";
      if (target.startsWith("#")) return;
      event.preventDefault();
      void go(new URL(target, shown).href);
    });
    page?.addEventListener("submit", (event) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const fields = new URLSearchParams();
      for (const [name, value] of new FormData(form, event.submitter))
        if (typeof value === "string") fields.append(name, value);
      const target = new URL(form.getAttribute("action") ?? "", shown).href;
      if (new URL(target).origin === provider.origin) {
        void go(provider[fields.get("consent") === "allow" ? "allow" : "deny"](shown));
      } else void go(target, fields);
    });
  });

  return {
    get closed() {
      return !window_.isConnected;
    },
    focus: () => frame.focus(),
    close: () => window_.remove(),
    navigate: (url) => void go(url),
    source: frame.contentWindow,
  };
}

/** The customer's system, which has no pages in memory: it only asks. */
function consentPage(url: string): string {
  const name = (new URL(url).searchParams.get("client_id") ?? "").replace("sandbox-", "");
  const shown = name.replace(/[^\p{L}\p{N} .-]/gu, "");
  return `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>${shown}</title>
<link rel="stylesheet" href="#"></head><body data-sandbox-page="consent"><div class="frame narrow"><main>
<h1>Allow access to your ${shown} account?</h1>
<section class="card"><p>The sync service asks to read and write your data.</p></section>
<form id="consent" method="post" action="/"></form>
<div class="actions"><button form="consent" name="consent" value="deny" data-sandbox-action="deny" class="plain">Deny</button>
<button form="consent" name="consent" value="allow" data-sandbox-action="allow" class="main">Allow access</button></div>
</main></div></body></html>`;
}
