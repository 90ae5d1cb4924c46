import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTenonClient } from "tenon-kit/client";
import {
  createDraft,
  editDraft,
  missingChoices,
  sameConfiguration,
  toConfiguration,
  type ConfigDraft,
  type ConfigEdit,
  type FieldMapping,
} from "tenon-kit/headless";
import { edits } from "../flows/config-arbitrary.js";
import { ada, createHarness, manifest, origin } from "../server/harness.js";

const [crm] = manifest.integrations;
const rich = {
  ...manifest,
  integrations: [
    {
      ...crm,
      write: { objects: [...(crm?.write?.objects ?? []), { objectName: "lead" }] },
      subscribe: {
        objects: [
          {
            objectName: "contact",
            destination: "events",
            inheritFieldsAndMappings: true,
            createEvent: { enabled: "always" },
          },
          { objectName: "lead", destination: "events", deleteEvent: { enabled: "always" } },
        ],
      },
    },
  ],
};

const fieldMapping: FieldMapping = {
  account: [
    {
      mapToName: "stage",
      mapToDisplayName: "Stage",
      values: [{ value: "new" }, { value: "a.b" }, { value: "__proto__" }],
    },
    { mapToName: "channel", fieldName: "website" },
  ],
};

async function begin() {
  const harness = createHarness({ manifest: rich });
  const connectionId = await harness.connect();
  const client = createTenonClient({
    identity: {
      project: harness.sandbox.ampersand.project,
      group: { ref: ada.group },
      consumer: { ref: ada.consumer },
    },
    fetch: (input, init) => {
      const request = new Request(new URL(input as string, origin), init);
      request.headers.set("x-test-session", JSON.stringify(ada));
      return harness.fetch(request);
    },
  });
  const objects = await client.getIntegrationObjects("crm", connectionId);
  return { client, connectionId, objects };
}

describe("What was chosen, saved and read back", () => {
  it("is what was chosen, time after time", async () => {
    const { objects } = await begin();
    const account = objects.read.find(({ objectName }) => objectName === "account")!.accountFields;
    const choice = account.find(({ valueType, values }) => valueType === "singleSelect" && values.length > 1)!;
    const texts = account.filter(({ valueType }) => valueType === "string").map(({ fieldName }) => fieldName);
    const shared = texts.filter((one) =>
      objects.read.every(({ accountFields }) => accountFields.some(({ fieldName }) => fieldName === one)),
    );
    const space = {
      read: ["account", "contact"],
      write: ["contact", "lead"],
      subscribe: ["contact", "lead"],
      fields: shared.slice(0, 4),
      mapTo: ["region", "stage"],
      values: ["new", "a.b", "__proto__"],
    };
    expect(space.fields.length).toBeGreaterThan(1);
    const values = fc.record({
      type: fc.constant("map-value" as const),
      objectName: fc.constant("account"),
      fieldName: fc.constant(choice.fieldName),
      appValue: fc.constantFrom(...space.values),
      providerValue: fc.option(fc.constantFrom(...choice.values.map(({ value }) => value)), { nil: null }),
    });
    const match = fc.record({
      type: fc.constant("map-field" as const),
      objectName: fc.constant("account"),
      mapToName: fc.constant("stage"),
      fieldName: fc.constantFrom(choice.fieldName, null),
    });
    const one = fc.oneof({ weight: 4, arbitrary: edits(space).filter(isPossible) }, values, match);
    const rounds = fc.array(fc.array(one, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 });
    const region: ConfigEdit = {
      type: "map-field",
      objectName: "account",
      mapToName: "region",
      fieldName: space.fields[0]!,
    };

    await fc.assert(
      fc.asyncProperty(rounds, async (list) => {
        const { client, connectionId, objects } = await begin();
        const play = (draft: ConfigDraft, chosen: readonly ConfigEdit[]) =>
          chosen.reduce((at, edit) => editDraft(at, edit, objects), draft);
        let draft = play(createDraft(objects, null, fieldMapping), [region]);
        let installation = await client.createInstallation({
          integration: "crm",
          connectionId,
          configuration: toConfiguration(draft, objects),
        });
        for (const chosen of list) {
          draft = play(createDraft(objects, installation, fieldMapping), chosen);
          expect(missingChoices(draft, objects)).toEqual([]);
          const wanted = toConfiguration(draft, objects);
          await client.updateInstallation(installation.id, { version: installation.version, configuration: wanted });
          installation = (await client.getIntegration("crm")).installation!;
          expect(withoutUnsaid(installation.configuration)).toEqual(withoutUnsaid(wanted));
          const again = toConfiguration(createDraft(objects, installation, fieldMapping), objects);
          expect(sameConfiguration(again, installation.configuration)).toBe(true);
        }
      }),
      { seed: 42, numRuns: 40 },
    );
  }, 60_000);
});

/** What the sandbox would refuse with good reason: a required field taken away, a value of another type. */
function isPossible(edit: ConfigEdit): boolean {
  if (edit.type === "map-field")
    return edit.objectName === "account" && edit.mapToName === "region" && edit.fieldName !== null;
  if (edit.type === "map-value") return false;
  return edit.type !== "set-default" || edit.setting?.default === undefined || edit.setting.default === "x";
}

/** Sorted, so that two that say the same look the same; what is missing and what is off are one. */
function withoutUnsaid(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(withoutUnsaid).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined && !(Array.isArray(member) && member.length === 0))
      .map(([key, member]): [string, unknown] => [key, withoutUnsaid(member)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
