/** What the platform asks the customer's SaaS account for. */
export interface OAuthAuthorizationRequest {
  /** Key of the provider in the catalog, such as "salesforce". */
  provider: string;
  workspace?: string;
  state: string;
  /** The platform's callback. */
  redirectUri: string;
  /** PKCE S256 challenge; the OAuth server makes its own when there is none. */
  codeChallenge?: string;
  scopes: string[];
}

export interface OAuthRedemption {
  accessToken: string;
  refreshToken?: string;
  expiresInSeconds: number;
  /** Who allowed the access. */
  subject: string;
  scopes: string[];
}

/** The customer's SaaS account as an OAuth 2 server. */
export interface OAuthProvider {
  /** URL the customer's window is sent to. */
  authorizationUrl(request: OAuthAuthorizationRequest): Promise<string> | string;
  /** Redeems a code at the platform's callback. Throws OAuthProviderError, such as `invalid_grant`. */
  redeem(request: { code: string; redirectUri: string; codeVerifier?: string }): Promise<OAuthRedemption>;
}

/** An OAuth error answer (RFC 6749 section 5.2): `code` is the wire's `error`. */
export class OAuthProviderError extends Error {
  override readonly name = "OAuthProviderError";

  constructor(
    readonly code: string,
    description?: string,
  ) {
    super(description ? `${code}: ${description}` : code);
  }
}
