import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { driveInstall, openedBy } from "./drive-install.js";
import { flowsPageFiles } from "./flows-page-files.js";
import { type Front, openFront } from "./front.js";
import { findings, hear, leftIn, overhear, type Heard } from "./overheard.js";
import { ownProviders } from "./own-providers.js";
import { setStage, type Visit } from "./stage.js";

const oauth2 = (grantType: string, more: object = {}) => ({
  authType: "oauth2",
  oauth2Opts: {
    grantType,
    tokenURL: "https://own.example/token",
    explicitScopesRequired: true,
    explicitWorkspaceRequired: false,
    tokenMetadataFields: {},
    ...more,
  },
});
const custom = (more: object) => ({
  authType: "custom",
  customOpts: {
    headers: [{ name: "Authorization", valueTemplate: "Bearer {{ .token }}" }],
    inputs: [
      { name: "account", displayName: "Account number", fieldType: "fieldTypeText" },
      { name: "token", displayName: "Access token" },
      { name: "pin", displayName: "Pin", fieldType: "fieldTypePassword" },
    ],
    ...more,
  },
});

/** Every way to connect that asks for a secret, and how many of its inputs are secret. */
const ways: Readonly<Record<string, { provider: object; secrets: number }>> = {
  key: {
    provider: { authType: "apiKey", apiKeyOpts: { attachmentType: "header", header: { name: "X-Key" } } },
    secrets: 1,
  },
  query: {
    provider: { authType: "apiKey", apiKeyOpts: { attachmentType: "query", query: { name: "key" } } },
    secrets: 1,
  },
  basic: { provider: { authType: "basic", basicOpts: {} }, secrets: 1 },
  "key-as-basic": {
    provider: {
      authType: "basic",
      basicOpts: { apiKeyAsBasic: true, apiKeyAsBasicOpts: { fieldUsed: "username", keyFormat: "api:%s" } },
    },
    secrets: 1,
  },
  client: { provider: oauth2("clientCredentials"), secrets: 1 },
  password: { provider: oauth2("password"), secrets: 2 },
  custom: { provider: custom({}), secrets: 2 },
  steps: { provider: custom({ multiStep: true }), secrets: 2 },
};

const stage = setStage({
  demo: [
    "--log",
    ...ownProviders(Object.fromEntries(Object.entries(ways).map(([name, { provider }]) => [name, provider]))),
  ],
});
let front: Front;
beforeAll(async () => {
  front = await openFront({ target: stage.demo.demo.url, pages: await flowsPageFiles() });
});
afterAll(() => front.close());

const open = async (show: string): Promise<Visit & { heard: Heard }> => {
  const visit = await stage.visit(`${front.origin}/`, overhear);
  const heard = hear(visit.context);
  await visit.page.goto(`${front.origin}/flows?show=${show}`);
  return { ...visit, heard };
};

/** Types into every input: a canary of its own into each secret one. */
async function fillIn(page: Page, name: string): Promise<string[]> {
  const flow = driveInstall(page.locator(`[data-flow="${name}"]`));
  await flow.reached("needs-auth");
  const secrets: string[] = [];
  for (const input of await flow.root.locator("form input").all()) {
    const isSecret = (await input.getAttribute("data-tenon-secret")) !== null;
    const field = (await input.getAttribute("name")) ?? "";
    const value = isSecret ? `Canary7f3a91${name}${field}q0` : "plain";
    if (isSecret) secrets.push(value);
    await input.fill(value);
  }
  return secrets;
}

test("a secret is in the one request body that sends it, and nowhere else", async () => {
  const names = Object.keys(ways);
  const { page, heard, problems } = await open(names.join());
  const secrets: string[] = [];
  for (const name of names) {
    const flow = driveInstall(page.locator(`[data-flow="${name}"]`));
    const own = await fillIn(page, name);
    expect(own, name).toHaveLength(ways[name]?.secrets ?? 0);
    secrets.push(...own);
    // Shown, it is a text in an input and still not in the markup.
    for (const toggle of await flow.root.locator(".tenon-secret-toggle").all()) await toggle.click();
    expect(findings((await leftIn(page)).page, secrets), name).toEqual([]);
    if (name === "steps") {
      const popup = await openedBy(page, () => flow.act("connect"));
      await popup.locator('[data-sandbox-action="next"]').click();
      await popup.locator('[data-sandbox-action="finish"]').click({ noWaitAfter: true });
    } else await flow.act("submit");
    await flow.reached("configuring");
  }

  const left = await leftIn(page);
  expect(findings(left.page, secrets)).toEqual([]);
  expect(findings(left.inputs, secrets)).toEqual([]);
  expect(findings(await heard.rest(), secrets)).toEqual([]);
  const log = stage.demo.output();
  expect(log).toContain('"createConnection"');
  expect(findings(log, secrets)).toEqual([]);
  for (const secret of secrets) {
    const carriers = heard.bodies.filter(({ body }) => body.includes(secret)).map(({ request }) => request);
    const way = secret.includes("steps") ? "/api/tenon/connections/authorizations" : "/api/tenon/connections";
    expect(carriers, secret).toEqual([`POST ${way}`]);
  }
  expect(await page.evaluate(() => window.tenonEvents?.filter(({ type }) => type === "connected").length)).toBe(
    names.length,
  );
  expect(problems).toEqual([]);
});

test("a refused secret stays in its input alone, and leaves with it", async () => {
  const { page, heard } = await open("custom,basic");
  await stage.demo.scenario("bad-credentials");
  const secrets: string[] = [];
  for (const name of ["custom", "basic"]) {
    const flow = driveInstall(page.locator(`[data-flow="${name}"]`));
    secrets.push(...(await fillIn(page, name)));
    await flow.act("submit");
    await flow.root.getByRole("alert").first().waitFor();
    await flow.reached("needs-auth");
  }
  const left = await leftIn(page);
  expect(findings(left.page, secrets)).toEqual([]);
  expect(findings(left.inputs, secrets)).toEqual(secrets);
  expect(findings(await heard.rest(), secrets)).toEqual([]);
  expect(findings(stage.demo.output(), secrets)).toEqual([]);
  expect(heard.bodies.filter(({ body }) => findings(body, secrets).length > 0)).toHaveLength(2);

  // The host takes the drop-ins away: the very inputs, kept by somebody, are empty.
  const values = await page.evaluate(() => {
    const inputs = [...document.querySelectorAll<HTMLInputElement>("[data-tenon-secret]")];
    dispatchEvent(new Event("tests-unmount"));
    return inputs.map((input) => input.value);
  });
  expect(values).toEqual(["", "", ""]);
});
