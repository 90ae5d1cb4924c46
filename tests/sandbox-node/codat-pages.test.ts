import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startSandbox, type RunningSandbox } from "tenon-kit/sandbox/node";
import { askCodat, customer, mint, nameOf, statuses, wordsOf } from "./codat-walk.js";

let running: RunningSandbox;

beforeEach(async () => {
  running = await startSandbox();
});

afterEach(async () => {
  await running.close();
});

async function connectionOf(companyId: string, platformKey: string) {
  return (await askCodat(running, `/companies/${companyId}/connections`, {
    method: "POST",
    body: JSON.stringify({ platformKey }),
  })) as { id: string; linkUrl: string };
}

describe("links to connect systems", () => {
  it("connects the one system the link is for", async () => {
    const { companyId } = await mint(running);
    const { linkUrl } = await connectionOf(companyId, "zsth");
    const person = customer(running);
    const page = await person.visit(linkUrl);
    expect(nameOf(page)).toBe("link");
    expect(wordsOf(page)).toContain("Connect Square");
    const done = await person.connect(page);
    expect(wordsOf(done)).toContain("Square is connected");
    expect(await statuses(running, companyId)).toEqual({
      Shopify: "PendingAuth",
      Xero: "PendingAuth",
      Square: "Linked",
    });
    // Opened once more it says so, and asks for nothing.
    expect(wordsOf(await customer(running).visit(linkUrl))).toContain("You can close this window");
  });

  it("leaves it waiting when the customer declines, says so, and works later", async () => {
    const { companyId } = await mint(running);
    const { linkUrl } = await connectionOf(companyId, "zsth");
    const person = customer(running);
    const declined = await person.connect(await person.visit(linkUrl), "deny");
    expect(wordsOf(declined)).toContain("Square was not connected, because access was declined.");
    expect(await statuses(running, companyId)).toMatchObject({ Square: "PendingAuth" });
    await person.connect(await person.visit(linkUrl));
    expect(await statuses(running, companyId)).toMatchObject({ Square: "Linked" });
  });

  it("shows all systems of a company at the company's link", async () => {
    const { companyId } = await mint(running);
    const { redirect } = (await askCodat(running, `/companies/${companyId}`)) as { redirect: string };
    const person = customer(running);
    const page = await person.visit(redirect);
    expect(nameOf(page)).toBe("company-link");
    expect(wordsOf(page)).toMatch(/Shopify Not connected yet.*Xero Not connected yet/);
    await person.connect(page);
    expect(await statuses(running, companyId)).toMatchObject({ Shopify: "Linked" });
  });

  it("knows no company and no connection but by both their ids", async () => {
    const one = await mint(running);
    const other = await mint(running, { name: "Fernwick Ltd" });
    const { linkUrl, id } = await connectionOf(one.companyId, "zsth");
    const mixed = linkUrl.replace(one.companyId, other.companyId);
    expect((await customer(running).visit(mixed)).status).toBe(404);
    expect((await customer(running).visit(linkUrl.replace(id, crypto.randomUUID()))).status).toBe(404);
  });
});

describe("the pages of the sync service", () => {
  it("belong to the browser that brought the passcode", async () => {
    const { url } = await mint(running);
    const person = customer(running);
    const page = await person.visit(url);
    const other = await customer(running).visit(page.url);
    expect(other.status).toBe(401);
    expect(nameOf(other)).toBe("ended");
    running.sandbox.advance(61 * 60_000);
    expect(nameOf(await person.visit(page.url))).toBe("ended");
  });

  it("keep two companies in one browser apart", async () => {
    const one = await mint(running);
    const other = await mint(running, { name: "Fernwick Ltd" });
    const person = customer(running);
    const first = await person.visit(one.url);
    const second = await person.visit(other.url);
    expect(wordsOf(second)).toContain("Fernwick Ltd");
    await person.connect(first);
    expect(await statuses(running, one.companyId)).toMatchObject({ Shopify: "Linked" });
    expect(await statuses(running, other.companyId)).toMatchObject({ Shopify: "PendingAuth" });
  });

  it("take no answer of a sign-in that another browser began", async () => {
    const mine = await mint(running);
    const theirs = await mint(running, { name: "Fernwick Ltd" });
    const me = customer(running);
    const they = customer(running);
    const page = await me.visit(mine.url);
    const theirPage = await they.visit(theirs.url);
    const path = page.url.replace(/\/commerce$/, "/callback");
    await me.press(page, "connect");
    expect(nameOf(await they.visit(`${path}?code=x&state=y`))).toBe("ended");
    await me.visit(`${path}?code=x&state=y`);
    expect(await statuses(running, mine.companyId)).toMatchObject({ Shopify: "PendingAuth" });
    expect(nameOf(theirPage)).toBe("commerce");
  });

  it("refuse a form that another site sends", async () => {
    const { url, companyId } = await mint(running);
    const person = customer(running);
    const page = await person.visit(url);
    const refused = await person.visit(`${page.url}/connect`, {}, { origin: "https://evil.example.test" });
    expect(refused.status).toBe(403);
    expect(await statuses(running, companyId)).toMatchObject({ Shopify: "PendingAuth" });
  });

  it("run no script, are in no frame and in no cache, and tell nobody their address", async () => {
    const { url } = await mint(running);
    const page = await customer(running).visit(url);
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy.split("; ")).toEqual(
      expect.arrayContaining(["default-src 'none'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]),
    );
    expect(policy).toContain(`form-action 'self' ${running.line.provider.origin}`);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("referrer-policy")).toBe("same-origin");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    expect(page.headers.get("access-control-allow-origin")).toBeNull();
    expect(page.text).not.toMatch(/<script|style="| on\w+=/);
    const stylesheet = await fetch(new URL("/sandbox-pages.css", page.url), { headers: { connection: "close" } });
    expect(stylesheet.headers.get("content-type")).toContain("text/css");
  });

  it("tie the session to the browser by a cookie no script can read, sent to its own pages only", async () => {
    const { url } = await mint(running);
    const answer = await fetch(url, { redirect: "manual", headers: { connection: "close" } });
    const [cookie = ""] = answer.headers.getSetCookie();
    const location = answer.headers.get("location") ?? "";
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax$/);
    expect(cookie).toContain(`Path=${location.replace(/\/continue$/, "")};`);
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    const secret = /=([^;]+)/.exec(cookie)?.[1] ?? "";
    expect(secret.length).toBeGreaterThan(40);
    expect(location).not.toContain(secret);
  });

  it("hold no secret in what they show or in their addresses", async () => {
    const { url } = await mint(running);
    const otp = new URL(url).searchParams.get("otp") ?? "";
    const person = customer(running);
    const pages = [await person.visit(url)];
    pages.push(await person.connect(pages[0] ?? expect.fail("no page")));
    pages.push(await person.finish((await mint(running)).url));
    for (const page of pages) {
      for (const secret of [running.line.codat.apiKey, running.line.ampersand.apiKey, running.line.provider.password]) {
        expect(page.text).not.toContain(secret);
        expect(page.url).not.toContain(secret);
      }
      expect(page.text + page.url).not.toMatch(new RegExp(`\\b${otp}\\b`));
      expect(page.url).not.toMatch(/code=|state=/);
    }
  });

  it("show names as text, whatever they are", async () => {
    const name = `<img src=x onerror="alert(1)">'&`;
    const { url, companyId } = await mint(running);
    const company = running.sandbox.state().codat?.companies.find((each) => each.id === companyId);
    const state = running.sandbox.state();
    for (const each of state.codat?.companies ?? []) each.name = name;
    expect(company).toBeDefined();
    running.sandbox.restore(state);
    const person = customer(running);
    const sales = await person.connect(await person.connect(await person.visit(url)));
    expect(sales.text).toContain("&lt;img src=x");
    const made = await person.visit(sales.url, { sync: "on", create: "sales", newAccount: `"><b>${name}` });
    expect(made.text).not.toMatch(/<img|<b>/);
    expect(wordsOf(made)).toContain("was created");
  });
});
