import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { IntegrationObjects } from "tenon-kit/contracts";
import type { ConfigContent, RunningDemo, StoredReadObject } from "../e2e/demo-process.js";
import { answerProvider, type InstallDriver, openedBy } from "../e2e/drive-install.js";
import { setStage } from "../e2e/stage.js";
import type { ManifestObject } from "./manifest-objects.js";

const data = (path: string) => fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));

interface ManifestIntegration {
  name: string;
  provider: string;
  read?: { objects: ManifestObject[] };
  write?: { objects: { objectName: string }[] };
  subscribe?: { objects: { objectName: string }[] };
  proxy?: { enabled?: boolean };
}

const integrationsOf = (manifest: string) =>
  (parse(readFileSync(data(`manifests/${manifest}.yaml`), "utf8")) as { integrations: ManifestIntegration[] })
    .integrations;

const manifests = ["salesforce", "hubspot", "quickstart", "netsuite", "shopify", "unifiedCRM"];

/** What a customer of this test chooses for one object. */
interface Choice {
  readonly mappings: Record<string, string>;
  readonly optional: readonly string[];
}

/** A field of the account for every mapping, and the account's last two fields where any may be chosen. */
function choose(object: ManifestObject, account: IntegrationObjects["read"][number]): Choice {
  const required = new Set((object.requiredFields ?? []).flatMap(({ fieldName }) => fieldName ?? []));
  const names = account.accountFields.map(({ fieldName }) => fieldName).filter((name) => !required.has(name));
  const all = names.length > 0 ? names : account.accountFields.map(({ fieldName }) => fieldName);
  const mappings = (object.requiredFields ?? []).filter(({ fieldName }) => fieldName === undefined);
  return {
    mappings: Object.fromEntries(mappings.map(({ mapToName }, at) => [mapToName, all[at % all.length]])) as Record<
      string,
      string
    >,
    optional: object.optionalFieldsAuto === "all" ? names.slice(-2) : [],
  };
}

/** What has to be stored then, worked out from the manifest alone. */
function expectedContent(
  integration: ManifestIntegration,
  choices: Record<string, Choice>,
  account: IntegrationObjects,
): ConfigContent {
  const read = (integration.read?.objects ?? []).map((object): [string, StoredReadObject] => {
    const { mappings, optional } = choices[object.objectName]!;
    const hydrated = account.read.find(({ objectName }) => objectName === object.objectName);
    const schedule = object.schedule ?? hydrated?.schedule;
    const inAccount = new Set(hydrated?.accountFields.map(({ fieldName }) => fieldName));
    const suggested = (object.optionalFields ?? []).filter(
      (field) => field.default !== undefined && inAccount.has(field.default),
    );
    const fields = [...(object.requiredFields ?? []).flatMap(({ fieldName }) => fieldName ?? []), ...optional];
    const allMappings = {
      ...Object.fromEntries(suggested.map((field) => [field.mapToName ?? "", field.default ?? ""])),
      ...mappings,
    };
    return [
      object.objectName,
      {
        objectName: object.objectName,
        selectedFields: Object.fromEntries(fields.map((name) => [name, true])),
        ...(Object.keys(allMappings).length > 0 ? { selectedFieldMappings: allMappings } : {}),
        // Without one in the manifest it is the platform's own.
        ...(schedule === undefined ? {} : { schedule }),
        ...(object.destination === undefined ? {} : { destination: object.destination }),
        ...(object.backfill === undefined ? {} : { backfill: object.backfill }),
      },
    ];
  });
  return { read: { objects: Object.fromEntries(read) } };
}

const withoutEmpty = (object: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) =>
        value !== undefined && !(typeof value === "object" && value !== null && Object.keys(value).length === 0),
    ),
  );

/** What the handler says the account holds: the same that the form is drawn from. */
const accountOf = (page: Page, name: string, connectionId: string) =>
  page.evaluate(
    async ([integration, connection]) => {
      const response = await fetch(`/api/tenon/integrations/${integration}/objects?connectionId=${connection}`, {
        headers: { "Tenon-Contract": "1" },
      });
      return (await response.json()) as IntegrationObjects;
    },
    [encodeURIComponent(name), encodeURIComponent(connectionId)] as const,
  );

async function connect(page: Page, flow: InstallDriver, demo: RunningDemo): Promise<void> {
  for (const input of await flow.root.locator("form input").all()) {
    if ((await input.inputValue()) === "") await input.fill("customer-1");
  }
  if ((await flow.action("connect").count()) === 0) return flow.act("submit");
  await answerProvider(await openedBy(page, () => flow.act("connect")), demo.provider);
}

describe.each(manifests)("the manifest %s", (manifest) => {
  const stage = setStage({
    demo: [
      ...["--manifest", data(`manifests/${manifest}.yaml`)],
      ...["--catalog", data("provider-catalog.json"), "--object-metadata", data("object-metadata.json")],
    ],
    reset: false,
  });

  test.each(integrationsOf(manifest).map((integration) => [integration.name, integration] as const))(
    "%s is connected, chosen and installed by clicking, and exactly that is stored",
    async (name, integration) => {
      const { page, flow, problems } = await stage.visit(`?integration=${encodeURIComponent(name)}`);
      // A customer who connected the same provider before is not asked again.
      if ((await flow.reached("needs-auth", "configuring")) === "needs-auth") {
        await connect(page, flow, stage.demo);
        await flow.reached("configuring");
      }
      const connection = (await stage.demo.state()).connections.find(
        ({ provider }) => provider === integration.provider,
      );
      const account = await accountOf(page, name, connection!.id);
      const choices: Record<string, Choice> = {};
      for (const object of integration.read?.objects ?? []) {
        const choice = choose(
          object,
          account.read.find(({ objectName }) => objectName === object.objectName)!,
        );
        choices[object.objectName] = choice;
        for (const [mapToName, fieldName] of Object.entries(choice.mappings)) {
          await flow.map(object.objectName, mapToName, fieldName);
        }
        for (const fieldName of choice.optional) await flow.select(object.objectName, fieldName);
      }
      await flow.act("next");
      await flow.reached("reviewing");
      await flow.act("install");
      await flow.reached("installed");

      const { installations } = await stage.demo.state();
      const content = installations.at(-1)!.config.content;
      const stored = Object.fromEntries(
        Object.entries(content.read?.objects ?? {}).map(([key, object]) => [key, withoutEmpty({ ...object })]),
      );
      expect(stored).toEqual(expectedContent(integration, choices, account).read?.objects);
      const names = (objects: { objectName: string }[] | undefined) =>
        (objects ?? []).map(({ objectName }) => objectName).sort();
      expect(Object.keys(content.write?.objects ?? {}).sort()).toEqual(names(integration.write?.objects));
      expect(Object.keys(content.subscribe?.objects ?? {}).sort()).toEqual(names(integration.subscribe?.objects));
      expect(content.proxy?.enabled ?? false).toBe(integration.proxy?.enabled ?? false);
      expect(problems).toEqual([]);
    },
  );
});
