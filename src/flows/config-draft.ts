import type { ReadConfig, SubscribeConfig, WriteConfig } from "../contracts/kit/configuration.js";

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
  readonly stored: ReadConfig | null;
}

export interface WriteDraft {
  readonly objectName: string;
  readonly included: boolean;
  readonly stored: WriteConfig | null;
}

export interface ConfigDraft {
  /** In the integration's own order. */
  readonly read: ReadonlyMap<string, ReadDraft>;
  readonly write: ReadonlyMap<string, WriteDraft>;
  readonly subscribe: readonly SubscribeConfig[];
  readonly proxy: boolean | undefined;
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
  | {
      readonly type: "map-field";
      readonly objectName: string;
      readonly mapToName: string;
      readonly fieldName: string | null;
    }
  | { readonly type: "include-write"; readonly objectName: string; readonly included: boolean };
