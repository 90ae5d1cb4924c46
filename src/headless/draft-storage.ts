import { identityKey, type TenonIdentity } from "../client/identity.js";
import type { IntegrationObjects } from "../contracts/kit/fields.js";
import { toPlain, type PlainDraft } from "../flows/config-draft-kept.js";
import type { ConfigDraft } from "../flows/config-draft.js";
import { digest } from "./intent-keys.js";

/*
 * What is being chosen outlives a reload in this tab's own storage: names of objects, fields and values, never anything secret. Each
 * record says what it was made of, and counts only where that still holds. Storage that is missing, full or forbidden is no storage.
 */
const prefix = "tenon:draft:";
/** Beyond that (some 20,000 chosen fields) a draft is not worth what the tab may store in all. */
const longest = 1_000_000;

export interface DraftOrigin {
  readonly connectionId: string;
  readonly revisionId: string;
  /** Of the installation; `null` before the first. */
  readonly version: string | null;
}

interface DraftRecord extends DraftOrigin {
  readonly draft: PlainDraft;
}

const identityPrefix = (identity: TenonIdentity): string => `${prefix}${String(digest(identityKey(identity)))}:`;
const keyOf = (identity: TenonIdentity, integration: string): string =>
  identityPrefix(identity) + String(digest(integration));

export function storeDraft(
  identity: TenonIdentity,
  integration: string,
  origin: DraftOrigin,
  draft: ConfigDraft,
  objects: IntegrationObjects,
): void {
  withStorage((storage) => {
    const key = keyOf(identity, integration);
    storage.removeItem(key);
    const record: DraftRecord = { ...origin, draft: toPlain(draft, objects) };
    // Settings the kit has no control for come back from what is stored; they need not lie about here.
    const text = JSON.stringify(record, (name, value: unknown) => (name === "kept" ? undefined : value));
    if (text.length <= longest) storage.setItem(key, text);
  });
}

/** What was kept for it. Drafts of somebody else, who used this tab before, are dropped. */
export function storedDraft(identity: TenonIdentity, integration: string, origin: DraftOrigin): PlainDraft | null {
  let found: PlainDraft | null = null;
  withStorage((storage) => {
    for (const key of Object.keys(storage))
      if (key.startsWith(prefix) && !key.startsWith(identityPrefix(identity))) storage.removeItem(key);
    const record = JSON.parse(storage.getItem(keyOf(identity, integration)) ?? "null") as DraftRecord | null;
    const holds =
      record?.connectionId === origin.connectionId &&
      record.revisionId === origin.revisionId &&
      record.version === origin.version;
    if (holds) found = record.draft;
  });
  return found;
}

export function forgetStoredDraft(identity: TenonIdentity, integration: string): void {
  withStorage((storage) => storage.removeItem(keyOf(identity, integration)));
}

function withStorage(act: (storage: Storage) => void): void {
  try {
    act(window.sessionStorage);
  } catch {
    // See above.
  }
}
