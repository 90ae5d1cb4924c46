import * as z from "zod/mini";
import { errorMessageSchema, type ErrorMessage } from "../../../contracts/codat/error-message.js";
import type { Issue, TenonErrorCode } from "../../../contracts/kit/problem.js";
import { isTransientStatus, parseRetryAfter } from "../../../http/retry-policy.js";
import { type TenonError } from "../../../http/tenon-error.js";
import { blot, parseJson, UpstreamRefusal } from "../upstream-refusal.js";
import { quotaExhausted, quotaWait, remaining } from "./quota.js";

/**
 * What a refusal means, by the status of the answer: the number in the body has been seen to differ.
 * @param secrets are blotted out of everything the service says
 */
export function refusalOf(response: Response, text: string, secrets: readonly string[]): TenonError {
  const { status, headers } = response;
  const left = remaining(headers);
  if (status === 429 && left !== undefined && left <= 0) return quotaExhausted(quotaWait(response));
  const said = z.safeParse(errorMessageSchema, parseJson(text)).data ?? {};
  const clean = (words: string) => withoutPasscode(blot(words, secrets));
  return new UpstreamRefusal(status, {
    code: codeOf(status),
    message: said.error === undefined ? `The upstream answered ${status}` : clean(said.error),
    retryable: isTransientStatus(status) && said.canBeRetried?.toLowerCase() !== "false",
    retryAfterSeconds: parseRetryAfter(headers.get("retry-after"), Date.now()),
    issues: status === 400 || status === 422 ? issuesOf(said, clean) : [],
  });
}

/** Whoever is refused for the key's sake is the product, not its customer: for them the service is out of order. */
function codeOf(status: number): TenonErrorCode {
  switch (status) {
    case 400:
    case 422:
      return "invalid_input";
    case 402:
      return "payment_required";
    case 404:
    case 410:
      return "not_found";
    case 409:
      return "conflict";
    case 429:
      return "rate_limited";
    case 451:
      return "forbidden";
    default:
      return "upstream_unavailable";
  }
}

const issuesOf = ({ validation }: ErrorMessage, clean: (words: string) => string): Issue[] =>
  (validation?.errors ?? []).map(({ itemId, message }) => ({
    path: itemId === undefined ? "" : clean(itemId),
    code: "invalid",
    message: clean(message ?? ""),
  }));

/** An address with a passcode in it is a key as long as nobody has used it. */
const withoutPasscode = (words: string): string => words.replace(/\botp=[^\s&"']*/gi, "otp=•••");
