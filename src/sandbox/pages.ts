import { randomText } from "./random.js";
import { customSteps } from "./store.js";

/* The pages a person sees in the window. Nothing is loaded, nothing runs but one script with a nonce of this answer. */

const style = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f4f5f7; color: #1c2430; }
main { background: #fff; border: 1px solid #d9dde3; border-radius: 12px; padding: 2rem 2.25rem; max-width: 24rem; }
h1 { font-size: 1.25rem; margin: 0 0 .5rem; } p { margin: 0 0 1rem; }
button { font: inherit; padding: .5rem 1rem; border-radius: 8px; border: 1px solid #9aa4b2; background: #fff; margin-right: .5rem; cursor: pointer; }
button.primary { background: #1d4ed8; border-color: #1d4ed8; color: #fff; }`;

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

interface PageOptions {
  title: string;
  text: string;
  status?: number;
  outcome: "succeeded" | "failed" | "step";
  /** Already escaped. */
  html?: string;
  script?: string;
}

function page({ title, text, status = 200, outcome, html = "", script }: PageOptions): Response {
  const nonce = randomText(128);
  const body = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style nonce="${nonce}">${style}</style></head>
<body><main data-sandbox-page="callback" data-sandbox-outcome="${outcome}"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${html}</main>${script === undefined ? "" : `<script nonce="${nonce}">${script}</script>`}</body>
</html>`;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return new Response(body, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy.join("; "),
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  });
}

/** JSON that may stand inside a script: `</script>` and line separators cannot end it. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/*
 * The platform does not know the origin of the page that opened the window, hence "*"; so nothing secret may be in the
 * message, and whoever receives it treats it as a hint to ask the server.
 */
function tell(message: unknown, close: "now" | "soon" | "never"): string {
  const closing = { now: "window.close();", soon: "setTimeout(function(){window.close()},500);", never: "" }[close];
  return `if(window.opener){try{window.opener.postMessage(${scriptJson(message)},"*")}catch(e){}}${closing}`;
}

/** @param connection without any credential */
export function succeededPage(connection: object): Response {
  return page({
    title: "Connected",
    text: "You can close this window and go back.",
    outcome: "succeeded",
    script: tell({ eventType: "AUTHORIZATION_SUCCEEDED", data: { connection } }, "now"),
  });
}

export function failedPage(error: string): Response {
  return page({
    title: "Not connected",
    text: `${error}. You can close this window and try again.`,
    outcome: "failed",
    script: tell({ eventType: "AUTHORIZATION_FAILED", data: { error } }, "now"),
  });
}

/** For a link that belongs to no running authorization: nobody is told, because nobody waits for it. */
export function invalidLinkPage(): Response {
  return page({
    title: "This link is no longer valid",
    text: "It was used already, or it took too long. Close this window and start again.",
    status: 400,
    outcome: "failed",
  });
}

/** One step of a custom flow at the provider. */
export function customStepPage(options: {
  action: string;
  provider: string;
  step: number;
  last: boolean;
  grant: string;
}): Response {
  const { action, provider, step, last, grant } = options;
  return page({
    title: `${provider}: step ${step} of ${customSteps}`,
    text: last ? "Finish the setup of your account." : "Approve the app for your organisation.",
    outcome: "step",
    html: `<form method="get" action="${escapeHtml(action)}"><input type="hidden" name="step" value="${step}">
<button class="primary" data-sandbox-action="${last ? "finish" : "next"}" name="grant" value="${escapeHtml(grant)}">${last ? "Finish" : "Next"}</button>
<button data-sandbox-action="deny" name="error" value="access_denied">Decline</button></form>`,
  });
}

/**
 * Hands what the provider sent to the opener, which sends it on to the API. The window stays for a next step; after the last one
 * it closes, a moment later, because nothing but this message carries the parameters and its receiver asks who sent it.
 */
export function customCallbackPage(params: Record<string, string>, last: boolean): Response {
  return page({
    title: "Thank you",
    text: last ? "You can close this window and go back." : "Wait a moment, there is one more step.",
    outcome: "step",
    script: tell({ source: "ampersand-custom-auth", params }, last ? "soon" : "never"),
  });
}
