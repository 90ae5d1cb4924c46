import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startSandbox, type RunningSandbox } from "tenon-kit/sandbox/node";
import { createBrowser } from "./browser-walk.js";

let running: RunningSandbox;

beforeEach(async () => {
  running = await startSandbox();
});

afterEach(async () => {
  await running.close();
});

async function ask(path: string, body?: object): Promise<Response> {
  const { origin, apiKey } = running.line.ampersand;
  return fetch(origin + path, {
    method: body ? "POST" : "GET",
    headers: { "x-api-key": apiKey, "content-type": "application/json", connection: "close" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

async function scenario(name: string): Promise<number> {
  const response = await fetch(`${running.line.control.origin}/scenario`, {
    method: "POST",
    headers: { "content-type": "application/json", connection: "close" },
    body: JSON.stringify({ name }),
  });
  return response.status;
}

async function openWindow() {
  const answer = await ask("/v1/oauth-connect", {
    projectIdOrName: running.line.ampersand.project,
    provider: "salesforce",
    groupRef: "group-1",
    consumerRef: "consumer-1",
    providerWorkspaceRef: "acme",
  });
  expect(answer.headers.get("content-type")).toContain("text/plain");
  const browser = createBrowser(() => false);
  return { browser, first: await browser.visit(await answer.text()) };
}

async function signIn() {
  const { browser, first } = await openWindow();
  const { username, password } = running.line.provider;
  return { browser, page: await browser.press(first, "login", { username, password }) };
}

async function connections(): Promise<object[]> {
  return (await (
    await ask(`/v1/projects/${running.line.ampersand.project}/connections?groupRef=group-1`)
  ).json()) as object[];
}

describe("a sandbox that runs", () => {
  it("connects a customer through login and consent at a real OAuth server", async () => {
    const { browser, page } = await signIn();
    expect(page.text).toContain("your Salesforce account");
    expect(page.text).toContain("acme");
    expect(await connections()).toEqual([]);
    const callback = await browser.press(page, "allow");
    expect(callback.url).toContain(`${running.line.ampersand.origin}/callbacks/v1/oauth?`);
    expect(callback.text).toContain("AUTHORIZATION_SUCCEEDED");
    expect(await connections()).toMatchObject([
      {
        provider: "salesforce",
        status: "working",
        providerConsumerRef: "admin@sandbox.test",
        providerWorkspaceRef: "acme",
      },
    ]);
  });

  it("makes no connection when the customer denies", async () => {
    const { browser, page } = await signIn();
    const callback = await browser.press(page, "deny");
    expect(callback.text).toContain("AUTHORIZATION_FAILED");
    expect(await connections()).toEqual([]);
  });

  it("makes one connection although the callback's address is opened again", async () => {
    const { browser, page } = await signIn();
    const callback = await browser.press(page, "allow");
    await browser.visit(callback.url);
    expect(await connections()).toHaveLength(1);
  });

  it("plays a customer's refusal, wrong credentials and a provider that is down, and mends at once", async () => {
    expect(await scenario("consent-denied")).toBe(200);
    expect((await signIn()).page.text).toContain("AUTHORIZATION_FAILED");
    expect(await scenario("bad-credentials")).toBe(200);
    expect((await signIn()).page.text).toContain("The user name or the password is not right");
    expect(await scenario("provider-down")).toBe(200);
    const down = await fetch(`${running.line.provider.origin}/auth`, { headers: { connection: "close" } });
    expect(down.status).toBe(503);
    expect(await scenario("ok")).toBe(200);
    const { browser, page } = await signIn();
    await browser.press(page, "allow");
    expect(await connections()).toHaveLength(1);
    expect(await scenario("no-such-scenario")).toBe(400);
  });

  it("gives several sandboxes of one process their own data and accounts", async () => {
    const other = await startSandbox();
    const { browser, page } = await signIn();
    await browser.press(page, "allow");
    expect(other.sandbox.state().connections).toEqual([]);
    expect(other.line.provider.password).not.toBe(running.line.provider.password);
    await other.close();
  });
});
