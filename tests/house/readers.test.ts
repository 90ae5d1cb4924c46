import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readersFiles, writeReaders } from "../../tools/readers.mjs";

test("what browsers read answers by is what the schemas say today", async () => {
  const texts = await writeReaders();
  for (const which of ["first", "later"] as const) {
    expect(
      readFileSync(readersFiles[which], "utf8"),
      "The schemas changed: run npm run readers (node tools/readers.mjs).",
    ).toBe(texts[which]);
  }
});
