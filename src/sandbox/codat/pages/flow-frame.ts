import { html } from "hono/html";
import { flowSteps, isReachable, stepTitle, type FlowFacts, type FlowStep } from "./flow-steps.js";
import type { HostedSession } from "./hosted-sessions.js";
import { banner, type HostedPage, type Markup } from "./html-page.js";
import type { Notice } from "./hosted-sessions.js";
import { hostOf } from "./return-address.js";

export type SettingsPlace = "overview" | "sales" | "fees" | "payments" | "schedule" | "history";

export interface FlowView {
  facts: FlowFacts;
  session: HostedSession;
  /** Who sends its customers here. */
  clientName: string;
  notice?: Notice | undefined;
}

/** A page of the flow: steps at its side while setting up, places of the settings afterwards. */
export function flowPage(
  view: FlowView,
  page: {
    name: string;
    title: string;
    current: FlowStep | SettingsPlace;
    /** Before the lead, at the first step. */
    intro?: string;
    lead?: Markup | string;
    /** The page says what is wrong: its title does as well, for whoever hears it first. */
    isMistake?: boolean;
    body: Markup;
  },
): HostedPage {
  const { facts, session, clientName, notice } = view;
  const aside = facts.isConfigured ? settingsList(session, page.current) : stepList(facts, session, page.current);
  return {
    name: page.name,
    title: page.isMistake || notice?.tone === "bad" ? `Problem: ${page.title}` : page.title,
    product: `${facts.commerce.platformName} to ${facts.accounting.platformName}`,
    aside,
    ...(session.returnTo === undefined
      ? {}
      : { way: html`<a class="way" data-sandbox-action="back" href="${session.returnTo}">Back to ${clientName}</a>` }),
    body: html`<p class="owner">${facts.company.name}</p>
      <h1>${page.title}</h1>
      ${page.intro ? html`<p class="lead">${page.intro}</p>` : ""}
      ${page.lead === undefined ? "" : html`<p class="lead">${page.lead}</p>`}
      ${notice ? banner(notice.tone, notice.text) : ""} ${page.body}
      ${facts.text("supportText") === "" ? "" : html`<p class="quiet support">${facts.text("supportText")}</p>`}`,
  };
}

/** Where a button leads back to, said with its host, so that nobody is sent anywhere unknown. */
export function wayBack(session: HostedSession, clientName: string): Markup {
  const { returnTo } = session;
  if (returnTo === undefined) return html`<p class="quiet">You can close this window and go back to ${clientName}.</p>`;
  return html`<div class="actions start">
      <a class="button main" data-sandbox-action="back" href="${returnTo}">Back to ${clientName}</a>
    </div>
    <p class="quiet">This takes you to ${hostOf(returnTo)}.</p>`;
}

function stepList(facts: FlowFacts, session: HostedSession, current: string): Markup {
  const place = flowSteps.findIndex((step) => step === current);
  return html`<nav class="steps" aria-label="Steps">
    <p class="count">Step ${place + 1} of ${flowSteps.length}</p>
    <ol>
      ${flowSteps.map((step) => {
        const isCurrent = step === current;
        const isDone = facts.settled.has(step);
        const state = isDone ? "done" : isCurrent ? "current" : "open";
        const title = html`<span class="bullet" aria-hidden="true"></span
          ><span class="name">${stepTitle(step, facts)}${isDone ? html`<span class="away">, done</span>` : ""}</span>`;
        return html`<li data-state="${state}">
          ${
            isReachable(facts, step)
              ? html`<a href="${session.path}/${step}" ${isCurrent ? html`aria-current="step"` : ""}>${title}</a>`
              : html`<span class="later">${title}</span>`
          }
        </li>`;
      })}
    </ol>
  </nav>`;
}

const places: [SettingsPlace, string][] = [
  ["overview", "Overview"],
  ["sales", "Sales"],
  ["fees", "Fees"],
  ["payments", "Payments"],
  ["schedule", "Schedule"],
  ["history", "History"],
];

function settingsList(session: HostedSession, current: string): Markup {
  return html`<nav class="places" aria-label="Settings">
    <ul>
      ${places.map(
        ([place, label]) =>
          html`<li>
            <a href="${session.path}/${place}" ${place === current ? html`aria-current="page"` : ""}>${label}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}
