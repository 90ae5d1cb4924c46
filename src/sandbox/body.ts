import * as z from "zod/mini";
import { ApiProblem, badRequest, issueText, pathName, type Issue } from "./problem.js";

/** Reads a JSON body; 400 when it is not JSON. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.trim() === "") throw badRequest("The request body is empty; JSON was expected");
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("The request body is not valid JSON");
  }
}

/**
 * Checks a body. What is wrong inside a configuration (`config.content`) is the platform's 422, anything else its 400.
 */
export function checkBody<S extends z.ZodMiniType>(schema: S, value: unknown, prefix = "", status = 400): z.output<S> {
  const result = z.safeParse(schema, value, { reportInput: true });
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue): Issue => {
    const name = pathName(issue.path);
    return { in: "body", name: [prefix, name].filter(Boolean).join("."), detail: issueText(issue) };
  });
  const configOnly = issues.every((issue) => /^(installation\.)?config\.content/.test(issue.name));
  throw new ApiProblem(
    configOnly ? 422 : status,
    configOnly ? "The configuration is invalid" : "The request body is invalid",
    {
      issues,
    },
  );
}

export async function readBody<S extends z.ZodMiniType>(request: Request, schema: S): Promise<z.output<S>> {
  return checkBody(schema, await readJson(request));
}
