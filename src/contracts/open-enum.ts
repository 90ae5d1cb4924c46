import * as z from "zod/mini";

/** One of the values known today, or any other string a later version of the platform may send. */
export type OpenEnum<Known extends string> = Known | (string & {});

/**
 * Reads an enum that may grow: every string passes, the known ones stay visible to the type checker.
 * A `switch` over the result needs a default branch, which is the point.
 */
export function openEnum<const Known extends readonly string[]>(_known: Known): z.ZodMiniType<OpenEnum<Known[number]>> {
  return z.pipe(
    z.string(),
    z.transform((value): OpenEnum<Known[number]> => value),
  );
}
