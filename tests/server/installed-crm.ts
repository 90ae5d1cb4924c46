import { expect } from "vitest";
import type { Status, StatusItem } from "../../src/contracts/kit/status.js";
import { ada, configuration, createHarness, type Person } from "./harness.js";

export const minute = 60_000;

/** A handler over the sandbox, with the integration "crm" installed in it. */
export async function installedCrm(
  options: Parameters<typeof createHarness>[0] = {},
  body: object = { read: [...configuration.read, { objectName: "contact", fields: ["email"] }] },
) {
  const harness = createHarness(options);
  const { ask, sandbox } = harness;
  const status = async (as: Person = ada): Promise<StatusItem[]> => {
    const answer = await ask("GET", "/status", { as });
    expect(answer.status).toBe(200);
    return (answer.body as Status).items;
  };
  const crm = async (): Promise<StatusItem> => {
    const found = (await status()).find(({ integration }) => integration?.name === "crm");
    return found ?? expect.fail("An integration has an item, whatever is the matter with it");
  };
  const connectionId = await harness.connect();
  const create = { integration: "crm", connectionId, configuration: body };
  const { id } = (await ask("POST", "/installations", { body: create })).body as { id: string };
  const operations = sandbox.state().operations.length;
  if (operations > 0) sandbox.advance(3 * minute);
  harness.upstream.length = 0;
  return { ...harness, id, connectionId, status, crm };
}

export type InstalledCrm = Awaited<ReturnType<typeof installedCrm>>;
