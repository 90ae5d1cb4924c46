import {
  readConfigObjectRequestSchema,
  subscribeConfigObjectRequestSchema,
  writeConfigObjectRequestSchema,
  type UpdateConfigContentRequest,
} from "../contracts/ampersand/config-content-request.js";
import { strictMapOf } from "../contracts/dropping.js";
import * as z from "zod/mini";
import { checkBody } from "./body.js";
import { connectionStatus } from "./connection-view.js";
import { describeObject, latestContent, type SandboxContext } from "./context.js";
import { installationMasks, readInstallationMask, type InstallationMask } from "./mask.js";
import { isObject, own, setOwn } from "./own.js";
import { badRequest, unprocessable } from "./problem.js";
import { newId } from "./random.js";
import { requireProvider } from "./scenarios.js";
import type { StoredConnection, StoredContent, StoredInstallation, StoredIntegration } from "./store.js";
import { validateConfig, type ConfigScope } from "./validate-config.js";

type Action = "read" | "write" | "subscribe";

const objectSchemas = {
  read: readConfigObjectRequestSchema,
  write: writeConfigObjectRequestSchema,
  subscribe: subscribeConfigObjectRequestSchema,
};

/** @throws ApiProblem 422 with one issue per mistake */
export function requireValidConfig(
  context: SandboxContext,
  integration: StoredIntegration,
  content: StoredContent,
  options: { root: string; groupRef: string; only?: ConfigScope["only"] },
): void {
  const manifest = latestContent(integration);
  const { root, groupRef, only } = options;
  const describe = (objectName: string) => describeObject(context, integration.provider, objectName, groupRef);
  const issues = validateConfig(content as UpdateConfigContentRequest, {
    manifest,
    describe,
    root,
    ...(only && { only }),
  });
  if (issues.length > 0) throw unprocessable("The configuration is invalid", issues);
}

/** One record of each object is read before anything is saved; what the provider says stops the save. */
export function sample(context: SandboxContext, connection: StoredConnection): void {
  requireProvider(context, connection.provider);
  if (connectionStatus(context, connection) === "bad_credentials") {
    const text = `${connection.provider} refused the connection's credentials (401: invalid credentials)`;
    throw unprocessable(text, undefined, {
      causes: [text],
      remedy: "Connect the account again",
      subsystem: "provider",
    });
  }
}

/** @throws ApiProblem 400 when there is no such connection for the group and provider */
export function connectionFor(
  { store }: SandboxContext,
  integration: StoredIntegration,
  groupRef: string,
  connectionId: string | undefined,
  name: string,
): StoredConnection {
  const provider = integration.provider.toLowerCase();
  const fitting = store.data.connections.filter(
    (each) => !each.gone && each.groupRef === groupRef && each.provider.toLowerCase() === provider,
  );
  const found = connectionId === undefined ? fitting.at(-1) : fitting.find((each) => each.id === connectionId);
  if (!found) {
    const detail = `the group ${groupRef} has no ${connectionId === undefined ? "" : "such "}connection to ${integration.provider}`;
    throw badRequest("There is no connection to install with", { issues: [{ in: "body", name, detail }] });
  }
  return found;
}

/** Deletes an installation, what it did, and its connection when nothing else uses it. */
export function removeInstallation({ store }: SandboxContext, installation: StoredInstallation): void {
  const { data } = store;
  data.installations = data.installations.filter((each) => each !== installation);
  data.operations = data.operations.filter((each) => each.installationId !== installation.id);
  if (!data.installations.some((each) => each.connectionId === installation.connectionId)) {
    data.connections = data.connections.filter((each) => each.id !== installation.connectionId);
  }
}

/** The content's objects of one action, made when missing. */
export function objectsOf(content: StoredContent, action: Action): Record<string, Record<string, unknown>> {
  const part: { objects?: Record<string, Record<string, unknown>> } = (content[action] ??= { objects: {} });
  return (part.objects ??= {});
}

interface Change {
  connectionId?: string;
  createdBy?: string;
  content: StoredContent;
  /** Objects that the mask touched. */
  touched: { action: Action; name: string }[];
}

const bodyRoot = "installation.config.content";

/**
 * Applies an update mask to a copy. Values that the mask does not name are not even looked at.
 * @throws ApiProblem 400 for a mask that is unknown or has no value
 */
export function applyMask(
  integration: StoredIntegration,
  installation: StoredInstallation,
  updateMask: string[],
  values: Record<string, unknown>,
): Change {
  const manifest = latestContent(integration);
  const change: Change = { content: structuredClone(installation.config.content), touched: [] };
  const remedy = `Allowed masks: '${installationMasks.join(", ")}'`;
  const known = (name: string) =>
    (["read", "write", "subscribe"] as const).some((action) =>
      manifest[action]?.objects?.some((each) => each.objectName === name),
    );
  for (const mask of updateMask) {
    const read = readInstallationMask(mask, known);
    if (!read) {
      throw badRequest("Invalid update mask", {
        remedy,
        issues: [{ in: "body", name: "updateMask", detail: `"${mask}" is not known`, value: mask }],
      });
    }
    applyOne(read, mask, values, change);
  }
  return change;
}

function applyOne(mask: InstallationMask, text: string, values: Record<string, unknown>, change: Change): void {
  const part = (value: unknown, key: string): unknown => (isObject(value) ? own(value, key) : undefined);
  const config = part(values, "config");
  const content = part(config, "content");
  const need = (value: unknown, name: string): unknown => {
    if (value !== undefined && value !== null) return value;
    throw badRequest("A mask has no value", {
      issues: [{ in: "body", name: `installation.${name}`, detail: `is named in the mask (${text}) and missing` }],
    });
  };
  switch (mask.kind) {
    case "connectionId":
      change.connectionId = checkBody(
        z.string(),
        need(part(values, "connectionId"), "connectionId"),
        "installation.connectionId",
      );
      return;
    case "createdBy":
      change.createdBy = checkBody(
        z.string(),
        need(part(config, "createdBy"), "config.createdBy"),
        "installation.config.createdBy",
      );
      return;
    case "proxy": {
      const enabled = need(part(part(content, "proxy"), "enabled"), "config.content.proxy.enabled");
      change.content.proxy = {
        ...change.content.proxy,
        enabled: checkBody(z.boolean(), enabled, `${bodyRoot}.proxy.enabled`),
      };
      return;
    }
    case "objects": {
      const { action } = mask;
      const path = `${action}.objects`;
      const given = need(part(part(content, action), "objects"), `config.content.${path}`);
      checkBody(strictMapOf(objectSchemas[action]), given, `${bodyRoot}.${path}`);
      const objects = given as Record<string, Record<string, unknown>>;
      change.content[action] = { ...change.content[action], objects };
      for (const name of Object.keys(objects)) change.touched.push({ action, name });
      return;
    }
    case "object": {
      const { action, name } = mask;
      const path = `${action}.objects.${name}`;
      const given = need(part(part(part(content, action), "objects"), name), `config.content.${path}`);
      checkBody(objectSchemas[action], given, `${bodyRoot}.${path}`);
      // Stored as it was sent: what the check read has another order.
      const object = given as Record<string, unknown>;
      setOwn(objectsOf(change.content, action), name, action === "read" ? completeReadObject(object, name) : object);
      change.touched.push({ action, name });
      return;
    }
    case "disabled": {
      const path = `read.objects.${mask.name}`;
      const given = need(
        part(part(part(part(content, "read"), "objects"), mask.name), "disabled"),
        `config.content.${path}.disabled`,
      );
      const disabled = checkBody(z.boolean(), given, `${bodyRoot}.${path}.disabled`);
      const object = own(change.content.read?.objects, mask.name);
      if (!object) {
        throw badRequest("The object is not installed", {
          issues: [
            { in: "body", name: "updateMask", detail: `the installation does not read "${mask.name}"`, value: text },
          ],
        });
      }
      object.disabled = disabled;
    }
  }
}

/** Answers always carry these three; an update may leave them out. */
function completeReadObject(object: Record<string, unknown>, name: string): Record<string, unknown> {
  return { objectName: name, selectedFields: {}, selectedFieldMappings: {}, ...object };
}

/** A changed configuration is a new one, for the revision that is the latest now. */
export function nextConfig(
  { store }: SandboxContext,
  integration: StoredIntegration,
  config: StoredInstallation["config"],
  content: StoredContent,
): StoredInstallation["config"] {
  return {
    ...config,
    id: newId(),
    revisionId: integration.revisions.at(-1)?.id ?? config.revisionId,
    createTime: store.time(),
    content,
  };
}
