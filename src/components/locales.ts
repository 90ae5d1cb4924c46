import type { Messages } from "../messages/en.js";

/** Translations besides English. Each is a file of its own that loads when it is asked for. */
const loaders: Readonly<Record<string, () => Promise<Messages>>> = {
  ar: () => import("../messages/ar.js").then((file) => file.ar),
  cs: () => import("../messages/cs.js").then((file) => file.cs),
  da: () => import("../messages/da.js").then((file) => file.da),
  de: () => import("../messages/de.js").then((file) => file.de),
  "en-XA": () => import("../messages/en-XA.js").then((file) => file.enXA),
  es: () => import("../messages/es.js").then((file) => file.es),
  fi: () => import("../messages/fi.js").then((file) => file.fi),
  fr: () => import("../messages/fr.js").then((file) => file.fr),
  he: () => import("../messages/he.js").then((file) => file.he),
  it: () => import("../messages/it.js").then((file) => file.it),
  ja: () => import("../messages/ja.js").then((file) => file.ja),
  ko: () => import("../messages/ko.js").then((file) => file.ko),
  nb: () => import("../messages/nb.js").then((file) => file.nb),
  nl: () => import("../messages/nl.js").then((file) => file.nl),
  pl: () => import("../messages/pl.js").then((file) => file.pl),
  "pt-BR": () => import("../messages/pt-BR.js").then((file) => file.ptBR),
  sv: () => import("../messages/sv.js").then((file) => file.sv),
  tr: () => import("../messages/tr.js").then((file) => file.tr),
  uk: () => import("../messages/uk.js").then((file) => file.uk),
  "zh-Hans": () => import("../messages/zh-Hans.js").then((file) => file.zhHans),
  "zh-Hant": () => import("../messages/zh-Hant.js").then((file) => file.zhHant),
};

/** A language that is served by a relative of it. */
const relatives: Readonly<Record<string, string>> = { no: "nb", nn: "nb", pt: "pt-BR" };

const rightToLeft = new Set(["ar", "fa", "he", "ur"]);

export interface ResolvedLocale {
  /** For dates, numbers and plurals: what the host asked for, where it is a language tag at all. */
  readonly tag: string;
  /** Language of the sentences. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** `null`: English, which is always there. */
  readonly load: (() => Promise<Messages>) | null;
}

/**
 * `de-AT` is served by `de`, `zh-TW` by `zh-Hant` (the script its region writes); a language without a translation by English, numbers
 * and dates included.
 */
export function resolveLocale(locale: string): ResolvedLocale {
  let tag = "en";
  try {
    tag = Intl.getCanonicalLocales(locale)[0] ?? "en";
  } catch {
    // Not a language tag: English.
  }
  const { language, script } = new Intl.Locale(tag).maximize();
  const match = [tag, `${language}-${script ?? ""}`, language, relatives[language]].find(
    (name) => name !== undefined && Object.hasOwn(loaders, name),
  );
  if (match !== undefined) {
    return { tag, language: match, direction: rightToLeft.has(language) ? "rtl" : "ltr", load: loaders[match] ?? null };
  }
  return { tag: language === "en" ? tag : "en", language: "en", direction: "ltr", load: null };
}
