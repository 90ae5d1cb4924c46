import { createDraft, editDraft, type ConfigEdit, type FieldMapping, type InstallState } from "tenon-kit/headless";
import type { AccountField, Installation, IntegrationObjects } from "tenon-kit/contracts";
import { configuring, problem } from "./flow-states.js";
import { integrations } from "./manifests.js";

/* "Choose data" with everything in it that an integration, a host and an account can say. */

type Configuring = Extract<InstallState, { name: "configuring" }>;

/** Fernwick's own levels, to which the customer matches the values of one of their fields. */
export const levels: FieldMapping = {
  ticket: [
    {
      mapToName: "level",
      mapToDisplayName: "Level",
      prompt: "Fernwick sorts tickets by level.",
      values: [
        { value: "p1", displayValue: "Urgent" },
        { value: "p2", displayValue: "Soon" },
        { value: "p3", displayValue: "Whenever" },
      ],
    },
    { mapToName: "owner", mapToDisplayName: "Owner", fieldName: "assignee" },
  ],
};

interface SettingOptions {
  fieldMapping?: FieldMapping;
  edits?: readonly ConfigEdit[];
  /** What is stored is changed. @default nothing is installed */
  stored?: (installation: Installation) => Installation;
  objects?: (objects: IntegrationObjects) => IntegrationObjects;
  more?: Partial<Configuring>;
}

/** Pipeboard's desk, after some choices. */
export async function setting(options: SettingOptions = {}): Promise<Configuring> {
  const { fieldMapping, edits = [], stored, more } = options;
  const state = await configuring({
    integration: integrations.full,
    changing: stored !== undefined,
    ...(options.objects && { objects: options.objects }),
  });
  const installation = stored && state.installation ? stored(state.installation) : null;
  const base = createDraft(state.objects, installation, fieldMapping);
  const draft = edits.reduce((last, edit) => editDraft(last, edit, state.objects), base);
  return { ...state, installation, base, draft, ...more };
}

const ticket = { objectName: "ticket" } as const;

export const mapLevelTo = (fieldName: string): ConfigEdit => ({
  type: "map-field",
  ...ticket,
  mapToName: "level",
  fieldName,
});

export const someValues: readonly ConfigEdit[] = [
  mapLevelTo("priority"),
  { type: "map-value", ...ticket, fieldName: "priority", appValue: "p1", providerValue: "blocker" },
];

export const noteDefaults: readonly ConfigEdit[] = [
  ...(
    [
      ["kind", "comment", "always", "never"],
      ["is_public", false, "always", "ifEmpty"],
      ["sort_order", 10, "never", "always"],
      ["body", "Written by Fernwick", "always", "always"],
    ] as const
  ).map(([fieldName, value, writeOnCreate, writeOnUpdate]): ConfigEdit => ({
    type: "set-default",
    objectName: "note",
    fieldName,
    setting: { default: value, writeOnCreate, writeOnUpdate },
  })),
  { type: "set-deletion", objectName: "note", deletion: true },
];

/** The account tells nothing of tickets right now. */
export const unreadable = (objects: IntegrationObjects): IntegrationObjects => ({
  ...objects,
  read: objects.read.map((object) => ({
    ...object,
    requiredFields: [],
    optionalFields: [],
    accountFields: [],
    unavailable: { code: "unavailable", detail: undefined },
  })),
});

export const refusedReading = new Map([
  ["ticket", problem("provider_unavailable", { retryable: true })],
]) satisfies Configuring["objectReads"];

/** What a written object has, once it was asked for. */
export const withNoteFields = (objects: IntegrationObjects): IntegrationObjects => ({
  ...objects,
  write: objects.write.map((object) =>
    object.objectName === "note" ? { ...object, accountFields: noteFields } : object,
  ),
});

const field = (fieldName: string, displayName: string, valueType: string, values: AccountField["values"] = []) => ({
  fieldName,
  displayName,
  valueType,
  values,
  readOnly: false,
  isCustom: false,
  isRequired: false,
});

const noteFields: AccountField[] = [
  field("body", "Text", "string"),
  field("is_public", "Public", "boolean"),
  field("sort_order", "Position", "int"),
  field(
    "kind",
    "Kind",
    "singleSelect",
    ["Comment", "Call", "Visit"].map((name) => ({ value: name.toLowerCase(), displayValue: name })),
  ),
];

/** Every kind of field again and again, until there are so many. */
export const manyFields =
  (count: number) =>
  (objects: IntegrationObjects): IntegrationObjects => ({
    ...objects,
    read: objects.read.map((object) => ({
      ...object,
      accountFields: Array.from({ length: count }, (_, index) => {
        const like = object.accountFields[index % object.accountFields.length];
        if (!like) throw new Error("The account of the story has no fields");
        const round = Math.floor(index / object.accountFields.length);
        if (round === 0) return like;
        const suffix = String(round + 1);
        return {
          ...like,
          fieldName: `${like.fieldName}_${suffix}`,
          displayName: `${like.displayName} ${suffix}`,
          isCustom: true,
        };
      }),
    })),
  });

/** Set by somebody else, with other tools. */
export const storedElsewhere = (installation: Installation): Installation => ({
  ...installation,
  configuration: {
    ...installation.configuration,
    read: installation.configuration.read.map((read) => ({
      ...read,
      filters: [{ fieldName: "status", operator: "eq", value: "open" }],
      backfillFilters: [{ fieldName: "created_at", operator: "gte", value: "2026-01-01" }],
      mappings: [...read.mappings, { mapToName: "team", fieldName: "requester" }],
      dynamicMappings: [
        { mapToName: "team", mapToDisplayName: "Team", prompt: undefined, fieldName: undefined, values: [] },
      ],
      kept: [{ name: "quotaOptimization", value: "on" }],
    })),
  },
});
