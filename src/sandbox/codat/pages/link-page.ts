import { html } from "hono/html";
import { connectionCard, statusBadge } from "./connect-page.js";
import type { Notice } from "./hosted-sessions.js";
import { actionForm, banner, button, mark, type HostedPage } from "./html-page.js";
import type { HostedConnection, HostedIntegration } from "./pages-host.js";

export interface LinkView {
  company: { id: string; name: string };
  clientName: string;
  /** Of the session. */
  path: string;
  notice?: Notice | undefined;
}

/** The page of one connection's own link. */
export function linkPage(view: LinkView, connection: HostedConnection): HostedPage {
  const { company, clientName, path, notice } = view;
  const { platformName, status, id } = connection;
  const isLinked = status === "Linked";
  const title = isLinked ? `${platformName} is connected` : `Connect ${platformName}`;
  return {
    name: "link",
    title,
    product: "Link",
    body: html`<p class="owner">${company.name}</p>
      <h1>${title}</h1>
      <p class="lead">
        ${
          isLinked
            ? `You can close this window and go back to ${clientName}.`
            : `${clientName} asks to use your ${platformName} account. You sign in there; your password is never seen here.`
        }
      </p>
      ${notice ? banner(notice.tone, notice.text) : ""} ${connectionCard(connection, allowed)}
      ${
        isLinked
          ? ""
          : html`${actionForm("connect", `${path}/connect/${id}`)}
              <div class="actions">${button("connect", `Connect ${platformName}`, "connect", "main")}</div>
              <p class="quiet">If you decline, nothing is shared, and this link can be used later.</p>`
      }`,
  };
}

const allowed = ["Read your business data", "Write what you have set up, where writing is part of it"];

/** The page of a company's link: each of its systems, and those it may connect. */
export function companyLinkPage(
  view: LinkView,
  connections: readonly HostedConnection[],
  offered: readonly HostedIntegration[],
): HostedPage {
  const { company, clientName, path, notice } = view;
  const isComplete = connections.length > 0 && connections.every((each) => each.status === "Linked");
  return {
    name: "company-link",
    title: "Connect your systems",
    product: "Link",
    body: html`<p class="owner">${company.name}</p>
      <h1>Connect your systems</h1>
      <p class="lead">
        ${
          isComplete
            ? `Everything is connected. You can close this window and go back to ${clientName}.`
            : `${clientName} asks to use these accounts. You sign in at each system; your passwords are never seen here.`
        }
      </p>
      ${notice ? banner(notice.tone, notice.text) : ""}
      ${
        connections.length === 0
          ? ""
          : html`<section class="card" aria-label="Your systems">
              <ul class="lines">
                ${connections.map((connection) => {
                  const form = `connect-${connection.id}`;
                  return html`<li data-sandbox-status="${connection.status}">
                    <span class="system"
                      >${mark(connection.platformName)}<b>${connection.platformName}</b>
                      ${statusBadge(connection)}</span
                    >
                    ${
                      connection.status === "Linked"
                        ? ""
                        : html`${actionForm(form, `${path}/connect/${connection.id}`)}${button("connect", `Connect ${connection.platformName}`, form, "main")}`
                    }
                  </li>`;
                })}
              </ul>
            </section>`
      }
      ${
        offered.length === 0
          ? ""
          : html`<section class="card" aria-labelledby="offered-title">
              <h2 id="offered-title">More systems</h2>
              <ul class="lines">
                ${offered.map((integration) => {
                  const form = `add-${integration.key}`;
                  return html`<li>
                    <span class="system">${mark(integration.name)}<b>${integration.name}</b></span>
                    ${actionForm(form, `${path}/add/${encodeURIComponent(integration.key)}`)}${button("connect", `Connect ${integration.name}`, form)}
                  </li>`;
                })}
              </ul>
            </section>`
      }`,
  };
}
