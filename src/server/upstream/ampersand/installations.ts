import * as z from "zod/mini";
import {
  createInstallationRequestSchema,
  installationSchema,
  patchConfigContentRequestSchema,
  type Installation as WireInstallation,
} from "../../../contracts/ampersand/installation.js";
import type { Integration } from "../../../contracts/ampersand/integration.js";
import { isTenonError, TenonError } from "../../../http/tenon-error.js";
import type { Configuration } from "../../../contracts/kit/configuration.js";
import type { Caller, InstallationsUpstream } from "../upstream.js";
import { UpstreamRefusal } from "../upstream-refusal.js";
import { configurationIssues, encodeContent } from "./configuration.js";
import { removed } from "./connections.js";
import { toInstallation, versionOf } from "./installation.js";
import { mayStand } from "./path.js";
import { missing, stillOwn, type Platform } from "./platform.js";
import { contentUpdate, type ContentUpdate } from "./update.js";

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
  const isGone = (id: string, caller: Caller): Promise<boolean> =>
    platform.installations(caller).then(
      (all) => all.every((each) => each.id !== id),
      () => false,
    );

  /** One object is changed by operations on it; anything more in one request, so that all of it is done or nothing. */
  const save = async (
    { id: installation, integrationId: integration }: WireInstallation,
    { patch, connectionId, updateMask, content }: Change,
    caller: Caller,
  ): Promise<WireInstallation> => {
    const ask = { method: "PATCH", read: installationSchema } as const;
    const masked = () => {
      const mask = [...(connectionId === undefined ? [] : ["connectionId"]), ...updateMask];
      const values = {
        ...(connectionId !== undefined && { connectionId }),
        ...(updateMask.length > 0 && { config: { content } }),
      };
      const body = { updateMask: mask, installation: values };
      return platform.ask({ ...ask, path: one, params: { project, integration, installation }, body }, caller);
    };
    // A slash in a path would be read in different ways on the way, so such names go into the body.
    if (
      !patch ||
      connectionId !== undefined ||
      patch.objectName.includes("/") ||
      !mayStand("object", patch.objectName)
    ) {
      return masked();
    }
    const { objectName: object, action, changes } = patch;
    const path = "/projects/:project/integrations/:integration/objects/:object/config-content";
    const body = z.parse(patchConfigContentRequestSchema, { installationId: installation, action, changes });
    try {
      return await platform.ask({ ...ask, path, params: { project, integration, object }, body }, caller);
    } catch (error) {
      if (!isTenonError(error) || error.code !== "not_found") throw error;
      // The name was not found, or the installation is gone or somebody else's by now: its owner is read again before another write.
      await platform.installation(installation, caller);
      return masked();
    }
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
      if (before) return adopt(before, integration, connection.id, wanted.configuration);
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
        return await toInstallation(stillOwn(created, caller), integration.name);
      } catch (error) {
        // Done or not? Only the platform knows, so it is asked before the customer is.
        const isKnown = !isUnclear(error) && !(isTenonError(error) && error.code === "conflict");
        const after = isKnown || caller.signal.aborted ? undefined : await existing(integration, caller).catch(nothing);
        if (after) return adopt(after, integration, connection.id, wanted.configuration);
        throw configurationRefusal(error);
      }
    },

    getInstallation: async (id, caller) => {
      const { installation, integration } = await load(id, caller);
      return toInstallation(installation, integration.name);
    },

    updateInstallation: async (id, wanted, caller) => {
      // What is stored is read here, right before it is changed.
      const [{ installation, integration }, connection] = await Promise.all([
        load(id, caller),
        wanted.connectionId === undefined ? undefined : platform.connection(wanted.connectionId, caller),
      ]);
      if (connection && connection.provider !== integration.provider) missing("connection");
      const version = await versionOf(installation);
      if (wanted.version !== version) throw changedMeanwhile();
      const manifest = integration.latestRevision.content;
      const changeOf = ({ config, connection: used }: WireInstallation) => ({
        ...contentUpdate(config.content, wanted.configuration, manifest),
        connectionId: connection && connection.id !== used.id ? connection.id : undefined,
      });
      const change = changeOf(installation);
      if (isNothing(change)) return toInstallation(installation, integration.name);
      try {
        const saved = stillOwn(await save(installation, change, caller), caller, id);
        return await toInstallation(saved, integration.name);
      } catch (error) {
        const now = caller.signal.aborted ? undefined : await platform.installation(id, caller).catch(nothing);
        // Done or not? Only the platform knows, so it is asked before the customer is.
        if (now && isUnclear(error) && isNothing(changeOf(now))) return await toInstallation(now, integration.name);
        if (now && (await versionOf(now)) !== version) throw changedMeanwhile();
        throw configurationRefusal(error);
      }
    },

    // The platform removes the connection as well when nothing else uses it.
    deleteInstallation: async (id, caller) => {
      const { integration } = await load(id, caller);
      const params = { project, integration: integration.id, installation: id };
      try {
        await removed(platform.ask({ method: "DELETE", path: one, params }, caller));
      } catch (error) {
        if (!isUnclear(error) || caller.signal.aborted || !(await isGone(id, caller))) throw error;
      }
    },
  };
}

interface Change extends ContentUpdate {
  readonly connectionId: string | undefined;
}

const isNothing = ({ updateMask, connectionId }: Change): boolean =>
  updateMask.length === 0 && connectionId === undefined;

/** The request may have been carried out although its answer did not arrive. */
const isUnclear = (error: unknown): boolean => isTenonError(error) && error.code === "upstream_unavailable";

const changedMeanwhile = (): TenonError =>
  new TenonError({ code: "conflict", message: "The installation has changed since it was read" });

const nothing = () => undefined;

/** One integration is installed once for a group: the same again is what there is, another is for the customer to decide. */
function adopt(found: WireInstallation, integration: Integration, connectionId: string, wanted: Configuration) {
  const isSame =
    found.connection.id === connectionId &&
    contentUpdate(found.config.content, wanted, integration.latestRevision.content).updateMask.length === 0;
  if (isSame) return toInstallation(found, integration.name);
  throw new TenonError({ code: "conflict", message: "It is installed already, with another configuration or account" });
}

function configurationRefusal(error: unknown): unknown {
  if (!(error instanceof UpstreamRefusal) || error.code !== "invalid_input") return error;
  return new TenonError({ code: "invalid_input", message: error.message, issues: configurationIssues(error.issues) });
}
