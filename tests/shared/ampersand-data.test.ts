import { readdirSync, readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { integrationContentSchema } from "../../src/contracts/ampersand/integration.js";
import { manifestSchema } from "../../src/contracts/ampersand/manifest.js";
import { providerCatalogSchema } from "../../src/contracts/ampersand/provider.js";
import { collectDropped, type Dropped } from "../../src/contracts/dropping.js";

const shared = "../shared";

/** Parses and returns what was left out on the way. */
function drops(schema: z.ZodMiniType, value: unknown): Dropped[] {
  const found: Dropped[] = [];
  const result = collectDropped(
    (dropped) => found.push(dropped),
    () => z.safeParse(schema, value),
  );
  expect(result.error?.issues ?? []).toEqual([]);
  return found;
}

test("all providers of the catalog are read whole", () => {
  const { catalog } = JSON.parse(readFileSync(`${shared}/data/provider-catalog.json`, "utf8")) as { catalog: object };
  expect(drops(providerCatalogSchema, catalog)).toEqual([]);
  expect(Object.keys(z.parse(providerCatalogSchema, catalog))).toHaveLength(238);
});

describe("all manifests are read whole", () => {
  const files = readdirSync(`${shared}/data/manifests`);
  test("there are fifty", () => expect(files).toHaveLength(50));
  test.each(files)("%s", (file) => {
    const manifest: unknown = parseYaml(readFileSync(`${shared}/data/manifests/${file}`, "utf8"));
    const read = z.parse(manifestSchema, manifest);
    expect(read).toEqual(manifest);
    for (const content of read.integrations) {
      expect(drops(integrationContentSchema, content)).toEqual([]);
      expect(z.parse(integrationContentSchema, content)).toEqual(content);
    }
  });
});
