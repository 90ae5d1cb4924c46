import { describe, expect, it } from "vitest";
import { createHarness, eve, type Harness, type Person } from "./harness.js";

const body = { integration: "payments", credentials: { apiKey: "canary-key" } };
const create = (harness: Harness, key: string, asking: { as?: Person; body?: unknown } = {}) =>
  harness.ask("POST", "/connections", { body, ...asking, headers: { "Idempotency-Key": key } });
const writes = ({ upstream }: Harness) => upstream.filter((line) => line.startsWith("POST"));
const ids = (answers: { body: never }[]) => new Set(answers.map((answer) => (answer.body as { id: string }).id));

describe("a create with an idempotency key", () => {
  it("is done once, however often it is asked for", async () => {
    const harness = createHarness();
    const answers = [await create(harness, "key-00000001"), await create(harness, "key-00000001")];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(ids(answers).size).toBe(1);
    expect(writes(harness)).toHaveLength(1);
    expect(answers[1]!.headers.get("x-request-id")).not.toBe(answers[0]!.headers.get("x-request-id"));
  });

  it("is done once when a double click asks at the same time", async () => {
    const harness = createHarness();
    const answers = await Promise.all([1, 2, 3].map(() => create(harness, "key-00000001")));
    expect(ids(answers).size).toBe(1);
    expect(writes(harness)).toHaveLength(1);
    expect(harness.sandbox.state().connections).toHaveLength(1);
  });

  it("is refused when the same key comes with something else", async () => {
    const harness = createHarness();
    await create(harness, "key-00000001");
    const other = await create(harness, "key-00000001", { body: { ...body, credentials: { apiKey: "another" } } });
    expect([other.status, (other.body as { code: string }).code]).toEqual([422, "invalid_input"]);
  });

  it("is another one for somebody else with the same key", async () => {
    const harness = createHarness();
    const answers = [await create(harness, "key-00000001"), await create(harness, "key-00000001", { as: eve })];
    expect(ids(answers).size).toBe(2);
  });

  it("may be tried again under the same key after it failed", async () => {
    const harness = createHarness();
    harness.sandbox.scenario("bad-credentials");
    expect((await create(harness, "key-00000001")).status).toBe(422);
    harness.sandbox.scenario("ok");
    expect((await create(harness, "key-00000001")).status).toBe(201);
  });

  it("is refused with a key that is none", async () => {
    expect((await create(createHarness(), "short")).status).toBe(422);
  });
});
