// @vitest-environment jsdom
import { readdirSync, readFileSync } from "node:fs";
import { cleanup } from "@testing-library/react";
import type { ConnectInput, IntegrationObjects } from "tenon-kit/contracts";
import type { InstallState } from "tenon-kit/headless";
import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createWorld, mountFlow, untilAsked, type Mounted, type World } from "../headless/world.js";
import type { ManifestObject } from "./manifest-objects.js";

/* Every manifest, every integration in it, through the hook a host uses. What is expected is worked out from the manifest's own text. */

const shared = "../shared/data";
const catalog = JSON.parse(readFileSync(`${shared}/provider-catalog.json`, "utf8")) as object;
const objectMetadata = JSON.parse(readFileSync(`${shared}/object-metadata.json`, "utf8")) as object;
const files = readdirSync(`${shared}/manifests`).filter((file) => file.endsWith(".yaml"));

interface ManifestIntegration {
  name: string;
  read?: { objects?: ManifestObject[] };
  write?: { objects?: { objectName: string }[] };
  subscribe?: { objects?: { objectName: string; inheritFieldsAndMappings?: boolean }[] };
  proxy?: { enabled?: boolean };
}

afterEach(cleanup);

const valueFor = ({ defaultValue, options }: ConnectInput): string => defaultValue ?? options[0]?.value ?? "acme-1";

async function connect(
  world: World,
  page: Mounted,
  state: Extract<InstallState, { name: "needs-auth" }>,
): Promise<void> {
  const { kind, inputs } = state.detail.connectMethod;
  const typed = (target: ConnectInput["target"]) =>
    Object.fromEntries(inputs.filter((input) => input.target === target).map((input) => [input.name, valueFor(input)]));
  const values = { metadata: typed("metadata"), credentials: typed("credential") };
  expect(kind).not.toBe("unsupported");
  if (kind === "oauth" || kind === "hostedLink") {
    await page.act((flow) => flow.connect(values));
    const { authorizationUrl } = await untilAsked(page);
    await world.decide("allow", authorizationUrl);
  } else {
    await page.act((flow) => flow.submitCredentials(values));
  }
}

/** Of the account's fields, one for each mapping and two more where any may be chosen. */
interface Choice {
  readonly included: boolean;
  readonly mappings: Record<string, string>;
  readonly optional: readonly string[];
}

function choose(objects: readonly ManifestObject[], account: IntegrationObjects): Map<string, Choice> {
  return new Map(
    objects.map((object, at): [string, Choice] => {
      const names = fieldsOf(account, object.objectName);
      const required = new Set((object.requiredFields ?? []).map((field) => field.fieldName));
      const free = names.filter((name) => !required.has(name));
      const mappable = [...(object.requiredFields ?? []), ...(object.optionalFields ?? []).slice(0, 2)];
      const pick = free.length > 0 ? free : names;
      const mappings = mappable.flatMap(({ fieldName, mapToName }, index) =>
        fieldName === undefined && mapToName !== undefined
          ? [[mapToName, pick[index % pick.length] ?? "id"] as const]
          : [],
      );
      return [
        object.objectName,
        {
          // Of three or more, the last is left out.
          included: objects.length < 3 || at < objects.length - 1,
          mappings: Object.fromEntries(mappings),
          optional: object.optionalFieldsAuto === "all" ? free.slice(-2) : [],
        },
      ];
    }),
  );
}

const fieldsOf = (account: IntegrationObjects, objectName: string): string[] =>
  account.read.find((one) => one.objectName === objectName)?.accountFields.map((field) => field.fieldName) ?? [];

function expectedRead(object: ManifestObject, { mappings, optional }: Choice, account: IntegrationObjects): object {
  const names = fieldsOf(account, object.objectName);
  const suggested = [...(object.requiredFields ?? []), ...(object.optionalFields ?? [])]
    .filter((field) => field.mapToName !== undefined && field.default !== undefined && names.includes(field.default))
    .map((field) => [field.mapToName, field.default]);
  const required = (object.requiredFields ?? []).flatMap((field) => field.fieldName ?? []);
  return {
    objectName: object.objectName,
    selectedFields: Object.fromEntries([...required, ...optional].map((name) => [name, true])),
    selectedFieldMappings: { ...Object.fromEntries(suggested), ...mappings } as object,
    // An object without a schedule of its own gets the platform's: hourly.
    schedule: object.schedule ?? "0 * * * *",
    destination: object.destination,
    backfill: object.backfill,
  };
}

/** Without what is missing or empty, which mean the same. */
const plain = (value: object = {}): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, one: unknown) =>
      key !== "" && typeof one === "object" && one !== null && Object.keys(one).length === 0 ? undefined : one,
    ),
  );

describe.each(files)("With the manifest %s", (file) => {
  const text = readFileSync(`${shared}/manifests/${file}`, "utf8");
  const { integrations } = parse(text) as { integrations: ManifestIntegration[] };

  it.each(integrations.map((integration) => [integration.name, integration] as const))(
    "%s is installed, and what is stored is exactly what was chosen",
    async (name, integration) => {
      const world = createWorld({ manifest: text, catalog, objectMetadata });
      const page = mountFlow(world, { integration: name });
      await connect(world, page, await page.until("needs-auth"));
      const { objects: account } = await page.until("configuring");

      const read = integration.read?.objects ?? [];
      const choices = choose(read, account);
      for (const [objectName, { included, mappings, optional }] of choices) {
        await page.act((flow) => {
          flow.edit({ type: "include-object", objectName, included });
          for (const [mapToName, fieldName] of Object.entries(mappings))
            flow.edit({ type: "map-field", objectName, mapToName, fieldName });
          flow.edit({ type: "select-fields", objectName, fieldNames: optional, selected: true });
        });
      }
      await page.act((flow) => flow.next());
      expect(page.state).toMatchObject({ name: "reviewing" });
      await page.act((flow) => flow.install());
      expect(page.state).not.toMatchObject({ name: "reviewing" });
      await page.until("installed");

      const installations = Object.values(world.sandbox.state().installations);
      expect(installations).toHaveLength(1);
      const { content } = installations[0]!.config;
      const chosen = read.filter((object) => choices.get(object.objectName)!.included);
      expect(plain(content.read?.objects)).toEqual(
        plain(
          Object.fromEntries(
            chosen.map((object) => [object.objectName, expectedRead(object, choices.get(object.objectName)!, account)]),
          ),
        ),
      );
      const named = (list: readonly { objectName: string }[] = []) => list.map((one) => one.objectName).sort();
      expect(Object.keys(content.write?.objects ?? {}).sort()).toEqual(named(integration.write?.objects));
      const isLeftOut = (objectName: string) => choices.get(objectName)?.included === false;
      expect(Object.keys(content.subscribe?.objects ?? {}).sort()).toEqual(
        named(
          integration.subscribe?.objects?.filter((one) => !(one.inheritFieldsAndMappings && isLeftOut(one.objectName))),
        ),
      );
      expect(content.proxy?.enabled ?? false).toBe(integration.proxy?.enabled ?? false);

      // The same truth after a reload.
      page.unmount();
      const again = mountFlow(world, { integration: name });
      await again.until("installed");
    },
  );
});
