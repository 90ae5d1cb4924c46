import { expect, it } from "vitest";
import { createWorld, mountFlow } from "./world.js";

it("a create that is still being carried out is asked for again under the same key", async () => {
  const world = createWorld();
  const carry = world.fetch;
  const keys: string[] = [];
  const problem = { code: "conflict", retryable: true, retryAfterSeconds: 5 };
  world.fetch = async (input, init) => {
    const key = new Headers(init?.headers).get("idempotency-key");
    if (key !== null) keys.push(key);
    if (key === null || keys.length > 1) return carry(input, init);
    return Response.json(problem, { status: 409, headers: { "retry-after": "5" } });
  };
  const page = mountFlow(world, { integration: "payments" });
  await page.until("needs-auth");
  const typed = { credentials: { apiKey: "k" }, metadata: {} };
  await page.act((flow) => flow.submitCredentials(typed));
  expect(page.state).toMatchObject({ name: "needs-auth", trouble: { error: { code: "conflict", retryable: true } } });
  await page.act((flow) => flow.submitCredentials(typed));
  await page.until("configuring");
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});
