import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRetryAfter, retryDelay } from "../../src/http/retry-policy.js";

const now = Date.UTC(2026, 0, 1);

describe("how long to wait before asking again", () => {
  it.each<[string | null, number | undefined]>([
    ["2", 2],
    ["0", 0],
    ["3600", 3600],
    [new Date(now + 5000).toUTCString(), 5],
    [new Date(now - 5000).toUTCString(), 0],
    ["-1", undefined],
    ["1.5", undefined],
    ["soon", undefined],
    ["", undefined],
    [null, undefined],
    ["99999999999999999999", undefined],
  ])("reads Retry-After %j as %j seconds", (value, seconds) => {
    expect(parseRetryAfter(value, now)).toBe(seconds);
  });

  it("never answers a delay that is negative, not a number, or above eight seconds of its own making", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.double({ min: 0, max: 0.999999, noNaN: true }), (attempt, random) => {
        const delay = retryDelay(attempt, undefined, random);
        expect(delay).toBeGreaterThanOrEqual(200);
        expect(delay).toBeLessThanOrEqual(8000);
      }),
      { numRuns: 1000, seed: 12 },
    );
  });

  it("waits at least as long as the server asks", () => {
    expect(retryDelay(1, 7, 0.1)).toBe(7000);
  });
});
