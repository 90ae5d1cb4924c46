import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { problemSchema, responses } from "tenon-kit/contracts";
import { problemReader, readers as first } from "../../src/contracts/kit/readers.js";
import { readers as later } from "../../src/contracts/kit/readers-later.js";
import { responses as sources } from "../../src/contracts/kit/responses.js";
import { problemSchema as problemSource } from "../../src/contracts/kit/problem.js";
import { misfit, type Reader } from "../../src/contracts/reader.js";
import { originOf } from "../../src/contracts/tolerant.js";

const readers = { ...first, ...later };

const pairs: [string, z.ZodMiniType, z.ZodMiniType, Reader][] = [
  ...(Object.keys(responses) as (keyof typeof responses)[]).map((name): (typeof pairs)[number] => [
    name,
    responses[name],
    sources[name],
    readers[name],
  ]),
  ["a problem", problemSchema, problemSource, problemReader],
];

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, "", "unknown", "__proto__", -1, 0, true, false, [], {}, [null], { kind: ["oauth"] }),
  fc.jsonValue({ maxDepth: 2 }),
);
/** Mostly what it is for, now and then anything. */
const mostly = (good: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 24, arbitrary: good }, { weight: 1, arbitrary: junk });

/** Answers a schema is for, with a fault here and there. */
function answersFor(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const origin = originOf(schema);
  if (origin?.kind === "list") return mostly(fc.array(mostly(answersFor(origin.item)), { maxLength: 3 }));
  if (origin) return fc.oneof({ weight: 9, arbitrary: answersFor(origin.schema) }, { weight: 1, arbitrary: junk });
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "string":
      return mostly(fc.oneof(fc.string(), fc.constantFrom("2026-01-02T03:04:05Z", "__proto__", "x".repeat(513))));
    case "number":
      return mostly(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })));
    case "boolean":
      return mostly(fc.boolean());
    case "enum":
      return mostly(fc.constantFrom(...Object.values(def.entries)));
    case "literal":
      return mostly(fc.constantFrom(...def.values));
    case "union":
      return mostly(fc.oneof(...def.options.map(answersFor)));
    case "optional":
      return fc.option(answersFor(def.innerType), { nil: undefined });
    case "object":
      return mostly(objectsFor(def.shape));
    default:
      return junk;
  }
}

function objectsFor(shape: Readonly<Record<string, z.core.$ZodType>>): fc.Arbitrary<unknown> {
  const members = Object.fromEntries(Object.entries(shape).map(([name, member]) => [name, answersFor(member)]));
  const more = fc.option(fc.tuple(fc.constantFrom("__proto__", "constructor", "surprise"), junk), {
    nil: undefined,
    freq: 8,
  });
  // A member that is undefined is missing from the JSON.
  return fc.tuple(fc.record(members), more, fc.nat(60), fc.nat(60)).map(([object, added, left]) => {
    const name = Object.keys(object)[left];
    const result = Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
    if (added) Object.defineProperty(result, added[0], { value: added[1], enumerable: true });
    return result;
  });
}

/** As it comes from the network, and frozen: whoever changes it throws. What is undefined comes as null. */
function asJson(value: unknown): unknown {
  const [json] = JSON.parse(JSON.stringify([value]), (_, part: unknown) => Object.freeze(part)) as unknown[];
  return json;
}
/** With what is undefined, in the order of the members. */
const textOf = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (part === undefined ? "(undefined)" : part));

function compare(schema: z.ZodMiniType, read: Reader, value: unknown): boolean {
  const { success, data } = z.safeParse(schema, value);
  const answer = read(value);
  if (!success) {
    expect(answer).toBe(misfit);
    return false;
  }
  if (!isDeepStrictEqual(answer, data) || textOf(answer) !== textOf(data)) expect(answer).toStrictEqual(data);
  return true;
}

describe("what a browser reads answers by", () => {
  it("is there for every endpoint that answers anything", () => {
    expect(Object.keys(readers)).toEqual(Object.keys(responses));
  });

  it.each(pairs)(
    "%s: whatever JSON comes, it reads what the schema reads, and changes nothing",
    (_, schema, _source, read) => {
      fc.assert(
        fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
          compare(schema, read, asJson(value));
          expect(Object.keys(Object.prototype)).toEqual([]);
        }),
        { numRuns: 200, seed: 22 },
      );
    },
  );

  it.each(pairs)(
    "%s: answers with a fault here and there are read as the schema reads them",
    (_, schema, source, read) => {
      let fits = 0;
      let runs = 0;
      fc.assert(
        fc.property(answersFor(source), (value) => {
          runs += 1;
          if (compare(schema, read, asJson(value))) fits += 1;
          expect(Object.keys(Object.prototype)).toEqual([]);
        }),
        { numRuns: 400, seed: 23 },
      );
      // Both sides of the comparison were seen.
      expect(fits).toBeGreaterThan(runs / 10);
      expect(fits).toBeLessThan(runs);
    },
  );

  it("leaves no list behind that two answers share", () => {
    const one = readers.getConnection({ id: "1", provider: "crm" }) as { metadata: unknown };
    const two = readers.getConnection({ id: "2", provider: "crm" }) as { metadata: unknown };
    expect(one.metadata).toEqual([]);
    expect(one.metadata).not.toBe(two.metadata);
  });
});
