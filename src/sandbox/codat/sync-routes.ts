import { readMoment } from "../../contracts/codat/moment.js";
import { setConfigurationRequestSchema } from "../../contracts/codat/configuration.js";
import { syncRangeRequestSchema, syncToLatestRequestSchema } from "../../contracts/codat/sync.js";
import { connectionsOf, findCompany, type CodatContext } from "./codat-context.js";
import { badItems, CodatError } from "./codat-error.js";
import { codatBody } from "./codat-request.js";
import { part, type CodatRoutes } from "./codat-routes.js";
import type { StoredCompany, StoredSync } from "./codat-state.js";
import { changedConfiguration, configurationView, setConfiguration } from "./flow-configuration.js";
import { beginSync, preciseTime, syncsOf, syncState } from "./syncs.js";
import { connectionView } from "./views.js";

const noData = (what: string) => new CodatError(404, `There is no ${what}`);

function outcome(context: CodatContext, sync: StoredSync) {
  const { code, status, message, at, isSuccess } = syncState(context, sync);
  return {
    companyId: sync.companyId,
    syncStatusCode: code,
    syncStatus: status,
    errorMessage: message,
    syncExceptionMessage: message,
    syncUtc: preciseTime(at),
    dataPushed: isSuccess && code === 2000,
  };
}

const companySyncStatus = (context: CodatContext, sync: StoredSync) => ({ syncId: sync.id, ...outcome(context, sync) });

const dataConnections = (context: CodatContext, companyId: string) =>
  connectionsOf(context, companyId).map((each) => connectionView(context, each));

function summary(context: CodatContext, sync: StoredSync) {
  return {
    commerceSyncId: sync.id,
    syncDateRangeUtc: { ...(sync.start !== undefined && { start: sync.start }), finish: sync.finish },
    ...outcome(context, sync),
    dataConnections: dataConnections(context, sync.companyId),
  };
}

function moment(text: string, at: string): string {
  const read = readMoment(text);
  if (read === undefined) throw badItems([{ at, message: "is not a date" }]);
  return read;
}

export function syncRoutes(context: CodatContext): CodatRoutes {
  const company = (id: string) => findCompany(context, id);
  const isRunning = (each: StoredSync) => syncState(context, each).isRunning;

  /** @throws CodatError 409 while data are being read or written */
  function requireQuiet(target: StoredCompany): void {
    const { initialReadMs = 0 } = context.data.switches;
    const isRead = (linkedAt: number | undefined) =>
      linkedAt === undefined || context.store.now() - linkedAt >= initialReadMs;
    const isReading = connectionsOf(context, target.id).some(
      (each) => each.status === "Linked" && !isRead(each.linkedAt),
    );
    if (isReading || syncsOf(context, target).some(isRunning)) {
      throw new CodatError(409, "The data of this company are still being synced");
    }
  }

  return {
    "GET /config/companies/:companyId/sync/commerce": (c) => {
      const target = company(part(c, "companyId"));
      syncsOf(context, target); // A schedule that failed for too long has switched itself off.
      return c.json(configurationView(target));
    },

    "POST /config/companies/:companyId/sync/commerce": async (c) => {
      const target = company(part(c, "companyId"));
      const request = await codatBody(c.req.raw, setConfigurationRequestSchema, {});
      requireQuiet(target);
      setConfiguration(context, target, changedConfiguration(target, request));
      return c.json(configurationView(target));
    },

    "POST /companies/:companyId/sync/commerce/latest": async (c) => {
      const target = company(part(c, "companyId"));
      const { syncTo } = await codatBody(c.req.raw, syncToLatestRequestSchema, {});
      const finish = syncTo ? moment(syncTo, "syncTo") : context.store.time();
      return c.json(summary(context, beginSync(context, target, { kind: "latest", finish })));
    },

    "POST /meta/companies/:companyId/sync/commerce/historic": async (c) => {
      const target = company(part(c, "companyId"));
      const { dateRange } = await codatBody(c.req.raw, syncRangeRequestSchema);
      const start = moment(dateRange.start, "dateRange.start");
      const finish = moment(dateRange.finish, "dateRange.finish");
      if (start >= finish) throw badItems([{ at: "dateRange.finish", message: "must be after the start" }]);
      return c.json(summary(context, beginSync(context, target, { kind: "historic", start, finish })));
    },

    "GET /meta/companies/:companyId/sync/commerce/status": (c) => {
      const target = company(part(c, "companyId"));
      const [latest] = syncsOf(context, target);
      return c.json({
        ...(latest
          ? { commerceSyncId: latest.id, syncId: latest.id, ...outcome(context, latest) }
          : { companyId: target.id, syncStatus: "NotStarted", dataPushed: false }),
        dataConnections: dataConnections(context, target.id),
      });
    },

    "GET /companies/:companyId/sync/commerce/syncs/latest/status": (c) => {
      const [latest] = syncsOf(context, company(part(c, "companyId")));
      if (!latest) throw noData("sync of this company");
      return c.json(companySyncStatus(context, latest));
    },

    "GET /companies/:companyId/sync/commerce/syncs/lastSuccessful/status": (c) => {
      const found = syncsOf(context, company(part(c, "companyId"))).find((each) => syncState(context, each).isSuccess);
      if (!found) throw noData("successful sync of this company");
      return c.json(companySyncStatus(context, found));
    },

    "GET /companies/:companyId/sync/commerce/syncs/list/status": (c) =>
      c.json(syncsOf(context, company(part(c, "companyId"))).map((each) => companySyncStatus(context, each))),

    "GET /companies/:companyId/sync/commerce/syncs/:syncId/status": (c) => {
      const id = part(c, "syncId").toLowerCase();
      const found = syncsOf(context, company(part(c, "companyId"))).find((each) => each.id === id);
      if (!found) throw noData(`sync ${part(c, "syncId")} of this company`);
      return c.json(companySyncStatus(context, found));
    },
  };
}
