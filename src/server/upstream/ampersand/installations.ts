import * as z from "zod/mini";
import {
  createInstallationRequestSchema,
  installationSchema,
  type Installation as WireInstallation,
} from "../../../contracts/ampersand/installation.js";
import type { ConfigContent } from "../../../contracts/ampersand/config-content.js";
import type { Integration } from "../../../contracts/ampersand/integration.js";
import { isTenonError, TenonError } from "../../../http/tenon-error.js";
import { canonicalJson } from "../../keyed-hash.js";
import type { Caller, InstallationsUpstream } from "../upstream.js";
import { configurationIssues, decodeContent, encodeContent } from "./configuration.js";
import { removed } from "./connections.js";
import { toInstallation, versionOf } from "./installation.js";
import { missing, type Platform } from "./platform.js";
import { UpstreamRefusal } from "./refusal.js";
import { contentUpdate } from "./update.js";

type Operations = Pick<
  InstallationsUpstream,
  "createInstallation" | "getInstallation" | "updateInstallation" | "deleteInstallation"
>;

const all = "/projects/:project/integrations/:integration/installations";
const one = `${all}/:installation`;

export function installationOperations(platform: Platform): Operations {
  const { project } = platform;
  /** The installation and its integration; another group's is not found. */
  const load = async (id: string, caller: Caller) => {
    const [installation, integrations] = await Promise.all([
      platform.installation(id, caller),
      platform.integrations(),
    ]);
    const integration = integrations.find((each) => each.id === installation.integrationId) ?? missing("integration");
    return { installation, integration };
  };
  const existing = async (integration: Integration, caller: Caller) =>
    (await platform.installations(caller)).find((each) => each.integrationId === integration.id);

  return {
    createInstallation: async (wanted, caller) => {
      const integration = await platform.integration(wanted.integration);
      const content = encodeContent(wanted.configuration, integration.latestRevision.content);
      const [connection, before] = await Promise.all([
        platform.connection(wanted.connectionId, caller),
        existing(integration, caller),
      ]);
      if (connection.provider !== integration.provider) missing("connection");
      if (before) return adopt(before, integration, connection.id, content);
      const body = z.parse(createInstallationRequestSchema, {
        groupRef: caller.identity.group.ref,
        connectionId: connection.id,
        config: { createdBy: `consumer:${caller.identity.consumer.ref}`, content },
      });
      try {
        const created = await platform.ask(
          {
            method: "POST",
            path: all,
            params: { project, integration: integration.id },
            body,
            read: installationSchema,
          },
          caller,
        );
        return await toInstallation(created, integration.name);
      } catch (error) {
        // Done or not? Only the platform knows, so it is asked before the customer is.
        const isUnclear = isTenonError(error) && (error.code === "upstream_unavailable" || error.code === "conflict");
        const after =
          isUnclear && !caller.signal.aborted ? await existing(integration, caller).catch(nothing) : undefined;
        if (after) return adopt(after, integration, connection.id, content);
        throw configurationRefusal(error);
      }
    },

    getInstallation: async (id, caller) => {
      const { installation, integration } = await load(id, caller);
      return toInstallation(installation, integration.name);
    },

    updateInstallation: async (id, wanted, caller) => {
      const { installation, integration } = await load(id, caller);
      if (wanted.version !== (await versionOf(installation))) {
        throw new TenonError({ code: "conflict", message: "The installation has changed since it was read" });
      }
      const change = contentUpdate(
        installation.config.content,
        wanted.configuration,
        integration.latestRevision.content,
      );
      const connectionId = wanted.connectionId === installation.connection.id ? undefined : wanted.connectionId;
      if (connectionId !== undefined) {
        const connection = await platform.connection(connectionId, caller);
        if (connection.provider !== integration.provider) missing("connection");
      }
      const updateMask = [...(connectionId === undefined ? [] : ["connectionId"]), ...change.updateMask];
      if (updateMask.length === 0) return toInstallation(installation, integration.name);
      const body = {
        updateMask,
        installation: {
          ...(connectionId !== undefined && { connectionId }),
          ...(change.updateMask.length > 0 && { config: { content: change.content } }),
        },
      };
      const params = { project, integration: integration.id, installation: id };
      const updated = await platform
        .ask({ method: "PATCH", path: one, params, body, read: installationSchema }, caller)
        .catch((error: unknown) => {
          throw configurationRefusal(error);
        });
      return toInstallation(updated, integration.name);
    },

    // The platform removes the connection as well when nothing else uses it.
    deleteInstallation: async (id, caller) => {
      const { integration } = await load(id, caller);
      const params = { project, integration: integration.id, installation: id };
      await removed(platform.ask({ method: "DELETE", path: one, params }, caller));
    },
  };
}

const nothing = () => undefined;

/** One integration is installed once for a group: the same again is what there is, another is for the customer to decide. */
function adopt(found: WireInstallation, integration: Integration, connectionId: string, content: ConfigContent) {
  if (found.connection.id === connectionId && canonical(found.config.content) === canonical(content)) {
    return toInstallation(found, integration.name);
  }
  throw new TenonError({ code: "conflict", message: "It is installed already, with another configuration or account" });
}

/** Order of objects, fields and mappings means nothing. */
function canonical(content: ConfigContent): string {
  const { read, write, subscribe, proxy } = decodeContent(content);
  const sorted = (items: readonly unknown[]): string[] => items.map((item) => canonicalJson(item)).sort();
  return canonicalJson({
    read: sorted(read.map((each) => ({ ...each, fields: [...each.fields].sort(), mappings: sorted(each.mappings) }))),
    write: sorted(write),
    subscribe: sorted(subscribe),
    proxy: proxy === true,
  });
}

function configurationRefusal(error: unknown): unknown {
  if (!(error instanceof UpstreamRefusal) || error.code !== "invalid_input") return error;
  return new TenonError({ code: "invalid_input", message: error.message, issues: configurationIssues(error.issues) });
}
