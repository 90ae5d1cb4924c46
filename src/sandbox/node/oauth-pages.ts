import { html } from "hono/html";
import type { HostedAction } from "../codat/pages/hosted-action.js";

/** Marks of the buttons on sandbox pages: what a test in any language looks for. */
export type SandboxAction = "login" | "allow" | "deny" | "next" | "finish" | HostedAction;

type Markup = ReturnType<typeof html>;

export interface OAuthPage {
  title: string;
  body: Markup;
}

export interface PageSubject {
  /** Display name of the pretend service, such as "Salesforce". */
  providerName: string;
  /** The customer's own part of the service (a sub-domain, an organization), where the provider has one. */
  workspace?: string | undefined;
}

const button = (action: SandboxAction, label: string, form: string) =>
  html`<button type="submit" form="${form}" data-sandbox-action="${action}" class="${action === "deny" ? "" : "main"}">
    ${label}
  </button>`;

const header = ({ providerName, workspace }: PageSubject) =>
  html`<p class="owner">
    <span class="mark" aria-hidden="true"
      >${String.fromCodePoint(providerName.codePointAt(0) ?? 83).toUpperCase()}</span
    >
    <span>${providerName} sandbox${workspace ? html` · ${workspace}` : ""}</span>
  </p>`;

/** The login page. What was typed as user name is kept after a mistake; the password never travels back. */
export function loginPage(
  subject: PageSubject,
  interactionPath: string,
  details: { typedUsername?: string; problem?: string; hint?: { username: string; password: string } | undefined } = {},
): OAuthPage {
  const invalid = details.problem ? html` aria-invalid="true" aria-describedby="problem"` : "";
  const focusPassword = details.typedUsername ? html` autofocus` : "";
  const focusUsername = details.typedUsername ? "" : html` autofocus`;
  return {
    title: `${subject.providerName} sandbox – sign in`,
    body: html`<main>
        ${header(subject)}
        <h1>Sign in to ${subject.providerName}</h1>
        <p class="quiet">This is a pretend ${subject.providerName} account on this computer. Nothing leaves it.</p>
        ${details.problem ? html`<p class="problem" id="problem" role="alert">${details.problem}</p>` : ""}
        <form id="login" method="post" action="${interactionPath}/login">
          <label for="username">User name</label>
          <input
            id="username"
            name="username"
            type="text"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            value="${details.typedUsername ?? ""}"
            ${invalid}${focusUsername}
          />
          <label for="password">Password</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            ${invalid}${focusPassword}
          />
        </form>
        <form id="deny" method="post" action="${interactionPath}/deny"></form>
        <div class="actions">${button("login", "Sign in", "login")}${button("deny", "Cancel", "deny")}</div>
      </main>
      ${
        details.hint
          ? html`<p class="note">
              Sandbox account<br />
              User name <code>${details.hint.username}</code><br />
              Password <code>${details.hint.password}</code>
            </p>`
          : ""
      }`,
  };
}

/** The consent page: who asks, for what, as whom. */
export function consentPage(
  subject: PageSubject,
  interactionPath: string,
  details: { clientName: string; username: string; scopes: string[] },
): OAuthPage {
  const asked = details.scopes.filter((scope) => scope !== "openid" && scope !== "offline_access");
  return {
    title: `${subject.providerName} sandbox – allow access`,
    body: html`<main>
      ${header(subject)}
      <h1>Allow ${details.clientName} to use your ${subject.providerName} account?</h1>
      <p class="quiet">Signed in as ${details.username}</p>
      <ul aria-label="What is asked for">
        <li>Know who you are</li>
        ${asked.length > 0 ? asked.map((scope) => html`<li>Use the permission <code>${scope}</code></li>`) : html`<li>Read and change your data</li>`}
        ${details.scopes.includes("offline_access") ? html`<li>Stay connected while you are away</li>` : ""}
      </ul>
      <form id="allow" method="post" action="${interactionPath}/allow"></form>
      <form id="deny" method="post" action="${interactionPath}/deny"></form>
      <div class="actions">${button("allow", "Allow access", "allow")}${button("deny", "Deny", "deny")}</div>
    </main>`,
  };
}

/** Any page that only says something: an expired sign-in, a refused request, a service that is down. */
export function messagePage(heading: string, text: string): OAuthPage {
  return {
    title: `${heading} – sandbox`,
    body: html`<main>
      <h1>${heading}</h1>
      <p>${text}</p>
    </main>`,
  };
}

/** The whole document. The empty icon keeps browsers from asking for /favicon.ico. */
export function renderPage(page: OAuthPage): string {
  const document = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${page.title}</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/sandbox.css" />
    </head>
    <body>
      ${page.body}
    </body>
  </html>`;
  // Hono's markup is a String object (a promise only where one went in, and none did); Node's response takes plain strings.
  return `<!doctype html>\n${document as string}\n`;
}
