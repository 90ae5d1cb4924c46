import { contractVersion, kitHeaders } from "../contracts/kit/kit-headers.js";
import type { TenonErrorCode } from "../contracts/kit/problem.js";
import { TenonError } from "../http/tenon-error.js";
import type { LinkAnswer } from "../server/hosted/page-config.js";

const timeoutMs = 10_000;

const codes: Readonly<Partial<Record<number, TenonErrorCode>>> = { 403: "forbidden", 429: "rate_limited" };

/**
 * Asks what a link opens. The token stays in this call's header; neither storage nor address ever holds it.
 * @throws TenonError where there was no answer, or none that could be read
 */
export async function openLink(endpoint: string, linkToken: string, signal: AbortSignal): Promise<LinkAnswer> {
  const response = await ask(endpoint, linkToken, signal);
  // What is no link (cut off by a mail program, or made up) ends as one that has run out does.
  if (response.status === 401) return { state: "closed" };
  if (!response.ok) {
    throw new TenonError({
      code: codes[response.status] ?? "upstream_unavailable",
      requestId: response.headers.get(kitHeaders.requestId) ?? undefined,
    });
  }
  try {
    return (await response.json()) as LinkAnswer;
  } catch (cause) {
    throw new TenonError({ code: "bad_response", cause });
  }
}

async function ask(endpoint: string, linkToken: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(`${endpoint}/hosted/session`, {
      method: "POST",
      headers: { authorization: `Bearer ${linkToken}`, [kitHeaders.contract]: contractVersion },
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
  } catch (cause) {
    throw new TenonError({ code: signal.aborted ? "timeout" : "network", cause });
  }
}
