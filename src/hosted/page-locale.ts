import { resolveLocale } from "../components/locales.js";

/** Whether there are sentences in this language; English is what an unknown one would become. */
const isThere = (locale: string): boolean => {
  try {
    return resolveLocale(locale).language !== "en" || new Intl.Locale(locale).language === "en";
  } catch {
    return false;
  }
};

/** What the link asks for, else the first of the reader's languages that is there, else the brand's. */
export const pageLocale = (asked: string | null, preferred: readonly string[], own = "en"): string =>
  [...(asked === null ? [] : [asked]), ...preferred].find(isThere) ?? own;
