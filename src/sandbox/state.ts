import * as z from "zod/mini";
import { codatStateSchema, danglingIn } from "./codat/codat-state.js";
import { pathName } from "./problem.js";
import { scenarioNames } from "./scenario-names.js";
import type { SandboxState } from "./store.js";

const withId = { id: z.string() };
const list = (shape: z.core.$ZodLooseShape) => z.array(z.looseObject(shape));

const stateSchema = z.looseObject({
  project: z.looseObject({
    ...withId,
    name: z.string(),
    appName: z.string(),
    orgId: z.string(),
    createTime: z.string(),
  }),
  integrations: list({
    ...withId,
    name: z.string(),
    provider: z.string(),
    revisions: z.array(
      z.looseObject({ ...withId, content: z.looseObject({ name: z.string(), provider: z.string() }) }),
    ),
  }),
  providerApps: list({ ...withId, provider: z.string() }),
  connections: list({
    ...withId,
    provider: z.string(),
    groupRef: z.string(),
    consumerRef: z.string(),
    authScheme: z.string(),
    status: z.string(),
    credentials: z.looseObject({}),
    providerMetadata: z.looseObject({}),
    authorizedAt: z.number(),
  }),
  installations: list({
    ...withId,
    integrationId: z.string(),
    connectionId: z.string(),
    groupRef: z.string(),
    config: z.looseObject({ ...withId, content: z.looseObject({}) }),
  }),
  operations: list({
    ...withId,
    installationId: z.string(),
    createTime: z.string(),
    durationMs: z.number(),
    recordsTotal: z.number(),
  }),
  jwtKeys: list({ ...withId, publicKeyPem: z.string(), active: z.boolean() }),
  attempts: list({ state: z.string(), codeVerifier: z.string(), expiresAt: z.number() }),
  fields: z.optional(
    list({ provider: z.string(), groupRef: z.string(), objectName: z.string(), field: z.looseObject({}) }),
  ),
  customSessions: list({ ...withId, step: z.number(), grant: z.string(), expiresAt: z.number() }),
  scenario: z.looseObject({ name: z.enum(scenarioNames), since: z.number(), served: z.number() }),
  codat: z.optional(codatStateSchema),
  clockAdvancedMs: z.number(),
  sequence: z.number(),
});

/**
 * Checks what `state()` once gave, and returns a copy.
 * @throws Error saying whether it is foreign, of another version, or damaged and where
 */
export function readState(value: unknown): SandboxState {
  const marked = value as { format?: unknown; version?: unknown } | null | undefined;
  if (typeof value !== "object" || marked?.format !== "tenon-sandbox") {
    throw new Error('This is not a state of the sandbox (no "format": "tenon-sandbox").');
  }
  if (marked.version !== 1)
    throw new Error(`This state has version ${String(marked.version)}; this sandbox reads version 1.`);
  const result = z.safeParse(stateSchema, value);
  if (!result.success) {
    const where = pathName(result.error.issues[0]?.path ?? []);
    throw new Error(`This state of the sandbox is damaged: ${where || "the value"} is missing or has the wrong type.`);
  }
  const state = structuredClone(value) as SandboxState;
  const dangling = state.codat && danglingIn(state.codat);
  if (dangling !== undefined) {
    throw new Error(`This state of the sandbox is damaged: codat.${dangling} points nowhere.`);
  }
  for (const [index, installation] of state.installations.entries()) {
    const connected = state.connections.some((each) => each.id === installation.connectionId);
    const known = state.integrations.some((each) => each.id === installation.integrationId);
    if (!connected || !known) {
      const missing = connected ? "integrationId" : "connectionId";
      throw new Error(`This state of the sandbox is damaged: installations[${index}].${missing} points nowhere.`);
    }
  }
  return state;
}
