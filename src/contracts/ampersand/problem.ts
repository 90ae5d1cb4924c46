import * as z from "zod/mini";
import { openEnum } from "../open-enum.js";
import { listOf, opt } from "../dropping.js";

const problemFields = {
  type: opt(z.string()),
  title: opt(z.string()),
  status: opt(z.number()),
  detail: opt(z.string()),
  instance: opt(z.string()),
  href: opt(z.string()),
  subsystem: opt(z.string()),
  time: opt(z.string()),
  requestId: opt(z.string()),
  causes: opt(listOf(z.string())),
  remedy: opt(z.string()),
  supportEmail: opt(z.string()),
  supportPhone: opt(z.string()),
  supportUrl: opt(z.string()),
  retryable: opt(z.boolean()),
  retryAfter: opt(z.string()),
};

/** One thing wrong with a request. `name` is a path such as `config.content.read.objects.contact.selectedFields`. */
export const problemIssueSchema = z.object({
  ...problemFields,
  in: opt(openEnum(["body", "header", "path", "query"])),
  name: opt(z.string()),
  value: opt(z.unknown()),
});
export type ProblemIssue = z.output<typeof problemIssueSchema>;

/**
 * The error body of every operation (`application/problem+json`; plain `application/json` for jwt-keys).
 * Every field is optional. Issues arrive as `issues` (the schema) or `validationIssues` (seen in the platform's own examples).
 */
export const problemSchema = z.object({
  ...problemFields,
  issues: opt(listOf(problemIssueSchema)),
  validationIssues: opt(listOf(problemIssueSchema)),
});
export type Problem = z.output<typeof problemSchema>;

/** The issues of a problem, wherever they were sent. */
export function problemIssues(problem: Problem): ProblemIssue[] {
  return [...(problem.issues ?? []), ...(problem.validationIssues ?? [])];
}
