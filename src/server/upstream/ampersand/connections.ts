import * as z from "zod/mini";
import {
  generateConnectionRequestSchema,
  updateConnectionRequestSchema,
} from "../../../contracts/ampersand/connect.js";
import { connectionSchema, type Connection as WireConnection } from "../../../contracts/ampersand/connection.js";
import type { ProviderInfo } from "../../../contracts/ampersand/provider.js";
import type { Connection } from "../../../contracts/kit/connections.js";
import type { Issue } from "../../../contracts/kit/problem.js";
import { isTenonError, TenonError } from "../../../http/tenon-error.js";
import type { InstallationsUpstream } from "../upstream.js";
import { UpstreamRefusal } from "../upstream-refusal.js";
import { allModules, connectForm, type ConnectForm } from "./connect-method.js";
import { toConnection } from "./connection.js";
import { credentialBody, inputIssues, isRotatable, metadataBody, readForm, type Typed } from "./credentials.js";
import { stillOwn, type Platform } from "./platform.js";
import { partyBody, resolveTarget } from "./target.js";

type Operations = Pick<
  InstallationsUpstream,
  "listConnections" | "getConnection" | "createConnection" | "updateConnection" | "deleteConnection"
>;

const one = "/projects/:project/connections/:connection";

export function connectionOperations(platform: Platform): Operations {
  const { project } = platform;
  const named = async (wire: WireConnection): Promise<Connection> =>
    toConnection(wire, await platform.provider(wire.provider));

  return {
    listConnections: async ({ provider }, caller) => {
      const [connections, catalog] = await Promise.all([
        platform.connections(caller, provider),
        platform.catalog().catch((): Record<string, ProviderInfo> => ({})),
      ]);
      return connections.map((each) => toConnection(each, catalog[each.provider]));
    },
    getConnection: async (id, caller) => named(await platform.connection(id, caller)),

    createConnection: async ({ credentials, metadata, ...target }, caller) => {
      const { provider, form } = await resolveTarget(target, platform);
      refuseOtherWays(form);
      const typed = readForm(form, { credentials, metadata });
      const body = z.parse(generateConnectionRequestSchema, {
        ...partyBody(caller.identity),
        provider: provider.name,
        ...metadataBody(typed, form, provider),
        ...credentialBody(typed, form, provider),
      });
      const created = await platform
        .ask(
          {
            method: "POST",
            path: "/projects/:project/connections:generate",
            params: { project },
            body,
            read: connectionSchema,
            secrets: typed.secrets,
          },
          caller,
        )
        .catch((error: unknown) => {
          throw refusedForm(error, form);
        });
      return toConnection(stillOwn(created, caller), provider);
    },

    updateConnection: async (id, { credentials = {}, metadata = {} }, caller) => {
      const wire = await platform.connection(id, caller);
      const provider = await platform.provider(wire.provider);
      if (Object.keys(credentials).length === 0 && Object.keys(metadata).length === 0) {
        return toConnection(wire, provider);
      }
      if (!provider || (Object.keys(credentials).length > 0 && !isRotatable(wire))) {
        throw new TenonError({ code: "invalid_input", message: "These credentials cannot be changed in a form" });
      }
      const form = connectForm(provider, allModules);
      const typed = readForm(form, { credentials, metadata }, true);
      const connection = changes(typed, form, provider, wire);
      const body = z.parse(updateConnectionRequestSchema, { updateMask: Object.keys(connection), connection });
      const path = { method: "PATCH", path: one, params: { project, connection: id } } as const;
      const updated = await platform
        .ask({ ...path, body, read: connectionSchema, secrets: typed.secrets }, caller)
        .catch((error: unknown) => {
          throw refusedForm(error, form);
        });
      return toConnection(stillOwn(updated, caller, id), provider);
    },

    deleteConnection: async (id, caller) => {
      const [, installations] = await Promise.all([platform.connection(id, caller), platform.installations(caller)]);
      if (installations.some(({ connection }) => connection.id === id)) throw inUse();
      await removed(platform.ask({ method: "DELETE", path: one, params: { project, connection: id } }, caller));
    },
  };
}

/** The platform would refuse it in words of its own. */
const inUse = (): TenonError => {
  const message = "The account is used by an installation. Uninstall that first.";
  return new TenonError({ code: "conflict", message, issues: [{ path: "connectionId", code: "in_use", message }] });
};

/** Another tab may have been faster: gone is gone. What is still in use is a conflict. */
export async function removed(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (isTenonError(error) && error.code === "not_found") return;
    if (error instanceof UpstreamRefusal && error.code === "invalid_input") {
      throw new TenonError({ code: "conflict", message: error.message });
    }
    throw error;
  }
}

function changes(
  typed: Typed,
  form: ConnectForm,
  provider: ProviderInfo,
  wire: WireConnection,
): Record<string, unknown> {
  const { providerMetadata, ...metadata } = metadataBody(typed, form, provider);
  return {
    ...(typed.credentials.size > 0 && credentialBody(typed, form, provider)),
    ...metadata,
    // The mask replaces all of it, so what was not named goes along.
    ...(typeof providerMetadata === "object" && { providerMetadata: { ...sendable(wire), ...providerMetadata } }),
  };
}

const sendable = ({ providerMetadata = {} }: WireConnection): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(providerMetadata).map(([name, each]) => [
      name,
      {
        value: each.value,
        source: each.source ?? "input",
        ...(each.displayName !== undefined && { displayName: each.displayName }),
      },
    ]),
  );

function refuseOtherWays({ method }: ConnectForm): void {
  if (method.kind === "unsupported") {
    throw new TenonError({
      code: "invalid_input",
      message: `Accounts of this kind (${method.rawKind ?? "unknown"}) cannot be connected`,
    });
  }
  if (method.kind === "oauth") {
    throw new TenonError({
      code: "invalid_input",
      message: "This provider is connected in a window: create an authorization",
    });
  }
}

/** 400: the form is wrong. 422: the provider did not accept what it holds. Either may name the inputs. */
export function refusedForm(error: unknown, form: ConnectForm): unknown {
  if (!(error instanceof UpstreamRefusal) || error.code !== "invalid_input") return error;
  const issues = inputIssues(error.issues, form);
  const isCredential = ({ path }: Issue) =>
    form.inputs.some((each) => each.name === path && each.target === "credential");
  const isForm = issues.length > 0 && (error.upstreamStatus === 400 || !issues.some(isCredential));
  return new TenonError({ code: isForm ? "invalid_input" : "credentials_refused", message: error.message, issues });
}
