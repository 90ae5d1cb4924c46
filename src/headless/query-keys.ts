import { identityKey, type TenonIdentity } from "../client/identity.js";

/** Every key of the cache, in one place; each begins with whose facts they are. */
export const queryKeys = {
  all: (identity: TenonIdentity) => ["tenon", identityKey(identity)] as const,
  session: (identity: TenonIdentity) => [...queryKeys.all(identity), "session"] as const,
  integrations: (identity: TenonIdentity) => [...queryKeys.all(identity), "integrations"] as const,
  integration: (identity: TenonIdentity, name: string) => [...queryKeys.all(identity), "integration", name] as const,
};
