import { html } from "hono/html";
import { connectionCard, statusBadge } from "./connect-page.js";
import { flowPage, wayBack, type FlowView } from "./flow-frame.js";
import { mappingSteps, missingAccounts, type MappingStep } from "./flow-steps.js";
import { nextRun } from "../schedule.js";
import { actionForm, banner, button, linkButton, mark, type HostedPage, type Markup } from "./html-page.js";
import type { FlowConfiguration, HostedConnection, HostedSync } from "./pages-host.js";
import { momentIn, scheduleWords } from "./schedule-page.js";
import { syncAt, syncOutcome } from "./sync-words.js";

export interface Overview extends FlowView {
  configuration: FlowConfiguration;
  syncs: readonly HostedSync[];
  now: number;
}

/** The first page of a later visit: does it run, when, with what. */
export function overviewPage(view: Overview): HostedPage {
  const { facts, session, configuration, syncs, now } = view;
  const { commerce, accounting } = facts;
  const { schedule, enable } = configuration;
  const apart = [commerce, accounting].filter((each) => each.status !== "Linked");
  const runs = enable && apart.length === 0;
  const [latest] = syncs;
  return flowPage(view, {
    name: "settings",
    title: "Sync settings",
    current: "overview",
    body: html`${apart.map((each) =>
        banner("bad", `${each.platformName} is not connected, so nothing is synced. Connect it again to go on.`),
      )}
      ${actionForm("switch", `${session.path}/${enable ? "off" : "on"}`)}
      <section class="card" aria-labelledby="sync-title" data-sandbox-enabled="${String(enable)}">
        <div class="row">
          <h2 id="sync-title">Sync is ${enable ? "on" : "off"}</h2>
          ${enable ? button("sync-off", "Turn off", "switch") : button("sync-on", "Turn on", "switch", "main")}
        </div>
        <dl>
          <div>
            <dt>Last sync</dt>
            <dd>
              ${latest ? html`${syncAt(latest, schedule.timeZone)} · ${syncOutcome(latest).words}` : "Not run yet"}
            </dd>
          </div>
          <div>
            <dt>Next sync</dt>
            <dd>${runs ? momentIn(schedule.timeZone, nextRun(schedule, now)) : "None planned"}</dd>
          </div>
        </dl>
        <p><a href="${session.path}/history">Show history</a></p>
      </section>
      <section class="card" aria-labelledby="schedule-title">
        <div class="row">
          <h2 id="schedule-title">Schedule</h2>
          ${editLink("schedule", "the schedule", session.path)}
        </div>
        <p>${scheduleWords(schedule)}</p>
      </section>
      <section class="card" aria-labelledby="mapping-title">
        <h2 id="mapping-title">Mappings</h2>
        <ul class="lines">
          ${mappingSteps.map(
            (step) =>
              html`<li>
                <span><b>${mappingNames[step]}</b> ${mappingSummary(configuration, step)}</span>
                ${editLink(step, mappingNames[step].toLowerCase(), session.path)}
              </li>`,
          )}
        </ul>
      </section>
      <section class="card" aria-labelledby="systems-title">
        <h2 id="systems-title">Connected systems</h2>
        <ul class="lines">
          ${systemLine("commerce", commerce, session.path)}${systemLine("accounting", accounting, session.path)}
        </ul>
      </section>
      ${session.returnTo === undefined ? "" : wayBack(session, view.clientName)}`,
  });
}

const mappingNames: Record<MappingStep, string> = { sales: "Sales", fees: "Fees", payments: "Payments" };

function mappingSummary(configuration: FlowConfiguration, step: MappingStep): string {
  const part = configuration[step];
  if (!part.sync) return "Not synced";
  const missing = missingAccounts(part).length;
  if (missing > 0) return missing === 1 ? "1 account is missing" : `${missing} accounts are missing`;
  const chosen = Object.values(part.accounts).filter((account) => account.selectedAccountId).length;
  return chosen === 1 ? "1 account" : `${chosen} accounts`;
}

function editLink(place: string, what: string, path: string): Markup {
  return html`<a class="button plain small" data-sandbox-action="edit" href="${path}/${place}"
    >Edit<span class="away"> ${what}</span></a
  >`;
}

function systemLine(step: "commerce" | "accounting", connection: HostedConnection, path: string): Markup {
  const { platformName, status } = connection;
  return html`<li data-sandbox-status="${status}">
    <span class="system">${mark(platformName)}<b>${platformName}</b> ${statusBadge(connection)}</span>
    ${
      status === "Linked"
        ? html`<a class="button plain small" data-sandbox-action="disconnect" href="${path}/${step}/disconnect"
            >Disconnect<span class="away"> ${platformName}</span></a
          >`
        : html`<a class="button main small" data-sandbox-action="connect" href="${path}/${step}"
            >${status === "PendingAuth" ? "Connect" : "Connect again"}<span class="away">: ${platformName}</span></a
          >`
    }
  </li>`;
}

/** Asks before access is withdrawn. */
export function disconnectPage(view: FlowView, step: "commerce" | "accounting"): HostedPage {
  const { facts, session } = view;
  const { platformName } = facts[step];
  return flowPage(view, {
    name: "disconnect",
    title: `Disconnect ${platformName}?`,
    current: "overview",
    lead: `Nothing is synced any more until you connect ${platformName} again. What was synced so far stays where it is, and so do your settings.`,
    body: html`${actionForm("disconnect", `${session.path}/${step}/disconnect`)}
      <div class="actions">
        ${linkButton("cancel", "Cancel", `${session.path}/overview`)}${button("confirm", `Disconnect ${platformName}`, "disconnect", "danger")}
      </div>`,
  });
}

/** Connecting a system again, from the settings. */
export function reconnectPage(view: FlowView, step: "commerce" | "accounting"): HostedPage {
  const { facts, session } = view;
  const connection = facts[step];
  return flowPage(view, {
    name: step,
    title: `Connect ${connection.platformName}${connection.status === "PendingAuth" ? "" : " again"}`,
    current: "overview",
    lead: `You sign in at ${connection.platformName}; your password is never seen here. Your settings stay as they are.`,
    body: html`${connectionCard(connection, [])} ${actionForm("connect", `${session.path}/${step}/connect`)}
      <div class="actions">
        ${linkButton("cancel", "Cancel", `${session.path}/overview`)}${button("connect", `Connect ${connection.platformName}`, "connect", "main")}
      </div>`,
  });
}

/** Every sync there was, newest first. */
export function historyPage(view: Overview): HostedPage {
  const { syncs, configuration } = view;
  return flowPage(view, {
    name: "history",
    title: "History",
    current: "history",
    body:
      syncs.length === 0
        ? html`<section class="card"><p>Nothing was synced yet.</p></section>`
        : html`<section class="card">
            <table>
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">Outcome</th>
                </tr>
              </thead>
              <tbody>
                ${syncs.slice(0, 100).map((sync) => {
                  const { tone, words } = syncOutcome(sync);
                  return html`<tr>
                    <td>${syncAt(sync, configuration.schedule.timeZone)}</td>
                    <td>
                      <span class="badge ${tone}">${words}</span>
                      ${sync.message ? html`<p class="about">${sync.message}</p>` : ""}
                    </td>
                  </tr>`;
                })}
              </tbody>
            </table>
          </section>`,
  });
}

/** The end of setting up. */
export function donePage(view: Overview): HostedPage {
  const { facts, session, clientName, configuration, now } = view;
  return flowPage(view, {
    name: "done",
    title: facts.text("successTitle"),
    current: "overview",
    lead: facts.text("successText"),
    body: html`${banner("good", "Your settings are saved.")}
      <section class="card">
        <dl>
          <div>
            <dt>First sync</dt>
            <dd>${momentIn(configuration.schedule.timeZone, nextRun(configuration.schedule, now))}</dd>
          </div>
          <div>
            <dt>Then</dt>
            <dd>${scheduleWords(configuration.schedule)}</dd>
          </div>
        </dl>
      </section>
      ${wayBack(session, clientName)}
      <p><a href="${session.path}/overview">Show settings</a></p>`,
  });
}
