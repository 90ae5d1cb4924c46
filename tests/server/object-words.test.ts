import { expect, it } from "vitest";
import { objectWords } from "../../src/server/upstream/ampersand/object-words.js";

it.each([
  ["contact", "Contact"],
  ["journalEntry", "Journal entry"],
  ["marketing-campaigns", "Marketing campaigns"],
  ["service/tickets", "Service tickets"],
  ["satisfaction_rating", "Satisfaction rating"],
  ["---", "---"],
])("an object known only as %s is called %s", (name, words) => {
  expect(objectWords(name)).toBe(words);
});
