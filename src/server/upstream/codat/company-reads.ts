import type { Configuration } from "../../../contracts/codat/configuration.js";
import type { Connection } from "../../../contracts/codat/connection.js";
import type { CompanySyncStatus } from "../../../contracts/codat/sync.js";
import { isTenonError } from "../../../http/tenon-error.js";
import type { CodatClient } from "./client.js";
import { everything } from "./page.js";

/** Long enough for the several places of a page that ask at once; short enough for whoever comes back from the hosted pages. */
const lifetimeMs = 500;
const mostCompanies = 1_000;

/**
 * What is known of a company, read once for everybody who asks at the same time. A read is nobody's alone, so it goes on where the
 * browser that asked first has gone.
 */
export interface CompanyReads {
  /** All of them, over all pages. @throws TenonError `not_found` where the company is not there any more */
  connections(companyId: string): Promise<Connection[]>;
  /** `null`: there is none yet. */
  configuration(companyId: string): Promise<Configuration | null>;
  /** `null`: it has never run. */
  latest(companyId: string): Promise<CompanySyncStatus | null>;
  lastSuccessful(companyId: string): Promise<CompanySyncStatus | null>;
  syncs(companyId: string): Promise<CompanySyncStatus[]>;
  /** After a change: what was read before it does not count any more. */
  forget(companyId: string): void;
}

interface Entry {
  readonly at: number;
  readonly value: Promise<unknown>;
  isUnderWay: boolean;
}

export function createCompanyReads(client: CodatClient): CompanyReads {
  const companies = new Map<string, Map<string, Entry>>();

  const read = <T>(companyId: string, what: string, load: () => Promise<T>): Promise<T> => {
    const known = companies.get(companyId) ?? new Map<string, Entry>();
    const found = known.get(what);
    if (found && (found.isUnderWay || Date.now() - found.at < lifetimeMs)) return found.value as Promise<T>;
    // The oldest stands first: a Map keeps the order of insertion.
    companies.delete(companyId);
    companies.set(companyId, known);
    const oldest = companies.size > mostCompanies ? companies.keys().next().value : undefined;
    if (oldest !== undefined) companies.delete(oldest);
    const value = load();
    const entry: Entry = { at: Date.now(), value, isUnderWay: true };
    known.set(what, entry);
    value.then(
      () => {
        entry.isUnderWay = false;
      },
      () => {
        if (known.get(what) === entry) known.delete(what);
      },
    );
    return value;
  };

  return {
    connections: (companyId) =>
      read(companyId, "connections", () =>
        everything(
          (query) => client.connections.list({ companyId, ...query }),
          ({ id }) => id,
        ),
      ),
    configuration: (companyId) =>
      read(companyId, "configuration", () => orNull(client.configuration.get({ companyId }))),
    latest: (companyId) => read(companyId, "latest", () => orNull(client.sync.getLatest({ companyId }))),
    lastSuccessful: (companyId) =>
      read(companyId, "lastSuccessful", () => orNull(client.sync.getLastSuccessful({ companyId }))),
    syncs: (companyId) => read(companyId, "syncs", async () => (await orNull(client.sync.list({ companyId }))) ?? []),
    forget: (companyId) => companies.delete(companyId),
  };
}

/** Where the service has nothing to show yet it says that there is no such thing. */
export async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (isTenonError(error) && error.code === "not_found") return null;
    throw error;
  }
}
