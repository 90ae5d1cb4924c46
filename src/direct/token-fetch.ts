import type { SessionTokens } from "../client/session-tokens.js";
import { ended } from "./consumer-tokens.js";

type Send = (request: Request) => Promise<Response>;

/** Sends with a token, and after a 401, where nothing was carried out, once more with a new one. */
export const tokenFetch =
  (tokens: SessionTokens, send: Send): Send =>
  async (request) => {
    const { signal } = request;
    const bearer = async () => ({ authorization: `Bearer ${await tokens.get(signal)}` });
    const again = request.clone();
    const response = await send(fromPage(request, await bearer()));
    if (response.status !== 401) return response;
    await response.body?.cancel();
    if (await tokens.renew(signal)) {
      const second = await send(fromPage(again, await bearer()));
      if (second.status !== 401) return second;
      await second.body?.cancel();
    }
    throw ended("The platform refuses the token, and a new one as well: is its public key registered, and active?");
  };

/**
 * As little as possible: no cookie, no address of the page, nothing the browser keeps, and no header that an answer to a preflight might
 * not allow (the number of a request is no use here).
 */
export function fromPage(request: Request, more: Record<string, string> = {}): Request {
  const headers = new Headers(request.headers);
  headers.delete("x-request-id");
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  return new Request(request, { headers, credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" });
}
