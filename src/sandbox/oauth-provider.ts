/** What a customer's SaaS account does as an OAuth 2 server. Two implementations: in memory, and a real server in the Node program. */
export interface OAuthProvider {
  /** Where its pages are, when it has any: a form that leads there must be allowed to. */
  readonly origin?: string;
  /** The URL the customer's window is sent to. */
  authorizationUrl(request: AuthorizationRequest): Promise<string> | string;
  /**
   * Redeems the code that came back to the sandbox's callback.
   * @throws OAuthProviderError such as `invalid_grant`
   */
  redeem(request: { code: string; redirectUri: string; codeVerifier?: string }): Promise<OAuthTokens>;
}

export interface AuthorizationRequest {
  /** Name in the provider catalog. */
  provider: string;
  workspace?: string;
  state: string;
  redirectUri: string;
  /** S256 challenge (RFC 7636). */
  codeChallenge?: string;
  scopes: string[];
}

export interface OAuthTokens {
  accessToken: string;
  refreshToken?: string;
  expiresInSeconds: number;
  /** Who consented, at the provider. */
  subject: string;
  scopes: string[];
}

/** The provider refused; `code` is an OAuth 2 error code (RFC 6749, section 5.2). */
export class OAuthProviderError extends Error {
  override readonly name = "OAuthProviderError";
  constructor(
    readonly code: string,
    readonly description?: string,
  ) {
    super(description ? `${code}: ${description}` : code);
  }
}
