import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { AdapterPayload } from "oidc-provider";
import type { OAuthProvider, OAuthTokens } from "../oauth-provider.js";
import { loadOidcProvider } from "./load-oidc-provider.js";
import { oauthConfiguration } from "./oauth-configuration.js";
import { createInteractions, sendPage } from "./oauth-interactions.js";
import { messagePage } from "./oauth-pages.js";
import { createOAuthStorage } from "./oauth-storage.js";
import { oauthStylesheet } from "./oauth-stylesheet.js";
import { createTokenClient } from "./oauth-token-client.js";

/** Faults the OAuth server shows while a scenario is on. */
export interface OAuthTrouble {
  /** The consent page answers "denied" by itself. @default false */
  denyConsent?: boolean;
  /** The account's password is not accepted. @default false */
  refuseLogin?: boolean;
  /** Every page and the token endpoint answer 503. @default false */
  down?: boolean;
  /** Milliseconds every answer is held back. @default 0 */
  delayMs?: number;
}

export interface OAuthServerOptions {
  /** Where the server is reached, `http://host:port`. */
  origin: string;
  /** @default "admin@sandbox.test" */
  username?: string;
  /** @default a random one */
  password?: string;
  /** Who asks for access, as the consent page names it. @default "Integration platform" */
  clientName?: string;
  /** Shows user name and password below the login form. @default true */
  showAccount?: boolean;
  /** Name of a provider for people. @default the provider's key with a capital */
  displayName?: (provider: string) => string;
  /** Cross-Origin-Opener-Policy of every page, as large login providers send it; "same-origin" cuts the window's tie to its opener. @default none */
  coop?: "same-origin" | "same-origin-allow-popups" | "noopener-allow-popups";
  /** Asked on every request. */
  trouble?: () => OAuthTrouble;
}

export interface OAuthServer extends OAuthProvider {
  origin: string;
  username: string;
  password: string;
  /** The platform's client at this server. */
  client: { id: string; secret: string };
  /** Trades a refresh token for new tokens. Throws OAuthProviderError, `invalid_grant` for a token that was used or withdrawn. */
  refresh(refreshToken: string): Promise<OAuthTokens>;
  /** Handler for Node's http server. */
  listener: RequestListener;
  /** Forgets sessions, codes, grants and tokens. */
  reset(): void;
}

const clientId = "sandbox-platform";
const mostRedirectUris = 200;

/**
 * A real OAuth 2 server that plays the customer's account at any SaaS provider: login, consent, PKCE, refresh tokens. One account; one confidential
 * client, which is the integration platform.
 */
export async function createOAuthServer(options: OAuthServerOptions): Promise<OAuthServer> {
  const { origin } = options;
  const username = options.username ?? "admin@sandbox.test";
  const password = options.password ?? randomBytes(6).toString("hex");
  const client = { id: clientId, secret: randomBytes(32).toString("base64url") };
  const trouble = () => options.trouble?.() ?? {};
  const redirectUris = new Set<string>();
  const knownScopes = new Set<string>();
  const verifiers = new Map<string, string>();

  const findClient = (id: string): AdapterPayload | undefined =>
    id === client.id && redirectUris.size > 0
      ? {
          client_id: client.id,
          client_secret: client.secret,
          client_name: options.clientName ?? "Integration platform",
          // Only addresses for which the platform itself asked for an authorization are ever redirected to.
          redirect_uris: [...redirectUris],
          grant_types: ["authorization_code", "refresh_token"],
          response_types: ["code"],
          token_endpoint_auth_method: "client_secret_basic",
          id_token_signed_response_alg: "ES256",
        }
      : undefined;

  const storage = createOAuthStorage(findClient);
  const { default: Provider } = await loadOidcProvider();
  const provider = new Provider(
    origin,
    oauthConfiguration({ storage, username, resource: `${origin}/api`, knownScopes }),
  );
  // Koa would print the stack of every aborted request.
  provider.silent = true;

  const interactions = createInteractions(provider, {
    origin,
    username,
    password,
    clientName: options.clientName ?? "Integration platform",
    showAccount: options.showAccount ?? true,
    displayName: options.displayName ?? capitalized,
    denyConsent: () => trouble().denyConsent ?? false,
    refuseLogin: () => trouble().refuseLogin ?? false,
  });

  // A platform that sends no PKCE challenge of its own gets one here; the verifier waits under its challenge until the code is known.
  provider.on("authorization.success", (context, out) => {
    const challenge = context.oidc.params?.code_challenge;
    const verifier = typeof challenge === "string" ? verifiers.get(challenge) : undefined;
    if (typeof challenge !== "string" || verifier === undefined || typeof out?.code !== "string") return;
    verifiers.delete(challenge);
    verifiers.set(out.code, verifier);
  });

  const answer = provider.callback();
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { delayMs = 0, down = false } = trouble();
    if (options.coop) response.setHeader("cross-origin-opener-policy", options.coop);
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    if (path === "/sandbox.css") {
      response
        .writeHead(200, { "content-type": "text/css; charset=utf-8", "x-content-type-options": "nosniff" })
        .end(oauthStylesheet);
    } else if (down) {
      sendPage(
        response,
        messagePage("The service is down", "The sandbox plays a service that does not answer. Try again later."),
        503,
      );
    } else if (interactions.handles(path)) {
      await interactions.answer(request, response, path).catch(() => {
        if (response.headersSent) response.destroy();
        else sendPage(response, messagePage("The sign-in failed", "Go back to the app and connect again."), 500);
      });
    } else {
      await answer(request, response);
    }
  };

  const tokens = createTokenClient({ origin, client });

  return {
    origin,
    username,
    password,
    client,
    listener: (request, response) => void respond(request, response),
    authorizationUrl({ provider: providerName, workspace, state, redirectUri, codeChallenge, scopes }) {
      // The newest last; more than these no window is open at.
      redirectUris.delete(redirectUri);
      redirectUris.add(redirectUri);
      const [oldest] = redirectUris;
      if (redirectUris.size > mostRedirectUris && oldest !== undefined) redirectUris.delete(oldest);
      for (const scope of scopes) knownScopes.add(scope);
      const url = new URL("/auth", origin);
      const parameters: Record<string, string> = {
        client_id: client.id,
        response_type: "code",
        redirect_uri: redirectUri,
        state,
        scope: [...new Set(["openid", "offline_access", ...scopes])].join(" "),
        // Login and consent are shown each time, so that every authorization is the same walk for people and for tests.
        prompt: "login consent",
        code_challenge: codeChallenge ?? ownChallenge(verifiers),
        code_challenge_method: "S256",
        sandbox_provider: providerName,
        ...(workspace ? { sandbox_workspace: workspace } : {}),
      };
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
      return url.href;
    },
    async redeem({ code, redirectUri, codeVerifier }) {
      const verifier = codeVerifier ?? verifiers.get(code);
      verifiers.delete(code);
      return tokens.redeem({ code, redirectUri, codeVerifier: verifier });
    },
    refresh: (refreshToken) => tokens.refresh(refreshToken),
    reset() {
      storage.clear();
      verifiers.clear();
    },
  };
}

function ownChallenge(verifiers: Map<string, string>): string {
  const verifier = randomBytes(32).toString("base64url");
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  verifiers.set(challenge, verifier);
  return challenge;
}

function capitalized(provider: string): string {
  return provider === "" ? "Service" : provider.charAt(0).toUpperCase() + provider.slice(1);
}
