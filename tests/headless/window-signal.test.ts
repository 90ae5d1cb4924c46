import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSignal } from "../../src/headless/window-signal.js";

const signals = [
  { origin: "https://connect.example", field: "eventType", value: "DONE", means: "succeeded", reasonPaths: [] },
  {
    origin: "https://connect.example",
    field: "eventType",
    value: "FAILED",
    means: "failed",
    reasonPaths: ["data.error", "error"],
  },
] as const;
const source = { its: "window" } as unknown as Window;
const other = { another: "window" } as unknown as Window;
const read = (origin: string, from: Window | null, data: unknown) =>
  readSignal(
    { origin, source: from, data },
    signals.map((one) => ({ ...one, reasonPaths: [...one.reasonPaths] })),
    (one) => one === source,
  );

describe("A message from the window", () => {
  it("is heard from the right origin, the right window, in the right shape", () => {
    expect(read("https://connect.example", source, { eventType: "DONE" })).toEqual({
      means: "succeeded",
      failure: null,
    });
    expect(
      read("https://connect.example", source, { eventType: "FAILED", data: { error: "access_denied: no" } }),
    ).toEqual({
      means: "failed",
      failure: "denied",
    });
    expect(
      read("https://connect.example", source, { eventType: "FAILED", data: { error: "server_error" } })?.failure,
    ).toBe("failed");
  });

  it.each([
    ["another origin", "https://evil.example", source, { eventType: "DONE" }],
    ["a look-alike origin", "https://connect.example.evil", source, { eventType: "DONE" }],
    ["another window", "https://connect.example", other, { eventType: "DONE" }],
    ["no window", "https://connect.example", null, { eventType: "DONE" }],
    ["another word", "https://connect.example", source, { eventType: "OTHER" }],
    ["a text", "https://connect.example", source, "DONE"],
    ["nothing", "https://connect.example", source, null],
    ["an inherited member", "https://connect.example", source, Object.create({ eventType: "DONE" })],
  ])("is not heard from %s", (_, origin, from, data) => {
    expect(read(origin, from, data)).toBeNull();
  });

  it("never throws, whatever it is", () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(read("https://connect.example", source, data)).toBeNull();
      }),
      { seed: 21, numRuns: 1_000 },
    );
  });
});
