import { identityKey, type TenonIdentity } from "../client/identity.js";
import { digest } from "./intent-keys.js";
import { redirectPrefix } from "./has-redirect-record.js";

/*
 * Redirect mode: this tab goes to the provider, and the page it comes back to knows nothing. What it needs is kept in the tab's own
 * storage: which attempt of which integration, for whom (a digest) and since when. Nothing of it is secret, nothing is believed: it only
 * makes the kit ask the handler. One record for each attempt, so that tabs and flows do not disturb each other.
 */
interface RedirectRecord {
  readonly integration: string;
  readonly attemptId: string;
  readonly createdAt: number;
  readonly identity: number;
}

/** An attempt older than that has nothing left to tell. */
const lifeMs = 900_000;

export function keepRecord(identity: TenonIdentity, integration: string, attemptId: string): void {
  const record: RedirectRecord = {
    integration,
    attemptId,
    createdAt: Date.now(),
    identity: digest(identityKey(identity)),
  };
  withStorage((storage) => storage.setItem(redirectPrefix + String(digest(attemptId)), JSON.stringify(record)));
}

/** The newest attempt this tab left for, once: every record of this integration and identity is gone afterwards. */
export function takeRecord(identity: TenonIdentity, integration: string): string | null {
  let newest: RedirectRecord | null = null;
  withStorage((storage) => {
    for (const key of Object.keys(storage).filter((name) => name.startsWith(redirectPrefix))) {
      const record = parse(storage.getItem(key));
      const age = record === null ? lifeMs : Date.now() - record.createdAt;
      const isOld = !(age > -lifeMs && age < lifeMs);
      const isOurs = record?.integration === integration && record.identity === digest(identityKey(identity));
      if (isOld || isOurs) storage.removeItem(key);
      if (isOurs && !isOld && record.createdAt >= (newest?.createdAt ?? 0)) newest = record;
    }
  });
  return (newest as RedirectRecord | null)?.attemptId ?? null;
}

/** Storage may be missing, full, or forbidden (a page in a frame of another site): then the tab comes back to what the handler knows. */
function withStorage(act: (storage: Storage) => void): void {
  try {
    act(window.sessionStorage);
  } catch {
    // See above.
  }
}

function parse(text: string | null): RedirectRecord | null {
  try {
    const value = JSON.parse(text ?? "") as Partial<RedirectRecord> | null;
    return typeof value?.attemptId === "string" && typeof value.createdAt === "number"
      ? (value as RedirectRecord)
      : null;
  } catch {
    return null;
  }
}
