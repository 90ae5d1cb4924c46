import * as z from "zod/mini";

/** Something the platform sent that did not fit and was left out, so that the rest can be used. */
export interface Dropped {
  /** Index in the list, or key in the map; `undefined` for an optional value of an unexpected shape. */
  at: number | string | undefined;
  /** The first thing wrong with it, in words for a log. Never holds the value itself (it may be a secret). */
  reason: string;
}

type Collector = (dropped: Dropped) => void;

// Parsing is synchronous, so one variable is enough to hand the collector down to nested readers.
let current: Collector | undefined;

/** Runs a parse and reports every list item, map entry or optional value that was left out on the way. */
export function collectDropped<T>(onDropped: Collector, parse: () => T): T {
  const outer = current;
  current = onDropped;
  try {
    return parse();
  } finally {
    current = outer;
  }
}

function reasonOf(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.map(String).join(".")} ${issue.message}`.trim() : "does not fit";
}

/** An optional value: absent, `null` or of an unexpected shape all read as absent. */
export function opt<S extends z.ZodMiniType>(schema: S) {
  return z.catch(z.optional(schema), (context) => {
    const value: unknown = context.value;
    if (value !== null && value !== undefined) {
      current?.({ at: undefined, reason: context.issues[0]?.message ?? "does not fit" });
    }
    return undefined as z.output<S> | undefined;
  });
}

/** A list in which a bad item is dropped (and reported to {@link collectDropped}) instead of spoiling the list. */
export function listOf<S extends z.ZodMiniType>(item: S) {
  return z.pipe(
    z.array(z.unknown()),
    z.transform((values: unknown[]) => {
      const kept: z.output<S>[] = [];
      values.forEach((value, index) => {
        const result = z.safeParse(item, value);
        if (result.success) kept.push(result.data);
        else current?.({ at: index, reason: reasonOf(result.error) });
      });
      return kept;
    }),
  );
}

const anyObject = z.custom<object>(
  (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value),
  "Expected an object",
);

/**
 * A map keyed by names of another system (fields, objects, metadata). Such a name may be `__proto__` or `constructor`,
 * so the result has no prototype and every own key of the input survives. A bad entry is dropped.
 */
export function mapOf<S extends z.ZodMiniType>(value: S) {
  return z.pipe(
    anyObject,
    z.transform((input: object) => {
      const kept: Record<string, z.output<S>> = Object.create(null) as Record<string, z.output<S>>;
      for (const [key, entry] of Object.entries(input) as [string, unknown][]) {
        const result = z.safeParse(value, entry);
        if (result.success) kept[key] = result.data;
        else current?.({ at: key, reason: reasonOf(result.error) });
      }
      return kept;
    }),
  );
}

/** The strict sibling of {@link mapOf}, for what is sent: a bad entry is an issue at its key. */
export function strictMapOf<S extends z.ZodMiniType>(value: S) {
  return z.pipe(
    anyObject,
    z.transform((input: object, context) => {
      const kept: Record<string, z.output<S>> = Object.create(null) as Record<string, z.output<S>>;
      for (const [key, entry] of Object.entries(input) as [string, unknown][]) {
        const result = z.safeParse(value, entry);
        if (result.success) kept[key] = result.data;
        else {
          for (const issue of result.error.issues) {
            context.issues.push({ code: "custom", message: issue.message, path: [key, ...issue.path], input: entry });
          }
        }
      }
      return kept;
    }),
  );
}
