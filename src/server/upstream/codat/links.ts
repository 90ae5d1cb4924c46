import type { Connection } from "../../../contracts/codat/connection.js";
import { readMoment } from "../../../contracts/codat/moment.js";
import type { PlatformLink } from "../../../contracts/kit/sync-flow.js";
import { isTenonError, TenonError } from "../../../http/tenon-error.js";
import type { SyncFlowUpstream } from "../sync-flow-upstream.js";
import type { Caller } from "../upstream.js";
import { UpstreamRefusal } from "../upstream-refusal.js";
import type { FlowAddressParts } from "./flow-address.js";
import { hostedPage, invalidInput } from "./flow-address.js";
import { toConnection } from "./connection-view.js";

/** Connects and unlinks one system by itself. An id from a browser counts only where the caller's own company has it. */
export function linkOperations({
  client,
  companies,
  reads,
  platforms,
  flowHosts,
}: FlowAddressParts): Pick<SyncFlowUpstream, "createPlatformLink" | "deletePlatformLink"> {
  const underWay = new Map<string, Promise<Connection>>();

  const own = async (connectionId: string, caller: Caller): Promise<{ companyId: string; connection: Connection }> => {
    const companyId = await companies.of(caller);
    const connections = companyId === undefined ? [] : await reads.connections(companyId);
    const connection = connections.find(({ id }) => id === connectionId);
    if (companyId !== undefined && connection) return { companyId, connection };
    throw new TenonError({ code: "not_found", message: "There is no such connection" });
  };

  const begin = async (platformKey: string, companyId: string): Promise<Connection> => {
    const integrationId = (await platforms.find(platformKey))?.integrationId;
    const begun = (await reads.connections(companyId))
      .filter(({ status, linkUrl }) => status === "PendingAuth" && linkUrl !== undefined)
      .filter((each) =>
        each.integrationKey === undefined
          ? integrationId !== undefined && each.integrationId === integrationId
          : each.integrationKey === platformKey,
      )
      .sort((a, b) => (readMoment(b.created) ?? "").localeCompare(readMoment(a.created) ?? ""));
    if (begun[0]) return begun[0];
    try {
      return await client.connections.create({ companyId, platformKey });
    } finally {
      reads.forget(companyId);
    }
  };

  /** Two that begin the same at the same time begin one thing. */
  const beginOnce = (platformKey: string, companyId: string): Promise<Connection> => {
    const name = `${companyId} ${platformKey}`;
    const known = underWay.get(name);
    if (known) return known;
    const begun = begin(platformKey, companyId).finally(() => underWay.delete(name));
    underWay.set(name, begun);
    return begun;
  };

  const link = (connection: Connection): PlatformLink => ({
    connection: toConnection(connection),
    linkUrl: hostedPage("platformLink", connection.linkUrl, flowHosts),
  });

  return {
    createPlatformLink: async ({ platformKey, connectionId }, caller) => {
      if ((platformKey === undefined) === (connectionId === undefined)) throw oneOfThem();
      if (connectionId !== undefined) return link((await own(connectionId, caller)).connection);
      if (platformKey === undefined || !(await platforms.find(platformKey))) throw notSwitchedOn();
      return link(await beginOnce(platformKey, await companies.ensure(caller)));
    },

    deletePlatformLink: async (connectionId, caller) => {
      const { companyId, connection } = await own(connectionId, caller);
      // Only what is linked can be unlinked; anything else is what was asked for already.
      if (connection.status !== "Linked") return;
      const { signal, requestId } = caller;
      try {
        await client.connections.updateConnection(
          { companyId, connectionId, status: "Unlinked" },
          { signal, requestId },
        );
      } catch (error) {
        reads.forget(companyId);
        if (!(await isUnlinked(error, connectionId, companyId))) throw error;
      } finally {
        reads.forget(companyId);
      }
    },
  };

  /** Somebody else may have been faster. */
  async function isUnlinked(error: unknown, connectionId: string, companyId: string): Promise<boolean> {
    if (isTenonError(error) && error.code === "not_found") return true;
    if (!(error instanceof UpstreamRefusal) || ![400, 409, 422].includes(error.upstreamStatus)) return false;
    const now = (await reads.connections(companyId)).find(({ id }) => id === connectionId);
    return now?.status !== "Linked";
  }
}

const notSwitchedOn = (): TenonError =>
  invalidInput([{ path: "platformKey", code: "unknown", message: "This system is not switched on." }]);

const oneOfThem = (): TenonError =>
  invalidInput([{ path: "platformKey", code: "required", message: "Name a system, or a connection." }]);
