import { createRemoteJWKSet, jwtVerify } from "jose";
import * as z from "zod/mini";
import { OAuthProviderError, type OAuthTokens } from "../oauth-provider.js";

export interface TokenClientOptions {
  origin: string;
  client: { id: string; secret: string };
}

const tokenAnswer = z.object({
  access_token: z.string(),
  refresh_token: z.optional(z.string()),
  expires_in: z.catch(z.number(), 3600),
  id_token: z.string(),
  scope: z.catch(z.string(), ""),
});

const errorAnswer = z.object({ error: z.string(), error_description: z.catch(z.string(), "") });

/** The platform's side of the token endpoint: real requests, answers checked as a careful client would. */
export function createTokenClient({ origin, client }: TokenClientOptions) {
  const keys = createRemoteJWKSet(new URL("/jwks", origin));

  const ask = async (form: Record<string, string>): Promise<OAuthTokens> => {
    const answer = await post(form);
    const { payload } = await jwtVerify(answer.id_token, keys, {
      issuer: origin,
      audience: client.id,
      algorithms: ["ES256"],
    });
    return {
      accessToken: answer.access_token,
      ...(answer.refresh_token ? { refreshToken: answer.refresh_token } : {}),
      expiresInSeconds: answer.expires_in,
      subject: payload.sub ?? "",
      scopes: answer.scope.split(" ").filter((scope) => scope !== "" && scope !== "openid"),
    };
  };

  const post = async (form: Record<string, string>): Promise<z.output<typeof tokenAnswer>> => {
    const response = await fetch(new URL("/token", origin), {
      method: "POST",
      redirect: "manual",
      headers: {
        authorization: `Basic ${Buffer.from(`${encodeURIComponent(client.id)}:${encodeURIComponent(client.secret)}`).toString("base64")}`,
        // A sandbox restarted on the same port would otherwise be asked over a connection that no longer exists.
        connection: "close",
      },
      body: new URLSearchParams(form),
    }).catch((cause: unknown) => {
      throw new OAuthProviderError("temporarily_unavailable", `The OAuth server cannot be reached (${String(cause)}).`);
    });
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok) {
      const read = tokenAnswer.safeParse(body);
      if (read.success) return read.data;
      throw new OAuthProviderError("server_error", "The token endpoint's answer could not be read.");
    }
    const read = errorAnswer.safeParse(body);
    if (read.success) throw new OAuthProviderError(read.data.error, read.data.error_description);
    throw new OAuthProviderError("temporarily_unavailable", `The token endpoint answered ${response.status}.`);
  };

  return {
    redeem: ({
      code,
      redirectUri,
      codeVerifier,
    }: {
      code: string;
      redirectUri: string;
      codeVerifier?: string | undefined;
    }) =>
      ask({
        grant_type: "authorization_code",
        code,
        redirect_uri: redirectUri,
        ...(codeVerifier ? { code_verifier: codeVerifier } : {}),
      }),
    refresh: (refreshToken: string) => ask({ grant_type: "refresh_token", refresh_token: refreshToken }),
  };
}
