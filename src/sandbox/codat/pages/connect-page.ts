import { html } from "hono/html";
import { flowPage, type FlowView } from "./flow-frame.js";
import { neighbour, stepTitle } from "./flow-steps.js";
import { actionForm, button, linkButton, mark, type HostedPage, type Markup } from "./html-page.js";
import type { HostedConnection } from "./pages-host.js";

const purpose: Record<"commerce" | "accounting", string[]> = {
  commerce: ["Read your orders, refunds and fees", "Read your payouts and payment methods", "Read your products"],
  accounting: [
    "Read your chart of accounts and tax rates",
    "Write sales, fees and payments to the accounts you choose",
  ],
};

/** One system of the two: who asks for what, and the way to its sign-in. */
export function connectPage(view: FlowView, step: "commerce" | "accounting"): HostedPage {
  const { facts, session, clientName } = view;
  const connection = facts[step];
  const isLinked = connection.status === "Linked";
  const before = neighbour(step, -1);
  const next = neighbour(step, 1) ?? "schedule";
  const previous = before ? linkButton("previous", "Previous", `${session.path}/${before}`) : "";
  return flowPage(view, {
    name: step,
    title: stepTitle(step, facts),
    current: step,
    ...(step === "commerce" && facts.settled.size === 0 ? { intro: facts.text("welcomeText") } : {}),
    lead: isLinked
      ? `${connection.platformName} is connected. Go on with the next step.`
      : `${clientName} needs your permission at ${connection.platformName}. You sign in there; your password is never seen here.`,
    body: html`${connectionCard(connection, purpose[step])}
    ${
      isLinked
        ? html`<div class="actions">${previous}${linkButton("next", "Next", `${session.path}/${next}`, "main")}</div>`
        : html`${actionForm("connect", `${session.path}/${step}/connect`)}
            <div class="actions">
              ${previous}${button("connect", `Connect ${connection.platformName}`, "connect", "main")}
            </div>`
    }`,
  });
}

/** A system with its state, and what connecting it allows. */
export function connectionCard(connection: HostedConnection, allows: readonly string[]): Markup {
  return html`<section class="card" data-sandbox-status="${connection.status}">
    <div class="system">
      ${mark(connection.platformName)}
      <p class="name">${connection.platformName}</p>
      ${statusBadge(connection)}
    </div>
    ${
      connection.status === "Linked"
        ? ""
        : html`<ul class="ticks" aria-label="What it allows">
            ${allows.map((each) => html`<li>${each}</li>`)}
          </ul>`
    }
  </section>`;
}

export function statusBadge({ status }: HostedConnection): Markup {
  switch (status) {
    case "Linked":
      return html`<span class="badge good">Connected</span>`;
    case "PendingAuth":
      return html`<span class="badge open">Not connected yet</span>`;
    case "Unlinked":
      return html`<span class="badge bad">Disconnected</span>`;
    case "Deauthorized":
      return html`<span class="badge bad">Access was withdrawn</span>`;
  }
}
