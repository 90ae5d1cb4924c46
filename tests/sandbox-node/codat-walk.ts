import type { RunningSandbox } from "tenon-kit/sandbox/node";
import { createBrowser, type Page } from "./browser-walk.js";

export interface Minted {
  url: string;
  companyId: string;
}

/** The product's side: the service's API with its key. */
export async function askCodat(running: RunningSandbox, path: string, init: RequestInit = {}): Promise<unknown> {
  const { origin, apiKey } = running.line.codat;
  const response = await fetch(origin + path, {
    ...init,
    headers: {
      authorization: `Basic ${btoa(apiKey)}`,
      connection: "close",
      ...(init.body === undefined ? {} : { "content-type": "application/json" }),
    },
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** A company, and an address with a passcode for it. */
export async function mint(
  running: RunningSandbox,
  more: { companyId?: string; name?: string; redirectUrl?: string } = {},
): Promise<Minted> {
  const companyId =
    more.companyId ??
    (
      (await askCodat(running, "/companies", {
        method: "POST",
        body: JSON.stringify({ name: more.name ?? "Larkspur Ltd" }),
      })) as { id: string }
    ).id;
  const query = new URLSearchParams({
    merchantIdentifier: companyId,
    ...(more.redirectUrl === undefined ? {} : { redirectUrl: more.redirectUrl }),
  });
  const answer = await askCodat(running, `/config/sync/commerce/fztf/gbol/start?${query.toString()}`);
  return { companyId, url: (answer as { url: string }).url };
}

export async function statuses(running: RunningSandbox, companyId: string): Promise<Record<string, string>> {
  const page = await askCodat(running, `/companies/${companyId}/connections`);
  return Object.fromEntries(
    (page as { results: { platformName: string; status: string }[] }).results.map((each) => [
      each.platformName,
      each.status,
    ]),
  );
}

export interface Configuration {
  enable: boolean;
  configured: boolean;
  schedule: { startDate: string; syncHour: number; timeZone: string };
  configuration: Record<
    "sales" | "fees" | "payments",
    { accounts: Record<string, { selectedAccountId?: string; accountOptions: { id: string; name: string }[] }> }
  >;
}

export async function configuration(running: RunningSandbox, companyId: string): Promise<Configuration> {
  return (await askCodat(running, `/config/companies/${companyId}/sync/commerce`)) as Configuration;
}

/** A customer's browser, with what a customer does on the pages. */
export function customer(running: RunningSandbox) {
  const browser = createBrowser(() => false);
  const { username, password } = running.line.provider;

  /** Presses connect, and signs in at the customer's system. */
  const connect = async (page: Page, consent: "allow" | "deny" = "allow"): Promise<Page> => {
    const login = await browser.press(page, "connect");
    return browser.press(await browser.press(login, "login", { username, password }), consent);
  };

  /** Follows the link that carries the mark. */
  const follow = (page: Page, action: string): Promise<Page> => {
    const link = new RegExp(`<a [^>]*data-sandbox-action="${action}"[^>]*>`).exec(page.text)?.[0];
    const target = /href="([^"]+)"/.exec(link ?? "")?.[1];
    if (target === undefined) throw new Error(`No link "${action}" on ${page.url}:\n${page.text}`);
    return browser.visit(new URL(target.replaceAll("&amp;", "&"), page.url).href);
  };

  /** Chooses accounts by their names, and sends the form. */
  const choose = (page: Page, action: string, accounts: Record<string, string>): Promise<Page> =>
    browser.press(page, action, {
      sync: "on",
      ...Object.fromEntries(
        Object.entries(accounts).map(([key, name]) => [`account.${key}`, optionValue(page, key, name)]),
      ),
    });

  const schedule = { startDate: "2026-03-01", syncHour: "7", timeZone: "Europe/London" };

  /** From the address with the passcode to the page that says it is done. */
  const finish = async (url: string): Promise<Page> => {
    let page = await connect(await browser.visit(url));
    page = await connect(page);
    page = await choose(page, "next", { sales: "Online sales", refunds: "Refunds and returns" });
    page = await choose(page, "next", { fees: "Bank fees" });
    page = await choose(page, "next", { card: "Card clearing" });
    return browser.press(page, "finish", schedule);
  };

  return { ...browser, connect, follow, choose, finish, schedule };
}

/** Which page it is, by its mark. */
export function nameOf(page: Page): string | undefined {
  return /data-sandbox-page="([^"]+)"/.exec(page.text)?.[1];
}

/** The text of a page, as it is read. */
export function wordsOf(page: Page): string {
  return page.text
    .replace(/^[^]*<body[^>]*>/, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}

function optionValue(page: Page, key: string, name: string): string {
  const list = new RegExp(`<select[^>]*name="account\\.${key}"[^]*?</select>`).exec(page.text)?.[0] ?? "";
  for (const [, value, label] of list.matchAll(/<option value="([^"]*)"[^>]*>([^<]*)</g)) {
    if (label?.includes(name)) return value ?? "";
  }
  throw new Error(`No account "${name}" for ${key} on ${page.url}`);
}
