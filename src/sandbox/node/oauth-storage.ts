import type { Adapter, AdapterPayload } from "oidc-provider";

interface StoredEntry {
  payload: AdapterPayload;
  /** Milliseconds since the epoch; Infinity for entries that never end. */
  endsAt: number;
}

export interface OAuthStorage {
  /** What the OAuth server library calls once per kind of thing it stores. */
  adapter(model: string): Adapter;
  clear(): void;
}

/**
 * Keeps sessions, codes, grants and tokens of one OAuth server in memory. Each server has its own, so two sandboxes in one process never see
 * each other's codes. Clients are not stored: `findClient` answers for them at the moment they are asked for.
 */
export function createOAuthStorage(findClient: (clientId: string) => AdapterPayload | undefined): OAuthStorage {
  const entries = new Map<string, StoredEntry>();

  const read = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key);
    if (!entry) return undefined;
    if (entry.endsAt > Date.now()) return entry.payload;
    entries.delete(key);
    return undefined;
  };

  const readWhere = (prefix: string, matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const key of [...entries.keys()]) {
      if (!key.startsWith(prefix)) continue;
      const payload = read(key);
      if (payload && matches(payload)) return payload;
    }
    return undefined;
  };

  const adapter = (model: string): Adapter => {
    const keyOf = (id: string) => `${model}:${id}`;
    return {
      upsert: (id, payload, expiresIn) => {
        const endsAt = expiresIn ? Date.now() + expiresIn * 1000 : Infinity;
        entries.set(keyOf(id), { payload, endsAt });
        return Promise.resolve(undefined);
      },
      find: (id) => Promise.resolve(model === "Client" ? findClient(id) : read(keyOf(id))),
      findByUid: (uid) => Promise.resolve(readWhere(`${model}:`, (payload) => payload.uid === uid)),
      findByUserCode: (userCode) => Promise.resolve(readWhere(`${model}:`, (payload) => payload.userCode === userCode)),
      consume: (id) => {
        const payload = read(keyOf(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
        return Promise.resolve(undefined);
      },
      destroy: (id) => {
        entries.delete(keyOf(id));
        return Promise.resolve(undefined);
      },
      // A replayed code takes everything that came from its grant with it (RFC 6749 section 4.1.2).
      revokeByGrantId: (grantId) => {
        for (const [key, entry] of [...entries]) if (entry.payload.grantId === grantId) entries.delete(key);
        return Promise.resolve(undefined);
      },
    };
  };

  return { adapter, clear: () => entries.clear() };
}
