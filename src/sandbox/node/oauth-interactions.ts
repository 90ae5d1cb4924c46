import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { InteractionResults, Provider } from "oidc-provider";
import { consentPage, loginPage, messagePage, renderPage, type OAuthPage, type PageSubject } from "./oauth-pages.js";

export interface InteractionSettings {
  origin: string;
  username: string;
  password: string;
  clientName: string;
  /** Whether the login page shows the account; it is a pretend one, and a person who tries the demo needs it. */
  showAccount: boolean;
  displayName(provider: string): string;
  /** True while customers refuse: the consent page then answers "denied" without a click. */
  denyConsent(): boolean;
  /** True while the account's password is not accepted. */
  refuseLogin(): boolean;
}

const route = /^\/interaction\/([\w-]{1,64})(?:\/(login|allow|deny))?$/;
const longestForm = 10_000;

/** How a request ends: the OAuth server is told a result, the browser goes to another page, or it gets one. */
type Answer = { result: InteractionResults } | { goTo: string } | { page: OAuthPage; status: number };

const denied: Answer = {
  result: { error: "access_denied", error_description: "The customer did not allow access." },
};
const foreignForm = messagePage("This request was refused", "The form was not sent from the sandbox's own page.");
const ended = messagePage(
  "This sign-in has ended",
  "It was finished, replaced by a newer one, or left for too long. Go back to the app and connect again.",
);

/** Login, consent and refusal: the pages between the authorization request and its answer. */
export function createInteractions(provider: Provider, settings: InteractionSettings) {
  type Details = Awaited<ReturnType<Provider["interactionDetails"]>>;

  const subjectOf = (details: Details): PageSubject => ({
    providerName: settings.displayName(textParameter(details, "sandbox_provider") ?? "Service"),
    workspace: textParameter(details, "sandbox_workspace"),
  });

  const login = (details: Details, mistake?: { typedUsername: string; problem: string }) =>
    loginPage(subjectOf(details), `/interaction/${details.uid}`, {
      ...mistake,
      hint: settings.showAccount ? { username: settings.username, password: settings.password } : undefined,
    });

  const consent = (details: Details) =>
    consentPage(subjectOf(details), `/interaction/${details.uid}`, {
      clientName: settings.clientName,
      username: details.session?.accountId ?? settings.username,
      scopes: (textParameter(details, "scope") ?? "").split(" ").filter(Boolean),
    });

  const grantAll = async (details: Details): Promise<string> => {
    const { missingOIDCScope, missingResourceScopes } = details.prompt.details as {
      missingOIDCScope?: string[];
      missingResourceScopes?: Record<string, string[]>;
    };
    const known = details.grantId ? await provider.Grant.find(details.grantId) : undefined;
    const grant =
      known ??
      new provider.Grant({
        accountId: details.session?.accountId ?? settings.username,
        clientId: textParameter(details, "client_id") ?? "",
      });
    if (missingOIDCScope) grant.addOIDCScope(missingOIDCScope.join(" "));
    for (const [resource, scopes] of Object.entries(missingResourceScopes ?? {}))
      grant.addResourceScope(resource, scopes.join(" "));
    return grant.save();
  };

  const readInteraction = async (
    request: IncomingMessage,
    response: ServerResponse,
    uid: string,
  ): Promise<Details | undefined> => {
    const details = await provider.interactionDetails(request, response).catch(() => undefined);
    return details?.uid === uid ? details : undefined;
  };

  const decideLogin = async (request: IncomingMessage, details: Details): Promise<Answer> => {
    const form = await readForm(request);
    const typedUsername = form.get("username")?.trim() ?? "";
    const typedPassword = form.get("password") ?? "";
    const right = sameText(typedUsername, settings.username) && sameText(typedPassword, settings.password);
    if (right && !settings.refuseLogin())
      return { result: { login: { accountId: settings.username, remember: false } } };
    const problem = "The user name or the password is not right. Check both and try again.";
    return { page: login(details, { typedUsername, problem }), status: 200 };
  };

  const decide = async (request: IncomingMessage, details: Details, action: string | undefined): Promise<Answer> => {
    const step = details.prompt.name;
    if (action === undefined) {
      if (step === "login") return { page: login(details), status: 200 };
      return settings.denyConsent() ? denied : { page: consent(details), status: 200 };
    }
    if (request.method === "POST" && !cameFromOwnPage(request, settings.origin))
      return { page: foreignForm, status: 403 };
    if (request.method === "POST" && action === "deny") return denied;
    if (request.method === "POST" && action === "login" && step === "login") return decideLogin(request, details);
    if (request.method === "POST" && action === "allow" && step === "consent") {
      return settings.denyConsent() ? denied : { result: { consent: { grantId: await grantAll(details) } } };
    }
    // A form of the step before, sent once more, or its address typed: show where the sign-in stands.
    return { goTo: `/interaction/${details.uid}` };
  };

  return {
    handles: (path: string): boolean => path.startsWith("/interaction/"),
    async answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
      const [, uid, action] = route.exec(path) ?? [];
      const details = uid ? await readInteraction(request, response, uid) : undefined;
      const answer: Answer = details ? await decide(request, details, action) : { page: ended, status: 400 };
      if ("result" in answer) {
        await provider.interactionFinished(request, response, answer.result);
      } else if ("goTo" in answer) {
        response.writeHead(303, { location: answer.goTo, "cache-control": "no-store" }).end();
      } else {
        // The forms may lead, by way of redirects, to the platform's callback; browsers check each step against the policy.
        const formTarget = originOf(details && textParameter(details, "redirect_uri"));
        sendPage(response, answer.page, answer.status, formTarget);
      }
    },
  };
}

/** Sends a page of the sandbox: no scripts at all, no frames, nothing kept by caches. */
export function sendPage(response: ServerResponse, page: OAuthPage, status: number, formTarget?: string): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": [
      "default-src 'none'",
      "style-src 'self'",
      "img-src data:",
      `form-action 'self'${formTarget ? ` ${formTarget}` : ""}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join("; "),
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  response.end(renderPage(page));
}

function textParameter(details: { params: unknown }, name: string): string | undefined {
  const value = (details.params as Record<string, unknown>)[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

function originOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).origin : undefined;
}

/** Browsers send Origin with every form they post; programs that drive the pages (tests) send none. */
function cameFromOwnPage(request: IncomingMessage, origin: string): boolean {
  return request.headers.origin === undefined || request.headers.origin === origin;
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString("utf8");
    if (text.length > longestForm) break;
  }
  return new URLSearchParams(text.slice(0, longestForm));
}

function sameText(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
