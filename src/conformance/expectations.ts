import * as z from "zod/mini";
import type { EndpointOutput } from "../contracts/kit/endpoint.js";
import { problemSchema, type Problem, type TenonErrorCode } from "../contracts/kit/problem.js";
import { responses, type Responses } from "../contracts/kit/responses.js";
import { nothingIgnored } from "../http/nothing-ignored.js";
import type { Exchange } from "./exchange.js";
import { Mismatch } from "./outcome.js";

export function expectStatus(exchange: Exchange, ...allowed: number[]): void {
  if (allowed.includes(exchange.status)) return;
  throw new Mismatch(`expected ${allowed.join(" or ")}, got ${String(exchange.status)}`, exchange);
}

export function expectThat(holds: boolean, otherwise: string, exchange?: Exchange): asserts holds {
  if (!holds) throw new Mismatch(otherwise, exchange);
}

/** A refusal: its status, its code, and for each of `paths` an issue at it or below it. */
export function expectProblem(
  exchange: Exchange,
  status: number,
  code: TenonErrorCode,
  paths: readonly string[] = [],
): Problem {
  expectStatus(exchange, status);
  const { data } = z.safeParse(problemSchema, exchange.json);
  if (!data) throw new Mismatch(`expected a problem with the code "${code}"`, exchange);
  expectThat(data.code === code, `expected the code "${code}", got ${JSON.stringify(data.code ?? null)}`, exchange);
  for (const path of paths) {
    const named = data.issues.some((issue) => issue.path === path || issue.path.startsWith(`${path}.`));
    expectThat(named, `expected an issue with the path "${path}"`, exchange);
  }
  return data;
}

/** What is wrong with a value a reader of `schema` would have made something of; `undefined` where it is just right. */
export function misfitOf(schema: z.ZodMiniType, value: unknown): string | undefined {
  const result = z.safeParse(schema, value);
  if (!result.success) {
    const issue = result.error.issues[0];
    return `${issue?.path.map(String).join(".") ?? ""} ${issue?.message ?? "does not fit"}`.trim();
  }
  // A member the contract does not know is allowed: every reader passes over it.
  const issue = nothingIgnored(value, result.data, "").find(({ code }) => code !== "unknown");
  return issue && `${issue.path} is not what the contract says`.trim();
}

/** The body of a success, exactly as the contract says. */
export function expectShape<N extends keyof Responses>(
  exchange: Exchange,
  name: N,
): EndpointOutput<{ name: N; method: "GET"; path: "/"; status: 200 }> {
  const schema: z.ZodMiniType = responses[name];
  const misfit = misfitOf(schema, exchange.json);
  if (misfit !== undefined) throw new Mismatch(`the answer has not the shape of ${name}: ${misfit}`, exchange);
  return z.parse(schema, exchange.json) as never;
}
