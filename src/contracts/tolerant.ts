import * as z from "zod/mini";
import { isMoment, isSafeName } from "./conditions.js";

/** A condition of `conditions.ts`. */
type Fits = (value: never) => boolean;

/** What one of the readers below was made of. zod keeps a function only, and `tools/readers.mjs` needs to know what it does. */
export type Origin =
  | { readonly kind: "otherwise"; readonly schema: z.ZodMiniType; readonly fallback: unknown; readonly fits?: Fits }
  | { readonly kind: "list"; readonly item: z.ZodMiniType }
  | { readonly kind: "only"; readonly schema: z.ZodMiniType; readonly fits: Fits };

const origins = new WeakMap<object, Origin>();

/** How a schema was made, where it was made here. */
export const originOf = (schema: object): Origin | undefined => origins.get(schema);

function made<T extends z.ZodMiniType>(schema: T, origin: Origin): T {
  origins.set(schema, origin);
  return schema;
}

/** What fits `schema`, or else `fallback`. */
export const otherwise = <T extends z.ZodMiniType>(
  schema: T,
  fallback: z.output<T>,
  /** A further condition, one of `conditions.ts`. */
  fits?: (value: NonNullable<z.output<T>>) => boolean,
): z.ZodMiniCatch<T> =>
  made(
    z.pipe(
      // Optional, so that a member may be missing altogether.
      z.optional(z.unknown()),
      z.transform((value) => {
        const { success, data } = z.safeParse(schema, value);
        return success && (data === undefined || data === null || !fits || fits(data)) ? data : fallback;
      }),
    ) as unknown as z.ZodMiniCatch<T>,
    { kind: "otherwise", schema, fallback, ...(fits && { fits }) },
  );

/** A list whose bad items are left out: one item that does not fit never costs the others (the order of the rest is kept). */
export const tolerantList = <T extends z.ZodMiniType>(item: T) =>
  made(
    z.pipe(
      z.array(otherwise(z.optional(item), undefined)),
      z.transform((values) => values.filter((value) => value !== undefined) as z.output<T>[]),
    ),
    { kind: "list", item },
  );

/** A list that may be missing altogether, read as empty. */
export const optionalList = <T extends z.ZodMiniType>(item: T) => otherwise(tolerantList(item), []);

/** An enum that the other side may extend: values we do not know are read as `fallback`. */
export const enumOr = <const V extends readonly [string, ...string[]]>(values: V, fallback: NoInfer<V>[number]) =>
  otherwise(z.enum(values), fallback);

/** Optional text; anything that is not text (null, a number, an object) is read as missing. */
export const optionalText = otherwise(z.optional(z.string()), undefined);

/** Optional moment as ISO 8601 text; a value no clock understands is read as missing, so that no screen says "Invalid Date". */
export const optionalMoment = otherwise(z.optional(z.string()), undefined, isMoment);

/** A switch that may be missing, read as off. */
export const flag = otherwise(z.boolean(), false);

/** A name used as a key by somebody else later on: refused where it is empty, endless, or could change an object's prototype. */
export const safeName = made(
  z.pipe(
    z.string(),
    z.transform((name, context) => {
      if (!isSafeName(name)) {
        context.issues.push({ code: "custom", message: "This name cannot be used as a key.", input: name });
      }
      return name;
    }),
  ),
  { kind: "only", schema: z.string(), fits: isSafeName },
);
