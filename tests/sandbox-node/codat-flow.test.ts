import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startSandbox, type RunningSandbox } from "tenon-kit/sandbox/node";
import { askCodat, configuration, customer, mint, nameOf, statuses, wordsOf } from "./codat-walk.js";

let running: RunningSandbox;

beforeEach(async () => {
  running = await startSandbox();
});

afterEach(async () => {
  await running.close();
});

describe("the hosted sync flow", () => {
  it("leads from the passcode through both systems, the mappings and the schedule to the end", async () => {
    const { url, companyId } = await mint(running);
    const person = customer(running);
    const first = await person.visit(url);
    expect(nameOf(first)).toBe("commerce");
    expect(wordsOf(first)).toContain("Step 1 of 6");
    // What brought the customer here is not in the address any more.
    expect(first.url).not.toContain("otp");

    const second = await person.connect(first);
    expect(nameOf(second)).toBe("accounting");
    expect(await statuses(running, companyId)).toEqual({ Shopify: "Linked", Xero: "PendingAuth" });
    const sales = await person.connect(second);
    expect(nameOf(sales)).toBe("sales");

    const refused = await person.choose(sales, "next", { sales: "Online sales" });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused)).toContain("Choose an account for: Refunds ");
    expect(refused.text).toMatch(/<title>Problem: Map sales/);
    const fees = await person.choose(refused, "next", { sales: "Online sales", refunds: "Refunds and returns" });
    expect(nameOf(fees)).toBe("fees");
    const payments = await person.choose(fees, "next", { fees: "Bank fees" });
    const schedule = await person.choose(payments, "next", { card: "Card clearing" });
    expect(nameOf(schedule)).toBe("schedule");
    expect(await configuration(running, companyId)).toMatchObject({ enable: false, configured: false });

    const done = await person.press(schedule, "finish", person.schedule);
    expect(nameOf(done)).toBe("done");
    expect(wordsOf(done)).toContain("You can close this window");
    const kept = await configuration(running, companyId);
    expect(kept).toMatchObject({
      enable: true,
      configured: true,
      schedule: { syncHour: 7, timeZone: "Europe/London" },
    });
    const { card } = kept.configuration.payments.accounts;
    expect(card?.accountOptions.find((each) => each.id === card.selectedAccountId)?.name).toBe("Card clearing");
  });

  it("takes a passcode once, and only for half a minute", async () => {
    const used = await mint(running);
    expect((await customer(running).visit(used.url)).status).toBe(200);
    const again = await customer(running).visit(used.url);
    expect(again.status).toBe(401);
    expect(nameOf(again)).toBe("expired");

    const { companyId } = used;
    const asked = await mint(running, { companyId });
    await fetch(asked.url, { method: "HEAD", headers: { connection: "close" } });
    expect((await customer(running).visit(asked.url)).status).toBe(200);
    const late = await mint(running, { companyId });
    running.sandbox.advance(30_000);
    expect((await customer(running).visit(late.url)).status).toBe(401);
    const intime = await mint(running, { companyId });
    running.sandbox.advance(29_000);
    expect((await customer(running).visit(intime.url)).status).toBe(200);
  });

  it("takes a passcode only at the address it was made for", async () => {
    const { url } = await mint(running);
    const elsewhere = new URL(url);
    elsewhere.pathname = elsewhere.pathname.replace("/gbol/", "/qhyg/");
    expect((await customer(running).visit(elsewhere.href)).status).toBe(401);
    expect((await customer(running).visit(url)).status).toBe(200);
  });

  it("says so when the customer declines, and offers it again", async () => {
    const { url, companyId } = await mint(running);
    const person = customer(running);
    const declined = await person.connect(await person.visit(url), "deny");
    expect(nameOf(declined)).toBe("commerce");
    expect(wordsOf(declined)).toContain("Shopify was not connected, because access was declined.");
    expect(await statuses(running, companyId)).toMatchObject({ Shopify: "PendingAuth" });
    expect(nameOf(await person.connect(declined))).toBe("accounting");
  });

  it("keeps what was done when the customer leaves half-way, and goes on there another time", async () => {
    const { url, companyId } = await mint(running);
    const person = customer(running);
    const sales = await person.connect(await person.connect(await person.visit(url)));
    await person.choose(sales, "next", { sales: "Online sales", refunds: "Refunds and returns" });

    const later = customer(running);
    const resumed = await later.visit((await mint(running, { companyId })).url);
    expect(nameOf(resumed)).toBe("fees");
    const before = await later.follow(resumed, "previous");
    expect(before.text).toMatch(/selected[^>]*>\s*210 – Online sales/);
    // Steps that are not reached yet lead to the one that is.
    expect(nameOf(await later.visit(resumed.url.replace("/fees", "/schedule")))).toBe("fees");
  });

  it("makes an account that is missing without losing what was chosen", async () => {
    const { url } = await mint(running);
    const person = customer(running);
    const sales = await person.connect(await person.connect(await person.visit(url)));
    const chosen = /<option value="([^"]+)"[^>]*>\s*210 – Online sales/.exec(sales.text)?.[1] ?? "";
    const made = await person.visit(sales.url, {
      ...{ sync: "on", "account.sales": chosen, create: "sales", newAccount: "Online refunds" },
    });
    expect(wordsOf(made)).toContain("The account Online refunds was created.");
    const fees = await person.choose(made, "next", { sales: "Online sales", refunds: "Online refunds" });
    expect(nameOf(fees)).toBe("fees");
  });

  it("shows settings on later visits: on and off, mappings, schedule, history", async () => {
    const { url, companyId } = await mint(running);
    await customer(running).finish(url);
    await askCodat(running, `/companies/${companyId}/sync/commerce/latest`, { method: "POST", body: "{}" });
    running.sandbox.advance(60 * 60_000);

    const person = customer(running);
    const settings = await person.visit((await mint(running, { companyId })).url);
    expect(nameOf(settings)).toBe("settings");
    expect(wordsOf(settings)).toContain("Sync is on");
    const off = await person.press(settings, "sync-off");
    expect(wordsOf(off)).toContain("Next sync None planned");
    expect(await configuration(running, companyId)).toMatchObject({ enable: false, configured: true });
    const on = await person.press(off, "sync-on");
    expect(await configuration(running, companyId)).toMatchObject({ enable: true });

    const history = await person.visit(on.url.replace("/overview", "/history"));
    expect(wordsOf(history)).toContain("Complete");
    const fees = await person.visit(on.url.replace("/overview", "/fees"));
    const saved = await person.choose(fees, "save", { fees: "Payment processing fees" });
    expect(wordsOf(saved)).toContain("Your changes are saved.");
    const schedule = await person.visit(on.url.replace("/overview", "/schedule"));
    const moved = await person.press(schedule, "save", { ...person.schedule, syncHour: "22" });
    expect(wordsOf(moved)).toContain("Every day at 22:00, Europe/London");
    expect((await person.press(schedule, "save", { ...person.schedule, timeZone: "Europe/Nowhere" })).status).toBe(422);
  });

  it("disconnects a system after a question, and connects it again with the same settings", async () => {
    const { url, companyId } = await mint(running);
    const person = customer(running);
    const settings = await person.visit((await person.finish(url)).url.replace("/done", "/overview"));
    const question = await person.follow(settings, "disconnect");
    expect(wordsOf(question)).toContain("Disconnect Shopify?");
    expect(await statuses(running, companyId)).toMatchObject({ Shopify: "Linked" });
    const apart = await person.press(question, "confirm");
    expect(wordsOf(apart)).toContain("Shopify is not connected, so nothing is synced.");
    expect(await statuses(running, companyId)).toEqual({ Shopify: "Deauthorized", Xero: "Linked" });
    const back = await person.connect(await person.follow(apart, "connect"));
    expect(nameOf(back)).toBe("settings");
    expect(await configuration(running, companyId)).toMatchObject({ configured: true });
    expect(await statuses(running, companyId)).toEqual({ Shopify: "Linked", Xero: "Linked" });
  });

  it("says what the product wants said, and offers to connect what has a status it does not know", async () => {
    const { url, companyId } = await mint(running);
    await askCodat(running, "/sync/commerce/config/ui/text?locale=en-us", {
      method: "PATCH",
      body: JSON.stringify({ welcomeText: { text: "Hello <b>there</b>" }, feesTitle: { text: "Your charges" } }),
    });
    const [connection] = running.sandbox.state().codat?.connections ?? [];
    running.sandbox.codat.setConnection(connection?.id ?? "", { status: "Resting" });
    const page = await customer(running).visit(url);
    expect(page.text).toContain("Hello &lt;b&gt;there");
    expect(wordsOf(page)).toContain("Your charges");
    expect(wordsOf(page)).toContain("Not connected yet");
    expect(await statuses(running, companyId)).toMatchObject({ Shopify: "Resting" });
  });

  it("sends the customer back to exactly the address that was asked for", async () => {
    const redirectUrl = "https://app.example.test/settings?tab=sync";
    const { url } = await mint(running, { redirectUrl });
    const done = await customer(running).finish(url);
    expect(done.text).toContain(`data-sandbox-action="back" href="${redirectUrl}"`);
    expect(wordsOf(done)).toContain("app.example.test");
  });

  it.each([
    "javascript:alert(1)",
    "http://app.example.test/",
    "https://user:pass@app.example.test/",
    "data:text/html,x",
    "ftp://127.0.0.1/",
    "https:\\\\evil.example.test",
  ])("opens nothing when the address to go back to is %s", async (redirectUrl) => {
    const { url } = await mint(running, { redirectUrl });
    const refused = await customer(running).visit(url);
    expect(refused.status).toBe(400);
    expect(nameOf(refused)).toBe("bad-return");
    expect(refused.text).not.toContain('href="javascript');
  });

  it("does not follow an address that somebody put into the link", async () => {
    const { url } = await mint(running);
    const changed = await customer(running).visit(`${url}&redirectUrl=https%3A%2F%2Fevil.example.test%2F`);
    expect(changed.status).toBe(400);
    expect((await customer(running).visit(url)).status).toBe(200);
  });
});
