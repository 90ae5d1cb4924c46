import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readersFile, writeReaders } from "../../tools/readers.mjs";

test("what browsers read answers by is what the schemas say today", async () => {
  expect(readFileSync(readersFile, "utf8"), "The schemas changed: run npm run readers (node tools/readers.mjs).").toBe(
    await writeReaders(),
  );
});
