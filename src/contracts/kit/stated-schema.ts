import * as z from "zod/mini";
import { isMoment, isNotNegative, isPositive, isSafeName } from "../conditions.js";
import { originOf, type Origin } from "../tolerant.js";

/** `written`: what is sent to the handler, where a member nobody knows is refused. */
export type Direction = "read" | "written";

/** JSON Schema that a condition of `conditions.ts` comes to. */
const stated = new Map<unknown, Readonly<Record<string, unknown>>>([
  [isMoment, { description: "A moment as ISO 8601 text." }],
  [isPositive, { exclusiveMinimum: 0 }],
  [isNotNegative, { minimum: 0 }],
  [
    isSafeName,
    { minLength: 1, maxLength: 512, pattern: String.raw`^(?!(?:__proto__|constructor|prototype)$)[\s\S]*$` },
  ],
]);

/**
 * Turns the schemas by which answers are read into those of what is meant to be sent. A tolerant reader takes anything and makes the best
 * of it; a document has to say which shape is the right one.
 */
export function createStatedSchemas(direction: Direction) {
  const done = new Map<z.core.$ZodType, z.core.$ZodType>();
  const extras = new Map<z.core.$ZodType, Readonly<Record<string, unknown>>>();

  const state = (schema: z.core.$ZodType): z.core.$ZodType => {
    const known = done.get(schema);
    if (known) return known;
    const origin = originOf(schema);
    const made = origin ? ofOrigin(origin) : rebuilt(schema as z.core.$ZodTypes);
    done.set(schema, made);
    return made;
  };

  const ofOrigin = (origin: Origin): z.core.$ZodType => {
    if (origin.kind === "list") return z.array(state(origin.item));
    const inner = origin.fits ? conditioned(state(origin.schema), origin.fits) : state(origin.schema);
    if (origin.kind === "only") return inner;
    return origin.fallback === undefined ? z.optional(inner) : z._default(inner, () => origin.fallback);
  };

  /** The condition belongs to this place alone, so it goes onto a copy. */
  const conditioned = (schema: z.core.$ZodType, fits: unknown): z.core.$ZodType => {
    const { def } = schema._zod;
    const bare = def.type === "optional" ? (def as z.core.$ZodOptionalDef).innerType : schema;
    const copy = bare._zod.def.type === "number" ? z.number() : z.string();
    const words = stated.get(fits);
    if (!words) throw new Error("The document knows no words for a condition of conditions.ts yet.");
    extras.set(copy, words);
    return bare === schema ? copy : z.optional(copy);
  };

  const rebuilt = (schema: z.core.$ZodTypes): z.core.$ZodType => {
    const { def } = schema._zod;
    switch (def.type) {
      case "object": {
        const shape = Object.fromEntries(Object.entries(def.shape).map(([name, member]) => [name, state(member)]));
        return direction === "written" || def.catchall ? z.strictObject(shape) : z.object(shape);
      }
      case "optional":
        return z.optional(state(def.innerType));
      case "default":
        return z._default(state(def.innerType), () => def.defaultValue);
      case "array":
        // A copy of the definition keeps its conditions, for instance how many there may be.
        return new z.ZodMiniArray({ ...def, element: state(def.element) });
      case "record":
        return new z.ZodMiniRecord({ ...def, keyType: state(def.keyType) as never, valueType: state(def.valueType) });
      case "union": {
        const options = def.options.map((one) => state(one));
        return z.union(options as [z.core.$ZodType, ...z.core.$ZodType[]]);
      }
      case "string":
      case "number":
      case "boolean":
      case "unknown":
      case "enum":
      case "literal":
        return schema;
      default:
        throw new Error(`The document knows no ${def.type} yet: teach stated-schema.ts.`);
    }
  };

  return {
    state,
    /** What the document says of a schema beside its type. */
    extrasOf: (schema: z.core.$ZodType) => extras.get(schema),
  };
}
