import * as z from "zod/mini";
import { problemIssues, problemSchema, type Problem } from "../../../contracts/ampersand/problem.js";
import type { Issue, TenonErrorCode } from "../../../contracts/kit/problem.js";
import { isTransientStatus, parseRetryAfter } from "../../../http/retry-policy.js";
import { blot, parseJson, UpstreamRefusal } from "../upstream-refusal.js";

/** @param secrets are blotted out of everything the platform says */
export function refusalOf(response: Response, text: string, secrets: readonly string[]): UpstreamRefusal {
  const problem = z.safeParse(problemSchema, parseJson(text)).data ?? {};
  const { status } = response;
  const clean = (words: string) => blot(words, secrets);
  const words = problem.detail ?? problem.causes?.[0];
  return new UpstreamRefusal(status, {
    code: codeOf(status, problem),
    message: words === undefined ? `The upstream answered ${status}` : clean(words),
    // A 401 stays one until somebody gives the handler another key.
    retryable: status !== 401 && (problem.retryable === true || isTransientStatus(status)),
    retryAfterSeconds: waitOf(response, problem),
    issues: problemIssues(problem).map((each): Issue => ({
      path: each.name ?? "",
      code: "invalid",
      message: clean(each.detail ?? each.title ?? ""),
    })),
  });
}

function codeOf(status: number, problem: Problem): TenonErrorCode {
  // The platform passes on what the customer's software said, under a status of its own: only the words tell them apart.
  const isProvider = problem.subsystem?.toLowerCase().includes("provider") === true;
  if (isProvider && (status >= 500 || problem.retryable === true)) return "provider_unavailable";
  switch (status) {
    case 400:
    case 422:
      return "invalid_input";
    case 402:
      return "payment_required";
    case 403:
      return "forbidden";
    case 404:
    case 410:
      return "not_found";
    case 409:
      return "conflict";
    case 413:
      return "too_large";
    case 429:
      return "rate_limited";
    default:
      return "upstream_unavailable";
  }
}

/** The header, or the moment in the body. */
function waitOf(response: Response, problem: Problem): number | undefined {
  const header = parseRetryAfter(response.headers.get("retry-after"), Date.now());
  if (header !== undefined || problem.retryAfter === undefined) return header;
  const moment = Date.parse(problem.retryAfter);
  return Number.isNaN(moment) ? undefined : Math.max(0, Math.ceil((moment - Date.now()) / 1000));
}
