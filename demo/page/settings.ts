/** What the switches of the demo bar stand at; the address carries them, so that a view can be linked to and tested. */
export const brands = ["harborlane", "ledgerfold", "kilowave"] as const;
export type Brand = (typeof brands)[number];

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const locales = ["en", "de", "ar"] as const;
export type Locale = (typeof locales)[number];

/** `sync-return`: where the hosted flow sends the customer back to. */
export const pages = ["integrations", "accounts", "sync", "sync-return"] as const;
export type Page = (typeof pages)[number];

export interface Settings {
  readonly brand: Brand;
  readonly theme: Theme;
  readonly locale: Locale;
  readonly display: "inline" | "dialog";
  /** Which page of the settings. */
  readonly page: Page;
  /** Name of the integration that is open; null shows the list. */
  readonly integration: string | null;
  /** Whether the product tells its pages of changes, as one does that takes webhooks. */
  readonly webhooks: "on" | "off";
}

const oneOf = <T extends string>(known: readonly T[], value: string | null, otherwise: T): T =>
  known.find((item) => item === value) ?? otherwise;

export const readSettings = (search: string): Settings => {
  const query = new URLSearchParams(search);
  return {
    brand: oneOf(brands, query.get("brand"), "harborlane"),
    theme: oneOf(themes, query.get("theme"), matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"),
    locale: oneOf(locales, query.get("locale"), "en"),
    display: oneOf(["inline", "dialog"], query.get("display"), "inline"),
    page: oneOf(pages, query.get("page"), "integrations"),
    integration: query.get("integration"),
    webhooks: oneOf(["on", "off"], query.get("webhooks"), "off"),
  };
};

/** Keeps what else is in the address (the kit may have put something there when this tab came back from a provider). */
export const writeSettings = (settings: Settings, search: string): string => {
  const query = new URLSearchParams(search);
  query.delete("group");
  for (const [name, value] of Object.entries(settings) as [string, string | null][]) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return `?${query.toString()}`;
};
