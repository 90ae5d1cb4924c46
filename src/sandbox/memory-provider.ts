import { OAuthProviderError, type OAuthProvider } from "./oauth-provider.js";
import { codeChallengeOf, randomText } from "./random.js";

/** An OAuth server without pages: the caller says allow or deny. For stories and tests. */
export interface MemoryProvider extends OAuthProvider {
  /** Where its pages would be. */
  readonly origin: string;
  /** The customer consents: the callback URL with `code` and `state`. Of a custom step's address: the callback URL with its grant. */
  allow(authorizationUrl: string): string;
  /** The customer declines: the callback URL with `error=access_denied`, and `state` where there is one. */
  deny(authorizationUrl: string): string;
}

interface Grant {
  redirectUri: string;
  codeChallenge?: string;
  scopes: string[];
  subject: string;
}

/** @param options.origin where the authorization page pretends to be. @default "https://provider.invalid" */
export function createMemoryProvider(options: { origin?: string; subject?: string } = {}): MemoryProvider {
  const { origin = "https://provider.invalid", subject = "demo-user" } = options;
  const grants = new Map<string, Grant>();

  function callback(authorizationUrl: string): { url: URL; asked: URLSearchParams } {
    const asked = new URL(authorizationUrl).searchParams;
    const redirectUri = asked.get("redirect_uri");
    if (!redirectUri)
      throw new Error(`Not an authorization URL of this provider (no redirect_uri): ${authorizationUrl}`);
    const url = new URL(redirectUri);
    for (const name of ["state", "step"]) {
      const value = asked.get(name);
      if (value !== null) url.searchParams.set(name, value);
    }
    return { url, asked };
  }

  return {
    origin,
    authorizationUrl({ provider, workspace, state, redirectUri, codeChallenge, scopes }) {
      const url = new URL("/authorize", origin);
      url.search = new URLSearchParams({
        response_type: "code",
        client_id: `sandbox-${provider}`,
        redirect_uri: redirectUri,
        state,
        scope: scopes.join(" "),
        ...(workspace === undefined ? {} : { workspace }),
        ...(codeChallenge === undefined ? {} : { code_challenge: codeChallenge, code_challenge_method: "S256" }),
      }).toString();
      return url.href;
    },
    allow(authorizationUrl) {
      const { url, asked } = callback(authorizationUrl);
      const grant = asked.get("grant");
      if (grant !== null) {
        url.searchParams.set("grant", grant);
        return url.href;
      }
      const code = randomText();
      const challenge = asked.get("code_challenge");
      grants.set(code, {
        redirectUri: asked.get("redirect_uri") ?? "",
        ...(challenge === null ? {} : { codeChallenge: challenge }),
        scopes: (asked.get("scope") ?? "").split(" ").filter(Boolean),
        subject,
      });
      url.searchParams.set("code", code);
      return url.href;
    },
    deny(authorizationUrl) {
      const { url } = callback(authorizationUrl);
      url.searchParams.set("error", "access_denied");
      url.searchParams.set("error_description", "The customer declined the request.");
      return url.href;
    },
    async redeem({ code, redirectUri, codeVerifier }) {
      const grant = grants.get(code);
      grants.delete(code); // A code is good for one try, right or wrong.
      if (!grant || grant.redirectUri !== redirectUri)
        throw new OAuthProviderError("invalid_grant", "unknown or used code");
      const challenge = codeVerifier === undefined ? undefined : await codeChallengeOf(codeVerifier);
      // Equal also when both are absent; a verifier without a challenge is the downgrade of RFC 9700, section 4.8.
      if (challenge !== grant.codeChallenge)
        throw new OAuthProviderError("invalid_grant", "code verifier does not match");
      return {
        accessToken: `access-${randomText(128)}`,
        refreshToken: `refresh-${randomText(128)}`,
        expiresInSeconds: 3600,
        subject: grant.subject,
        scopes: grant.scopes,
      };
    },
  };
}
