import { html } from "hono/html";
import type { HostedPage, PageAnswer } from "./html-page.js";

function message(name: string, title: string, ...paragraphs: string[]): HostedPage {
  return {
    name,
    title,
    body: html`<h1>${title}</h1>
      ${paragraphs.map((text) => html`<p>${text}</p>`)}`,
  };
}

/** A passcode that is used, too old, or was never made; nobody is told which. */
export function expiredPage(clientName: string): PageAnswer {
  return {
    status: 401,
    page: message(
      "expired",
      "This link has expired",
      "For your safety it works once, and only for half a minute.",
      `Go back to ${clientName} and press the button there again to get a new link. Nothing you have set up is lost.`,
    ),
  };
}

/** The browser holds no session of this address, or it ended. */
export function endedPage(clientName: string): PageAnswer {
  return {
    status: 401,
    page: message(
      "ended",
      "This window is no longer signed in",
      "It was left for too long, or it was opened in another browser.",
      `Go back to ${clientName} and open it again from there. You go on where you stopped.`,
    ),
  };
}

export function badReturnPage(clientName: string): PageAnswer {
  return {
    status: 400,
    page: message(
      "bad-return",
      "This link cannot be used",
      "It names an address to go back to that is not safe, so it was not opened.",
      `Tell ${clientName} about this. The address must begin with https, or be on this computer.`,
    ),
  };
}

export function notFoundPage(): PageAnswer {
  return {
    status: 404,
    page: message("not-found", "There is nothing here", "The address is not complete, or what it led to was removed."),
  };
}

export function foreignFormPage(): PageAnswer {
  return {
    status: 403,
    page: message("foreign-form", "This request was refused", "The form was not sent from this service's own page."),
  };
}
