import * as z from "zod/mini";
import { problemIssues, problemSchema, type Problem } from "../../../contracts/ampersand/problem.js";
import type { Issue, TenonErrorCode } from "../../../contracts/kit/problem.js";
import { isTransientStatus, parseRetryAfter } from "../../../http/retry-policy.js";
import { TenonError, type TenonErrorInit } from "../../../http/tenon-error.js";

/** The platform said no. What it means for the browser depends on what was asked, so the status is kept. */
export class UpstreamRefusal extends TenonError {
  constructor(
    readonly upstreamStatus: number,
    init: TenonErrorInit,
  ) {
    super(init);
  }
}

const longestText = 300;

/** @param secrets are blotted out of everything the platform says */
export function refusalOf(response: Response, text: string, secrets: readonly string[]): UpstreamRefusal {
  const problem = z.safeParse(problemSchema, parseJson(text)).data ?? {};
  const { status } = response;
  const clean = (words: string) => blot(words, secrets).slice(0, longestText);
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

/** Shorter values would blot out ordinary words, and are no secrets worth the name. */
const shortestSecret = 4;

export const blot = (text: string, secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret.length >= shortestSecret)
    .reduce((rest, secret) => rest.replaceAll(secret, "•••"), text);

/** `undefined` for what is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
