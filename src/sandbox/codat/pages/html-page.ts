import { html } from "hono/html";
import type { HostedAction } from "./hosted-action.js";

export type Markup = ReturnType<typeof html>;

export interface HostedPage {
  /** Names the page for a test in any language. */
  name: string;
  title: string;
  body: Markup;
  /** Beside the body: where the customer is among the steps. */
  aside?: Markup;
  /** The end of the header: the way back to the product. */
  way?: Markup;
  /** What the header says this is. */
  product?: string;
}

export interface PageAnswer {
  page: HostedPage;
  status?: number;
  /** Other origins a form of the page may lead to, through redirects. */
  formTargets?: readonly string[];
}

export const stylesheetPath = "/sandbox-pages.css";

/** A form and its button; the button may stand anywhere on the page. */
export function actionForm(id: string, address: string): Markup {
  return html`<form id="${id}" method="post" action="${address}"></form>`;
}

export function button(
  action: HostedAction,
  label: string,
  form: string,
  look: "main" | "plain" | "danger" = "plain",
): Markup {
  return html`<button type="submit" form="${form}" data-sandbox-action="${action}" class="${look}">${label}</button>`;
}

export function linkButton(
  action: HostedAction,
  label: string,
  address: string,
  look: "main" | "plain" = "plain",
): Markup {
  return html`<a class="button ${look}" data-sandbox-action="${action}" href="${address}">${label}</a>`;
}

/** One sentence above the page's content, about what was just done or could not be done. */
export function banner(tone: "good" | "bad" | "info", text: string, details?: Markup): Markup {
  return html`<div
    class="banner ${tone}"
    id="banner"
    data-sandbox-banner="${tone}"
    role="${tone === "bad" ? "alert" : "status"}"
  >
    <p>${text}</p>
    ${details ?? ""}
  </div>`;
}

/** The first letter of a system's name, where a logo would be. */
export function mark(name: string): Markup {
  return html`<span class="mark" aria-hidden="true"
    >${String.fromCodePoint(name.trim().codePointAt(0) ?? 83).toUpperCase()}</span
  >`;
}

function documentOf(page: HostedPage): string {
  const text = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>${page.title} – commerce sync sandbox</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="${stylesheetPath}" />
    </head>
    <body data-sandbox-page="${page.name}">
      <a class="skip" href="#content">Skip to content</a>
      <header class="top">
        <p class="brand">
          <span class="sign" aria-hidden="true"></span>
          <span>${page.product ?? "Commerce sync"} <span class="tag">Sandbox</span></span>
        </p>
        ${page.way ?? ""}
      </header>
      <div class="${page.aside ? "frame" : "frame narrow"}">
        ${page.aside ?? ""}
        <main id="content" tabindex="-1">${page.body}</main>
      </div>
      <footer class="foot">A pretend service for development. Nothing leaves this computer.</footer>
    </body>
  </html>`;
  return `<!doctype html>\n${text as string}\n`;
}

/** Sends a page: no script at all, no frames, nothing kept by caches, and no address told to anybody but this origin. */
export function pageResponse({ page, status = 200, formTargets = [] }: PageAnswer): Response {
  return new Response(documentOf(page), {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": [
        "default-src 'none'",
        "style-src 'self'",
        "img-src data:",
        `form-action ${["'self'", ...formTargets].join(" ")}`,
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ].join("; "),
      "cache-control": "no-store",
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    },
  });
}

/** After a form, and wherever an address must not stay in the browser's history: the next page is asked for by GET. */
export function goTo(address: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: address, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  });
}
