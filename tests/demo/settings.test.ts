import { describe, expect, test, vi } from "vitest";
import { readSettings, writeSettings } from "../../demo/page/settings.js";
import { createSessions, customers } from "../../demo/sessions.mjs";

vi.stubGlobal("matchMedia", () => ({ matches: false }));

describe("the demo's address", () => {
  test("says what the page shows, and what it does not say is left at its usual", () => {
    expect(readSettings("?integration=crm&brand=kilowave&theme=dark&locale=ar&display=dialog&webhooks=on")).toEqual({
      page: "integrations",
      integration: "crm",
      brand: "kilowave",
      theme: "dark",
      locale: "ar",
      display: "dialog",
      webhooks: "on",
    });
    expect(readSettings("?page=accounts").page).toBe("accounts");
    expect(readSettings("?brand=nonesuch&locale=xx")).toEqual({
      page: "integrations",
      integration: null,
      brand: "harborlane",
      theme: "light",
      locale: "en",
      display: "inline",
      webhooks: "off",
    });
  });

  test("can be written and read again, and keeps what belongs to others", () => {
    const settings = readSettings("?brand=ledgerfold&locale=de");
    const written = writeSettings({ ...settings, integration: "a b&c" }, "?group=osprey-freight&kept=1");
    expect(readSettings(written)).toEqual({ ...settings, integration: "a b&c" });
    expect(new URLSearchParams(written).get("kept")).toBe("1");
    // Signing in as somebody is done once, not at every visit of the address.
    expect(new URLSearchParams(written).has("group")).toBe(false);
  });
});

describe("the demo's link for the accountant", () => {
  test("signs in a guest of the customer who sent it, who can become nobody else and is not let in twice", () => {
    const sessions = createSessions();
    const administrator = sessions.open(undefined);
    const invitation = String(sessions.invite(administrator));
    expect(sessions.invite(undefined)).toBeUndefined();
    expect(sessions.openGuest("forged", undefined)).toBeUndefined();
    expect(sessions.openGuest(invitation, administrator)).toBeNull();
    const guest = sessions.openGuest(invitation, undefined);
    expect(sessions.find(guest)).toMatchObject({ group: { ref: "brightwater-foods" }, isGuest: true });
    expect(sessions.become(guest, "osprey-freight")).toBe(false);
    expect(sessions.openGuest(invitation, guest)).toBeNull();
  });
});

describe("the demo's sign-in", () => {
  test("one session is one customer; switching one leaves the other alone", () => {
    const sessions = createSessions();
    const cookie = () => sessions.open(undefined)?.split(";", 1)[0];
    const [first, second] = [cookie(), cookie()];
    expect(sessions.find(undefined)).toBeNull();
    expect(sessions.find("harborlane_session=forged")).toBeNull();
    expect(sessions.find(first)?.group.ref).toBe(customers[0]?.group.ref);
    expect(sessions.become(first, "osprey-freight")).toBe(true);
    expect(sessions.find(`other=1; ${String(first)}`)?.group.ref).toBe("osprey-freight");
    expect(sessions.find(second)?.group.ref).toBe("brightwater-foods");
  });

  test("nobody becomes a customer that does not exist", () => {
    const sessions = createSessions();
    const cookie = sessions.open(undefined)?.split(";", 1)[0];
    expect(sessions.become(cookie, "nonesuch")).toBe(false);
    expect(sessions.become("harborlane_session=forged", "osprey-freight")).toBe(false);
    expect(sessions.open(cookie)).toBeUndefined();
  });
});
