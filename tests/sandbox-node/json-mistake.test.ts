import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonMistake } from "../../src/sandbox/node/json-mistake.js";

describe("finding the mistake in a JSON file", () => {
  it.each([
    ['{\n  "a": 1,\n}', 3, 1, "expected a name in double quotes"],
    ['{\n  "a": }', 2, 8, "expected a value"],
    ['{"a": 1', 1, 8, 'expected "," or "}", but the text ends here'],
    ["[1 2]", 1, 4, 'expected "," or "]"'],
    ["[1,]", 1, 4, "expected a value"],
    ["{'a': 1}", 1, 2, "expected a name in double quotes"],
    ['{"a" 1}', 1, 6, 'expected ":"'],
    ['{"a": 1} x', 1, 10, "expected nothing more"],
    ['{"a": "b\n"}', 1, 7, "expected a value"],
    ["", 1, 1, "expected a value, but the text ends here"],
  ])("tells line, column and reason of %j", (text, line, column, reason) => {
    expect(findJsonMistake(text)).toEqual({ line, column, reason });
  });

  it("finds none in anything that is JSON", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2, "\t"), (text, indent) => {
        expect(findJsonMistake(JSON.stringify(JSON.parse(text), undefined, indent))).toBeUndefined();
      }),
    );
  });

  it("finds one in every text that JSON.parse refuses", () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", "}", ",", '"', "x", "["))
      .map(([text, at, piece]) => {
        const position = at % (text.length + 1);
        return text.slice(0, position) + piece + text.slice(position + 1);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(findJsonMistake(text) === undefined).toBe(parses);
      }),
      { numRuns: 500 },
    );
  });
});
