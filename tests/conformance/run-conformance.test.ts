import { describe, expect, it } from "vitest";
import { checks } from "../../src/conformance/checks.js";
import { createWorld, outcomes } from "./conformance-world.js";

describe("the conformance suite against this package's own handler", () => {
  it("finds that every promise is kept, and leaves nothing behind", async () => {
    const { fetch, sandbox, errors } = createWorld();
    const { results, passed } = await outcomes(fetch);
    expect(results.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
    expect(passed).toEqual(checks.map(({ id }) => id));
    expect([sandbox.state().connections, sandbox.state().installations]).toEqual([[], []]);
    expect(errors).toEqual([]);
  });
});
