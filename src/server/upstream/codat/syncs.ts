import type { Issue } from "../../../contracts/kit/problem.js";
import type { Sync } from "../../../contracts/kit/sync-flow.js";
import { TenonError } from "../../../http/tenon-error.js";
import type { SyncFlowUpstream } from "../sync-flow-upstream.js";
import type { CallOptions } from "./page.js";
import type { CodatClient } from "./client.js";
import type { Companies } from "./company.js";
import { orNull, type CompanyReads } from "./company-reads.js";
import { invalidInput } from "./flow-address.js";
import { toSync } from "./sync-view.js";

const pageSize = 20;

/** Past runs, and asking for one. The service answers with all there are at once, so the pages are cut here. */
export function runOperations(
  client: CodatClient,
  companies: Companies,
  reads: CompanyReads,
): Pick<SyncFlowUpstream, "listSyncs" | "createSync"> {
  return {
    listSyncs: async ({ page }, caller) => {
      const companyId = await companies.of(caller);
      const all = companyId === undefined ? [] : ((await orNull(reads.syncs(companyId))) ?? []);
      const syncs = all
        .map((wire) => toSync(wire, companyId === undefined ? [] : [companyId]))
        .filter((sync): sync is Sync => sync !== undefined)
        .sort((a, b) => (b.at ?? "").localeCompare(a.at ?? ""));
      // The last one shown marks the place: runs that came meanwhile stand before it and move nothing.
      const last = page === undefined ? -1 : syncs.findIndex(({ id }) => id === page);
      if (page !== undefined && last === -1) return { syncs: [], nextPage: undefined };
      const shown = syncs.slice(last + 1, last + 1 + pageSize);
      return { syncs: shown, nextPage: last + 1 + pageSize < syncs.length ? shown.at(-1)?.id : undefined };
    },

    createSync: async ({ from, to }, caller) => {
      const issues = [...dayIssues("from", from), ...dayIssues("to", to)];
      if (issues.length === 0 && from !== undefined && to !== undefined && from > to) {
        issues.push({ path: "to", code: "invalid", message: "The last day is before the first." });
      }
      if (issues.length > 0) throw invalidInput(issues);
      const companyId = await companies.of(caller);
      if (companyId === undefined)
        throw new TenonError({ code: "not_found", message: "Nothing is set up to sync yet" });
      const { signal, requestId } = caller;
      try {
        return await begin(companyId, from, to, { signal, requestId });
      } finally {
        reads.forget(companyId);
      }
    },
  };

  async function begin(
    companyId: string,
    from: string | undefined,
    to: string | undefined,
    options: CallOptions,
  ): Promise<Sync> {
    const finish = to === undefined ? new Date().toISOString() : endOf(to);
    const begun =
      from === undefined
        ? await client.sync.request({ companyId, syncTo: to === undefined ? undefined : finish }, options)
        : await client.sync.requestForDateRange({ companyId, start: `${from}T00:00:00.000Z`, finish }, options);
    const { commerceSyncId: syncId = "" } = begun;
    const sync = toSync({ ...begun, syncId }, [companyId]);
    // What was just accepted runs, as long as the answer does not say otherwise.
    return { id: syncId, ...sync, state: sync === undefined || sync.state === "unknown" ? "running" : sync.state };
  }
}

/** Days are UTC days, like every moment of the service that names no zone. */
const endOf = (day: string): string => `${day}T23:59:59.999Z`;

function dayIssues(path: string, day: string | undefined): Issue[] {
  if (day === undefined) return [];
  const moment = Date.parse(`${day}T00:00:00.000Z`);
  const isDay = !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day);
  return isDay ? [] : [{ path, code: "invalid", message: "There is no such day." }];
}
