import { generateKeyPairSync, randomBytes } from "node:crypto";
import type { Configuration, JWK } from "oidc-provider";
import { messagePage, renderPage } from "./oauth-pages.js";
import type { OAuthStorage } from "./oauth-storage.js";

const hour = 60 * 60;
const day = 24 * hour;

export interface ConfigurationParts {
  storage: OAuthStorage;
  /** The one account of the pretend service. */
  username: string;
  /** Identifier of the pretend service's data interface; tokens are made out to it. */
  resource: string;
  /** Every permission name asked for so far: services name theirs freely, so the list grows as they are asked for. */
  knownScopes: ReadonlySet<string>;
}

/** The OAuth server's settings. Everything with a default that is meant for quick starts only is set, so the library has nothing to warn about. */
export function oauthConfiguration({ storage, username, resource, knownScopes }: ConfigurationParts): Configuration {
  const signingKey = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" }) as JWK;
  return {
    adapter: (model: string) => storage.adapter(model),
    jwks: { keys: [{ ...signingKey, alg: "ES256", use: "sig", kid: "sandbox" }] },
    cookies: { keys: [randomBytes(32).toString("base64url")] },
    scopes: ["openid", "offline_access"],
    // Shown on the pages; the library carries unknown parameters along only when they are named here.
    extraParams: ["sandbox_provider", "sandbox_workspace"],
    pkce: { required: () => true },
    findAccount: (_context, accountId) =>
      accountId === username
        ? { accountId, claims: () => Promise.resolve({ sub: accountId, email: accountId }) }
        : undefined,
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    clientBasedCORS: () => false,
    renderError: (context, out) => {
      context.type = "html";
      context.body = renderPage(
        messagePage(
          "This sign-in cannot go on",
          `${out.error_description ?? out.error}. Go back to the app and connect again.`,
        ),
      );
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: [...knownScopes].join(" "),
          audience: resource,
          accessTokenFormat: "opaque",
          accessTokenTTL: hour,
        }),
      },
    },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      IdToken: hour,
      Interaction: hour,
      Session: day,
      Grant: 30 * day,
      RefreshToken: 30 * day,
    },
  };
}
