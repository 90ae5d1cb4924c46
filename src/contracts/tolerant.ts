import * as z from "zod/mini";

/**
 * What fits `schema`, or else `fallback`. (zod's own `catch` does the same and brings 3.4 KiB of error wording into every page.)
 */
export const otherwise = <T extends z.ZodMiniType>(
  schema: T,
  fallback: z.output<T>,
  /** A further condition. (zod's checks do the same and weigh half a KiB.) */
  fits: (value: NonNullable<z.output<T>>) => boolean = () => true,
): z.ZodMiniCatch<T> =>
  z.pipe(
    // Optional, so that a member may be missing altogether.
    z.optional(z.unknown()),
    z.transform((value) => {
      const { success, data } = z.safeParse(schema, value);
      return success && (data === undefined || data === null || fits(data)) ? data : fallback;
    }),
  ) as unknown as z.ZodMiniCatch<T>;

/** A list whose bad items are left out: one item that does not fit never costs the others (the order of the rest is kept). */
export const tolerantList = <T extends z.ZodMiniType>(item: T) =>
  z.pipe(
    z.array(otherwise(z.optional(item), undefined)),
    z.transform((values) => values.filter((value) => value !== undefined) as z.output<T>[]),
  );

/** A list that may be missing altogether, read as empty. */
export const optionalList = <T extends z.ZodMiniType>(item: T) => otherwise(tolerantList(item), []);

/** An enum that the other side may extend: values we do not know are read as `fallback`. */
export const enumOr = <const V extends readonly [string, ...string[]]>(values: V, fallback: NoInfer<V>[number]) =>
  otherwise(z.enum(values), fallback);

/** Optional text; anything that is not text (null, a number, an object) is read as missing. */
export const optionalText = otherwise(z.optional(z.string()), undefined);

/** Optional moment as ISO 8601 text; a value no clock understands is read as missing, so that no screen says "Invalid Date". */
export const optionalMoment = otherwise(z.optional(z.string()), undefined, (value) => !Number.isNaN(Date.parse(value)));

/** A switch that may be missing, read as off. */
export const flag = otherwise(z.boolean(), false);

const unsafeNames = new Set(["__proto__", "constructor", "prototype"]);

/** A name used as a key by somebody else later on: refused where it is empty, endless, or could change an object's prototype. */
export const safeName = z.pipe(
  z.string(),
  z.transform((name, context) => {
    if (name === "" || name.length > 512 || unsafeNames.has(name)) {
      context.issues.push({ code: "custom", message: "This name cannot be used as a key.", input: name });
    }
    return name;
  }),
);
