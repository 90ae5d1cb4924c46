import { identityKey, type TenonIdentity } from "../client/identity.js";

const key = (identity: TenonIdentity, ...path: string[]): string => JSON.stringify([identityKey(identity), ...path]);

/** Every key of the cache, in one place; each begins with whose facts they are. */
export const factKeys = {
  session: (identity: TenonIdentity) => key(identity, "session"),
  integrations: (identity: TenonIdentity) => key(identity, "integrations"),
  integration: (identity: TenonIdentity, name: string) => key(identity, "integration", name),
  objects: (identity: TenonIdentity, name: string, connectionId: string) =>
    key(identity, "objects", name, connectionId),
  provider: (identity: TenonIdentity, name: string) => key(identity, "provider", name),
  platforms: (identity: TenonIdentity) => key(identity, "platforms"),
  syncFlow: (identity: TenonIdentity) => key(identity, "sync-flow"),
};
