import { isJson } from "./json.js";

/** What the kit understands of a stored value: of this type, one of these words, or an object, map or list of such. */
type Understood =
  | "text"
  | "number"
  | "flag"
  | "any"
  | readonly string[]
  | { readonly members: Readonly<Record<string, Understood>> }
  | { readonly each: Understood }
  | { readonly items: Understood };

const filters: Understood = { items: { members: { fieldName: "text", operator: "text", value: "any" } } };
const event: Understood = { members: { enabled: ["always", "never"] } };

/** The parts of a configuration, as far as the kit has words for them. */
export const understood = {
  read: {
    members: {
      objectName: "text",
      schedule: "text",
      disabled: "flag",
      destination: "text",
      selectedFields: { each: "flag" },
      selectedFieldMappings: { each: "text" },
      selectedValueMappings: { each: { each: "text" } },
      selectedFieldsAuto: ["all"],
      dynamicMappingsInput: {
        items: {
          members: {
            mapToName: "text",
            mapToDisplayName: "text",
            prompt: "text",
            fieldName: "text",
            mappedValues: { items: { members: { mappedValue: "text", mappedDisplayValue: "text" } } },
          },
        },
      },
      backfill: {
        members: { defaultPeriod: { members: { days: "number", fullHistory: "flag" } }, fieldFilters: filters },
      },
      fieldFilters: filters,
    },
  },
  write: {
    members: {
      objectName: "text",
      deletionSettings: { members: { enabled: "flag" } },
      selectedFieldSettings: {
        each: {
          members: {
            default: { members: { stringValue: "text", integerValue: "number", booleanValue: "flag" } },
            writeOnCreate: ["always", "never"],
            writeOnUpdate: ["always", "never", "ifEmpty"],
          },
        },
      },
    },
  },
  subscribe: {
    members: {
      objectName: "text",
      destination: "text",
      inheritFieldsAndMappings: "flag",
      createEvent: event,
      updateEvent: { members: { enabled: ["always", "never"], requiredWatchFields: { items: "text" } } },
      deleteEvent: event,
      otherEvents: { items: "text" },
    },
  },
} as const satisfies Record<string, Understood>;

export interface KeptSetting {
  readonly name: string;
  readonly value: string;
}

/** Everything stored that the kit has no word for, named by its place; it is shown, and stays as it is. */
export function keptSettings(stored: unknown, what: Understood, name = ""): KeptSetting[] {
  // The wire writes "nothing" in several ways.
  if (stored === undefined || stored === null || what === "any") return [];
  const asItIs = [{ name, value: textOf(stored) }];
  if (typeof what === "string") return typeof stored === types[what] ? [] : asItIs;
  if ("items" in what) {
    if (!Array.isArray(stored)) return asItIs;
    return stored.flatMap((item: unknown, at) => keptSettings(item, what.items, `${name}[${at}]`));
  }
  if ("each" in what || "members" in what) {
    if (!isJson(stored)) return asItIs;
    return Object.entries(stored).flatMap(([key, value]) => {
      const place = name === "" ? key : `${name}.${key}`;
      if ("each" in what) return keptSettings(value, what.each, place);
      const member = Object.hasOwn(what.members, key) ? what.members[key] : undefined;
      return member === undefined ? [{ name: place, value: textOf(value) }] : keptSettings(value, member, place);
    });
  }
  return what.some((word) => word === stored) ? [] : asItIs;
}

const types = { text: "string", number: "number", flag: "boolean" } as const;
const longestText = 200;

function textOf(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}
