import type { OAuthProvider } from "../oauth-provider.js";
import { newId } from "../random.js";
import type { Store } from "../store.js";
import { companyNotFound, connectionNotFound } from "./codat-error.js";
import { emptyCodatState, type CodatState, type StoredCodatConnection, type StoredCompany } from "./codat-state.js";
import { platformOf, type Platform } from "./platforms.js";

/** What the parts of the pretended sync service share. Whoever changes `data` calls `store.changed()`. */
export interface CodatContext {
  readonly store: Store;
  /** The customer's account at the systems that are connected. */
  readonly provider: OAuthProvider;
  readonly apiKey: string;
  /** Of API and hosted pages; may change while it runs. */
  origin(): string;
  readonly data: CodatState;
}

/** Makes the part of the state where it is missing: a state of an earlier version has none. */
export function codatContext(parts: Omit<CodatContext, "data">): CodatContext {
  return {
    ...parts,
    get data() {
      return (parts.store.data.codat ??= emptyCodatState());
    },
  };
}

/** A moment as the service writes most of its own: in UTC, without parts of a second. */
export function timeText(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** @throws CodatError 404 */
export function findCompany({ data }: CodatContext, id: string): StoredCompany {
  const found = data.companies.find((each) => same(each.id, id));
  if (!found) throw companyNotFound(id);
  return found;
}

/**
 * A connection of this company; another company's does not exist for it.
 * @throws CodatError 404
 */
export function findConnection(context: CodatContext, companyId: string, id: string): StoredCodatConnection {
  const company = findCompany(context, companyId);
  const found = context.data.connections.find((each) => same(each.id, id) && each.companyId === company.id);
  if (!found) throw connectionNotFound(id);
  return found;
}

/** Oldest first. */
export function connectionsOf({ data }: CodatContext, companyId: string): StoredCodatConnection[] {
  return data.connections.filter((each) => each.companyId === companyId);
}

export function addCompany(
  { data, store }: CodatContext,
  facts: { name: string; description?: string; tags?: Record<string, string> },
): StoredCompany {
  const company: StoredCompany = {
    id: newId(),
    ...facts,
    created: timeText(store.now()),
    confirmedSteps: [],
    addedAccounts: [],
    failedRuns: 0,
  };
  data.companies.push(company);
  store.changed();
  return company;
}

export function addConnection(
  { data, store }: CodatContext,
  companyId: string,
  platformKey: string,
): StoredCodatConnection {
  const connection: StoredCodatConnection = {
    id: newId(),
    companyId,
    platformKey,
    status: "PendingAuth",
    created: timeText(store.now()),
    errors: [],
  };
  data.connections.push(connection);
  store.changed();
  return connection;
}

/** The company's connection to this system: the one in use, else the newest, else a new one that waits for authorization. */
export function ensureConnection(context: CodatContext, companyId: string, platformKey: string): StoredCodatConnection {
  const known = connectionsOf(context, companyId).filter((each) => each.platformKey === platformKey);
  return (
    known.find((each) => each.status === "Linked") ?? known.at(-1) ?? addConnection(context, companyId, platformKey)
  );
}

/** The company's linked connection of one kind. */
export function linkedOf(
  context: CodatContext,
  companyId: string,
  sourceType: Platform["sourceType"],
): StoredCodatConnection | undefined {
  return connectionsOf(context, companyId).find(
    (each) => each.status === "Linked" && platformOf(each.platformKey)?.sourceType === sourceType,
  );
}
