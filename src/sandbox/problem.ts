import type * as z from "zod/mini";
import { newId } from "./random.js";

/** One thing wrong with a request, as the platform words it. */
export interface Issue {
  in: "body" | "header" | "path" | "query";
  /** Path inside the body such as `config.content.read.objects.contact`, or the name of a parameter. */
  name: string;
  detail: string;
  /** Never a secret. */
  value?: unknown;
}

const titles: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  422: "Unprocessable Entity",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
};

export interface ProblemOptions {
  issues?: Issue[];
  causes?: string[];
  remedy?: string;
  retryable?: boolean;
  /** ISO 8601. */
  retryAfter?: string;
  subsystem?: string;
}

/** Thrown by a route, answered as `application/problem+json`. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly options: ProblemOptions = {},
  ) {
    super(detail);
  }
}

/** @param now milliseconds since 1970 on the sandbox's clock */
export function problemResponse(problem: ApiProblem, now: number, contentType = "application/problem+json"): Response {
  const { issues, causes, remedy, retryable = false, retryAfter, subsystem = "api" } = problem.options;
  const title = titles[problem.status] ?? "Error";
  const body = {
    type: "about:blank",
    title,
    status: problem.status,
    detail: problem.detail,
    subsystem,
    time: new Date(now).toISOString(),
    requestId: newId(),
    causes: causes ?? (issues?.length ? issues.map((issue) => `${issue.name}: ${issue.detail}`) : [problem.detail]),
    retryable,
    ...(remedy === undefined ? {} : { remedy }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(issues === undefined
      ? {}
      : { issues: issues.map((issue) => ({ type: "about:blank", title, status: problem.status, ...issue })) }),
  };
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: { "content-type": contentType, "cache-control": "no-store" },
  });
}

export const badRequest = (detail: string, options?: ProblemOptions) => new ApiProblem(400, detail, options);
export const notFound = (what: string) => new ApiProblem(404, `${what} not found`);
export const conflict = (detail: string, options?: ProblemOptions) => new ApiProblem(409, detail, options);
export const unprocessable = (detail: string, issues?: Issue[], options?: ProblemOptions) =>
  new ApiProblem(422, detail, { ...options, ...(issues === undefined ? {} : { issues }) });

/** `["a", 0, "b"]` as `a[0].b`. */
export function pathName(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === "number" ? `[${part}]` : `${index ? "." : ""}${String(part)}`))
    .join("");
}

/**
 * Words for what a schema found. The mini build of zod ships none ("Invalid input"), and where the host loads the whole one its words
 * would stand here, in the host's language: so they are our own, but for what a schema says itself.
 */
export function issueText(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "is required"
        : `must be ${issue.expected === "array" ? "a list" : `of type ${issue.expected}`}`;
    case "unrecognized_keys":
      return `unknown key ${issue.keys.map((key) => `"${key}"`).join(", ")}`;
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}`;
    case "invalid_union": {
      const first = issue.errors.flat()[0];
      return first ? issueText(first) : "has no form that is known";
    }
    default:
      return issue.message.startsWith("Invalid input") ? plainText(issue) : issue.message;
  }
}

function plainText(issue: z.core.$ZodIssue): string {
  if (issue.code === "too_small") return `must be at least ${issue.minimum}`;
  if (issue.code === "too_big") return `must be at most ${issue.maximum}`;
  return "does not have the expected form";
}
