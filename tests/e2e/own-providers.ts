import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Signs in in a window, and asks nothing before. */
export const inWindow = {
  authType: "oauth2",
  oauth2Opts: {
    grantType: "authorizationCode",
    authURL: "https://own.example/authorize",
    tokenURL: "https://own.example/token",
    explicitScopesRequired: false,
    explicitWorkspaceRequired: false,
    tokenMetadataFields: {},
  },
};

const support = {
  bulkWrite: { insert: false, update: false, upsert: false, delete: false },
  proxy: false,
  read: true,
  subscribe: false,
  write: false,
  delete: false,
  search: { operators: { equals: false } },
};

/**
 * Options of a demo with these providers, and one integration of the same name for each: tests with a provider of their
 * own do not meet, and so can run at the same time.
 * @param providers as in a catalog, by name
 */
export function ownProviders(providers: Readonly<Record<string, object>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "tenon-own-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, content: object) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  const names = Object.keys(providers);
  const catalog = names.map((name) => [
    name,
    { name, displayName: name, baseURL: `https://${name}.example`, defaultModule: "", support, ...providers[name] },
  ]);
  const integrations = names.map((name) => ({
    name,
    displayName: name,
    provider: name,
    read: {
      objects: [
        {
          objectName: "records",
          destination: "records",
          schedule: "0 * * * *",
          requiredFields: [{ fieldName: "id" }],
          optionalFieldsAuto: "all",
        },
      ],
    },
  }));
  return [
    ...["--catalog", file("catalog.json", { catalog: Object.fromEntries(catalog) as object })],
    // JSON is YAML.
    ...["--manifest", file("amp.yaml", { specVersion: "1.0.0", integrations })],
  ];
}
