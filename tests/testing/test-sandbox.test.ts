import { createTenonClient, type TenonClient } from "tenon-kit/client";
import { scenarioNames, sampleManifest } from "tenon-kit/sandbox";
import { createTestSandbox, type TestSandbox, type TestSandboxOptions } from "tenon-kit/testing";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

interface World extends TestSandbox {
  readonly client: TenonClient;
}

function world(options?: TestSandboxOptions): World {
  const test = createTestSandbox(options);
  const { project, consumer, group, fetch } = test.provider;
  return { ...test, client: createTenonClient({ fetch, identity: { project, consumer, group } }) };
}

const crm = { integration: "crm-sync", metadata: { workspace: "acme" } };
const usual = {
  paused: false,
  allFields: false,
  valueMappings: [],
  filters: [],
  backfillFilters: [],
  dynamicMappings: [],
};
const configuration = {
  read: [
    {
      ...usual,
      objectName: "account",
      fields: ["name"],
      mappings: [{ mapToName: "region", fieldName: "billingcountry" }],
    },
    { ...usual, objectName: "contact", fields: ["email", "lastname"], mappings: [] },
  ],
  write: [],
  subscribe: [],
};

/** As a page does: the window first, within the click, and then its address. */
async function connected({ client, provider, signIn }: World): Promise<string> {
  const opened = provider.openWindow("about:blank", "window", "");
  const { attemptId, authorizationUrl } = await client.createAuthorization(crm);
  opened?.navigate(authorizationUrl ?? "");
  await signIn();
  const attempt = await client.getAuthorization(attemptId);
  if (attempt.state !== "connected") throw new Error(attempt.state);
  return attempt.connection.id;
}

async function installed(one: World): Promise<string> {
  const connectionId = await connected(one);
  return (await one.client.createInstallation({ integration: "crm-sync", connectionId, configuration })).id;
}

const reads = ({ sandbox }: World) => sandbox.state().operations.filter(({ kind }) => kind === "scheduled").length;

test("time passes when it is told to, and scheduled reads happen in it", async () => {
  const one = world();
  await installed(one);
  const before = reads(one);
  one.pass(31 * 60_000);
  expect(reads(one)).toBeGreaterThan(before);
  expect(() => one.pass(-1)).toThrow("forward only");
});

test.each([
  ["refused", ["refused", "crm-sync"]],
  ["lost", ["lost", "crm-sync"]],
  ["failing", ["failing", "crm-sync"]],
] as const)("an account that is %s shows it in its status", async (_, [how, what]) => {
  const one = world();
  await installed(one);
  const told = vi.fn();
  const stop = one.provider.subscribe(told);
  const before = JSON.stringify(await one.client.getStatus());
  one.break(what, how);
  expect(told).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(await one.client.getStatus())).not.toBe(before);
  stop();
  one.scenario("ok");
  expect(told).toHaveBeenCalledTimes(1);
});

test("what is not connected cannot break: it says what there is", async () => {
  const one = world();
  expect(() => one.break("crm-sync")).toThrow(/nothing of that name is connected.*crm-sync, billing-sync.*none/);
  await connected(one);
  expect(() => one.break("crm-sync", "failing")).toThrow("nothing of that name is installed");
  one.break(one.sandbox.state().connections[0]?.id ?? "");
});

test.each(scenarioNames)("a sandbox starts in the trouble %s, and is in it again after a reset", (scenario) => {
  const { sandbox, reset, scenario: change } = createTestSandbox({ scenario });
  expect(sandbox.state().scenario.name).toBe(scenario);
  change("ok");
  reset();
  expect(sandbox.state().scenario.name).toBe(scenario);
});

test("after a reset nothing is connected and the clock is where it was", async () => {
  const one = world();
  await installed(one);
  one.pass(60_000);
  one.reset();
  expect(one.installed("crm-sync")).toBeUndefined();
  expect(one.sandbox.state()).toMatchObject({ connections: [], installations: [], clockAdvancedMs: 0 });
  await installed(one);
});

test("two sandboxes share neither what is stored nor the organization", async () => {
  const [one, other] = [world(), world()];
  await installed(one);
  expect(other.sandbox.state().installations).toEqual([]);
  expect(one.provider.group.ref).not.toBe(other.provider.group.ref);
});

test("a window that nobody opened cannot be finished", async () => {
  await expect(createTestSandbox().signIn()).rejects.toThrow(/no window is open.*TenonProvider/);
});

test("a sandbox that runs already is steered, and its windows are real", async () => {
  const running = world({ group: "acme" }).sandbox;
  const one = world({ sandbox: running, group: "acme" });
  expect(one.sandbox).toBe(running);
  expect((await one.client.listIntegrations()).length).toBe(2);
  await expect(one.signIn()).rejects.toThrow("data-sandbox-action");
  expect(() => createTestSandbox({ sandbox: running, manifest: sampleManifest })).toThrow("would be ignored");
});

test("a page stops waiting when it aborts", async () => {
  const { fetch } = createTestSandbox();
  await expect(fetch("/api/tenon/session", { signal: AbortSignal.abort() })).rejects.toThrow("aborted");
  const stop = new AbortController();
  const answer = fetch("/api/tenon/session", { signal: stop.signal });
  stop.abort();
  await expect(answer).rejects.toThrow("aborted");
});

test("it does not start in production, also with a sandbox that was forced", () => {
  const { sandbox } = createTestSandbox();
  vi.stubEnv("NODE_ENV", "production");
  expect(() => createTestSandbox()).toThrow(/NODE_ENV=production.*tests and stories only/);
  expect(() => createTestSandbox({ sandbox })).toThrow("NODE_ENV=production");
});
