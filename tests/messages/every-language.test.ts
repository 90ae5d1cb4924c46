import { en, type MessageKey, type Messages } from "tenon-kit/messages/en";
import { describe, expect, it } from "vitest";
import { locales } from "../../tools/doors.mjs";
import { resolveLocale } from "../../src/components/locales.js";
import { formatMessage } from "../../src/messages/format-message.js";

const keys = Object.keys(en) as MessageKey[];
const tags = locales().filter((tag) => tag !== "en");

/** Languages the product promises; the one for development besides. */
const promised = [
  ...["de", "fr", "es", "pt-BR", "it", "nl", "pl", "sv", "da", "nb", "fi", "cs", "tr", "uk", "ja", "ko"],
  ...["zh-Hans", "zh-Hant", "ar", "he", "en-XA"],
];

async function load(tag: string): Promise<Messages> {
  const messages = await resolveLocale(tag).load?.();
  if (!messages) throw new Error(`${tag} is not among the translations that components/locales.ts loads`);
  return messages;
}

/** Names a message expects, plural branches looked into; `{Product}` and `{product}` are one thing at two places of a sentence. */
const placeholders = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{\s*(\w+)\s*(?:,\s*plural\s*,|\})/g)].map(([, name = ""]) => name.toLowerCase()))]
    .filter((name) => new RegExp(`\\{\\s*${name}\\s*(?:,|\\})`, "i").test(message))
    .sort();

/** Names of the branches of every plural in a message. */
const branchesOf = (message: string): string[][] =>
  message
    .split(/\{\s*\w+\s*,\s*plural\s*,/)
    .slice(1)
    .map((rest) => [...rest.matchAll(/(=\d+|zero|one|two|few|many|other)\s*\{/g)].map(([, name = ""]) => name));

/** Words that are the same in many languages, and messages without words. */
const wordless = (message: string): boolean => !/\p{L}{2}/u.test(message.replace(/\{\s*\w+\s*\}/g, ""));

it("every promised language is there, and loads under its own name", () => {
  expect([...tags].sort()).toEqual([...promised].sort());
  expect(promised.filter((tag) => resolveLocale(tag).language !== tag)).toEqual([]);
});

describe.each(tags)("in %s", (tag) => {
  it("every sentence is there, with the same values in it and no other", async () => {
    const messages = await load(tag);
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
    const differing = keys.filter((key) => placeholders(messages[key]).join() !== placeholders(en[key]).join());
    expect(differing).toEqual([]);
    expect(keys.filter((key) => messages[key].trim() !== messages[key] || messages[key] === "")).toEqual([]);
  });

  it("every plural has a branch for each number the language tells apart, and none it does not", async () => {
    const messages = await load(tag);
    const wanted = new Set(new Intl.PluralRules(tag).resolvedOptions().pluralCategories);
    for (const key of keys.filter((one) => /,\s*plural\s*,/.test(en[one]))) {
      // A number that stands by itself ("(12)") is said without branches.
      expect([key, branchesOf(messages[key]).length > 0 || messages[key].includes("{count}")]).toEqual([key, true]);
      for (const branches of branchesOf(messages[key])) {
        const categories = branches.filter((name) => !name.startsWith("="));
        expect([key, categories.filter((name) => !wanted.has(name as Intl.LDMLPluralRule))]).toEqual([key, []]);
        // `zero` may be said as `other`; `many` is for millions or fractions but in three languages.
        const needed = [...wanted].filter(
          (name) => name !== "zero" && (name !== "many" || ["ar", "pl", "uk"].includes(tag)),
        );
        expect([key, needed.filter((name) => !categories.includes(name))]).toEqual([key, []]);
      }
      for (const count of [0, 1, 2, 3, 5, 11, 21, 100]) {
        expect(formatMessage(messages[key], { count, names: ["x"] }, tag)).not.toMatch(/[{}#]/);
      }
    }
  });

  it("no English is left", async () => {
    const messages = await load(tag);
    const same = keys.filter((key) => messages[key] === en[key] && !wordless(en[key]));
    // A few short words are the same in some languages ("Status", "Details"); whole sentences never are.
    expect(same.filter((key) => en[key].split(" ").length > 2)).toEqual([]);
    expect(same.length).toBeLessThan(8);
    const leftover = keys.filter((key) => / (the|your|and|is not|with) /.test(messages[key]));
    expect(tag === "en-XA" ? [] : leftover).toEqual([]);
  });
});
