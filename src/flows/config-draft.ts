import type {
  Configuration,
  DynamicMapping,
  ReadConfig,
  SubscribeConfig,
  WriteConfig,
} from "../contracts/kit/configuration.js";
import type { Backfill } from "../contracts/kit/fields.js";

/** One field the application may set by itself: its value where none is given, and when it is written. */
export type FieldDefault = WriteConfig["fieldSettings"][number];

/**
 * What the customer is choosing, before it is saved. Immutable; sets and maps, so that 5,000 fields cost no more than five
 * and no field name is special. `stored` is what the draft began from: everything without a control in the kit is carried along in it.
 */
export interface ReadDraft {
  readonly objectName: string;
  /** The object is read at all. */
  readonly included: boolean;
  readonly paused: boolean;
  /** Chosen provider fields; required ones are always in it. */
  readonly fields: ReadonlySet<string>;
  /** All fields, also future ones. */
  readonly allFields: boolean;
  /** mapToName → fieldName. */
  readonly mappings: ReadonlyMap<string, string>;
  /**
   * fieldName → value of the application → value of the provider. Entries of fields that were mapped a while ago stay in it, for the
   * case that they are mapped again; only those of mapped fields are saved.
   */
  readonly valueMappings: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What is stored, or before the first install the integration's own; then what was chosen. */
  readonly backfill: Backfill | undefined;
  /** Mappings the host offers now. */
  readonly dynamic: readonly DynamicMapping[];
  /** Mappings the host offered when the configuration was saved, and offers no more. They are kept until they are cleared. */
  readonly stale: readonly DynamicMapping[];
  readonly stored: ReadConfig | null;
}

export interface WriteDraft {
  readonly objectName: string;
  readonly included: boolean;
  /** The application may delete records. Missing: nothing said. */
  readonly deletion: boolean | undefined;
  readonly fieldSettings: ReadonlyMap<string, FieldDefault>;
  readonly stored: WriteConfig | null;
}

export interface ConfigDraft {
  /** In the integration's own order. */
  readonly read: ReadonlyMap<string, ReadDraft>;
  readonly write: ReadonlyMap<string, WriteDraft>;
  /** One without any event is not saved. */
  readonly subscribe: readonly SubscribeConfig[];
  readonly proxy: boolean | undefined;
  /** What the whole draft began from; `null` before the first install. */
  readonly stored: Configuration | null;
}

export type ConfigEdit =
  | { readonly type: "include-object"; readonly objectName: string; readonly included: boolean }
  | { readonly type: "pause-object"; readonly objectName: string; readonly paused: boolean }
  | {
      readonly type: "select-field";
      readonly objectName: string;
      readonly fieldName: string;
      readonly selected: boolean;
    }
  /** Several at once: one change, one render. */
  | {
      readonly type: "select-fields";
      readonly objectName: string;
      readonly fieldNames: readonly string[];
      readonly selected: boolean;
    }
  | { readonly type: "all-fields"; readonly objectName: string; readonly allFields: boolean }
  /** Values given to the field before go along, where the new one has them too. */
  | {
      readonly type: "map-field";
      readonly objectName: string;
      readonly mapToName: string;
      readonly fieldName: string | null;
    }
  | {
      readonly type: "map-value";
      readonly objectName: string;
      readonly fieldName: string;
      readonly appValue: string;
      readonly providerValue: string | null;
    }
  /** `null`: the integration's own. */
  | { readonly type: "set-backfill"; readonly objectName: string; readonly backfill: Backfill | null }
  /** Clears a mapping the host offers no more. */
  | { readonly type: "drop-stale"; readonly objectName: string; readonly mapToName: string }
  | { readonly type: "include-write"; readonly objectName: string; readonly included: boolean }
  | { readonly type: "set-deletion"; readonly objectName: string; readonly deletion: boolean }
  /** `null`: as if nothing had been said of the field. */
  | {
      readonly type: "set-default";
      readonly objectName: string;
      readonly fieldName: string;
      readonly setting: Omit<FieldDefault, "fieldName"> | null;
    }
  | {
      readonly type: "subscribe-event";
      readonly objectName: string;
      readonly event: SubscribeEvent;
      readonly enabled: boolean;
    }
  | { readonly type: "proxy"; readonly enabled: boolean };

export type SubscribeEvent = "create" | "update" | "delete";
