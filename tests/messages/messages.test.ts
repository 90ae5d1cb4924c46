import { ar } from "tenon-kit/messages/ar";
import { de } from "tenon-kit/messages/de";
import { en, type MessageKey } from "tenon-kit/messages/en";
import { enXA } from "tenon-kit/messages/en-XA";
import { describe, expect, it } from "vitest";
import { resolveLocale } from "../../src/components/locales.js";
import { relativeTime } from "../../src/components/moment.js";
import { scheduleWords } from "../../src/components/schedule-words.js";
import { formatMessage, formatParts } from "../../src/messages/format-message.js";

const keys = Object.keys(en) as MessageKey[];

/** Names a message expects, plural branches looked into. `Product` and `product` are one thing at two places of a sentence. */
const placeholders = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{\s*(\w+)\s*[},]/g)].map((match) => match[1]!.toLowerCase()))]
    .filter((name) => new RegExp(`\\{\\s*${name}\\s*[},]`, "i").test(message))
    .sort();

describe.each(Object.entries({ de, ar, "en-XA": enXA }))("the translation %s", (locale, messages) => {
  it("has every sentence, with the same values in it", () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
    for (const key of keys) {
      expect([key, placeholders(messages[key])]).toEqual([key, placeholders(en[key])]);
    }
  });

  it("has a plural branch for every number", () => {
    for (const key of keys.filter((one) => en[one].includes("plural"))) {
      for (const count of [0, 1, 2, 3, 11, 100]) {
        const text = formatMessage(messages[key], { count, names: ["x"] }, locale);
        expect([key, text]).not.toEqual([key, ""]);
        expect(text).not.toMatch(/[{}#]/);
      }
    }
  });
});

describe("the language for development", () => {
  it("marks and lengthens the words, and leaves values and branches alone", () => {
    expect(enXA["connect.button"]).toBe("⟦Çöññëçť {provider}····⟧");
    expect(formatMessage(enXA["review.fields"], { count: 1840 }, "en-XA")).toMatch(/^⟦1,840 fîëļdš·+⟧$/);
  });
});

describe("a message", () => {
  it("keeps values apart from its own words, so that a screen can isolate them", () => {
    expect(formatParts("Connect {provider} now", { provider: "Salesforce" }, "en")).toEqual([
      "Connect ",
      { value: "Salesforce" },
      " now",
    ]);
  });

  it("counts and writes numbers as the language does", () => {
    expect(formatMessage(en["review.fields"], { count: 1 }, "en")).toBe("1 field");
    expect(formatMessage(de["review.fields"], { count: 1840 }, "de")).toBe("1.840 Felder");
    expect(formatMessage(ar["review.fields"], { count: 2 }, "ar")).toBe("حقلان");
    expect(formatMessage(en["configure.found"], { count: 0 }, "en")).toBe("No field found");
  });

  it("joins names as the language does, each a value of its own", () => {
    expect(formatMessage("{names}", { names: ["A", "B", "C"] }, "en")).toBe("A, B, and C");
    expect(formatParts("{names}", { names: ["A", "B"] }, "de")).toEqual([{ value: "A" }, " und ", { value: "B" }]);
  });

  it("never reads a value as a message", () => {
    expect(formatMessage("Use {name}", { name: "{product} # {count, plural, other {x}}" }, "en")).toBe(
      "Use {product} # {count, plural, other {x}}",
    );
  });
});

describe("a schedule", () => {
  it.each([
    ["*/10 * * * *", { key: "schedule.minutes", count: 10 }],
    ["*/60 * * * *", { key: "schedule.hours", count: 1 }],
    ["* * * * *", { key: "schedule.minutes", count: 1 }],
    ["0 * * * *", { key: "schedule.hours", count: 1 }],
    ["0 */6 * * *", { key: "schedule.hours", count: 6 }],
    ["30 2 * * *", { key: "schedule.days", count: 1 }],
    ["0 0 */2 * *", { key: "schedule.days", count: 2 }],
    ["0 8 * * 1", { key: "schedule.weekly" }],
    ["0 8 1 * *", { key: "schedule.monthly" }],
    ["0 8 1-7 * 1", { key: "schedule.other" }],
    ["every full moon", { key: "schedule.other" }],
  ])("%s is said in words", (cron, words) => {
    expect(scheduleWords(cron)).toEqual(words);
  });

  it("is not spoken of where there is none", () => {
    expect(scheduleWords(undefined)).toBeNull();
    expect(scheduleWords(" ")).toBeNull();
  });
});

describe("a locale", () => {
  it("falls back from a region to its language, and from an unknown language to English", () => {
    expect(resolveLocale("de-AT")).toMatchObject({ tag: "de-AT", language: "de", direction: "ltr" });
    expect(resolveLocale("ar")).toMatchObject({ language: "ar", direction: "rtl" });
    expect(resolveLocale("en-GB")).toMatchObject({ tag: "en-GB", language: "en", load: null });
    expect(resolveLocale("en-XA")).toMatchObject({ language: "en-XA" });
    expect(resolveLocale("tlh")).toMatchObject({ tag: "en", language: "en", load: null });
    expect(resolveLocale("not a locale")).toMatchObject({ tag: "en", language: "en" });
    expect(resolveLocale("constructor")).toMatchObject({ language: "en" });
  });

  it("says how long ago something was", () => {
    const now = Date.parse("2026-03-10T12:00:00Z");
    expect(relativeTime(now + 4000, now, "en")).toBe("now");
    expect(relativeTime(now - 3 * 86_400_000, now, "en")).toBe("3 days ago");
    expect(relativeTime(now - 3_700_000, now, "de")).toBe("vor 1 Stunde");
  });
});
