import { readFileSync } from "node:fs";
import { expect } from "vitest";
import * as z from "zod/mini";
import {
  customAuthResumeRequestSchema,
  customAuthStartRequestSchema,
  generateConnectionRequestSchema,
  oauthConnectRequestSchema,
} from "../../src/contracts/ampersand/connect.js";

/* What the catalog asks for, read by the words of its own reference and not by those of the handler or the form. */

interface Asked {
  name: string;
  displayName?: string;
  defaultValue?: string;
  fieldType?: string;
  moduleDependencies?: object;
}
export interface Entry {
  name: string;
  authType: string;
  displayName?: string;
  defaultModule: string;
  oauth2Opts?: { grantType: string; explicitScopesRequired: boolean; explicitWorkspaceRequired: boolean };
  basicOpts?: { apiKeyAsBasic?: boolean };
  customOpts?: { inputs?: Asked[]; multiStep?: boolean };
  metadata?: { input?: Asked[] };
  modules?: object;
}
/** One input of a connect form. */
export interface Input {
  name: string;
  label: string;
  type: "text" | "secret" | "select";
  target: "credential" | "metadata";
  required: boolean;
  defaultValue?: string;
  options: { value: string }[];
}

export const { catalog } = JSON.parse(readFileSync("../shared/data/provider-catalog.json", "utf8")) as {
  catalog: Record<string, Entry>;
};
export const entries = Object.values(catalog);

const field = (name: string, label: string, type: Input["type"] = "text", target: Input["target"] = "credential") => ({
  ...{ name, label, type, target, required: true },
});
const secret = "secret" as const;
const login = [field("username", "Username"), field("password", "Password", secret)];
const application = [field("clientId", "Client ID"), field("clientSecret", "Client secret", secret)];

/** The inputs of a provider's form, for one of its modules. */
export function expectedForm(
  { authType, oauth2Opts, basicOpts, customOpts, metadata, defaultModule }: Entry,
  module?: string,
) {
  const scopes = oauth2Opts?.explicitScopesRequired ? [field("scopes", "Scopes")] : [];
  const types = { fieldTypeText: "text", fieldTypeSelect: "select", fieldTypePassword: secret } as const;
  const typeOf = (name = "fieldTypePassword") => types[name as keyof typeof types];
  const forms = {
    oauth2: {
      authorizationCode: { kind: "oauth", credentials: [] },
      authorizationCodePKCE: { kind: "oauth", credentials: [] },
      clientCredentials: { kind: "clientCredentials", credentials: [...application, ...scopes] },
      password: { kind: "password", credentials: [...login, ...application, ...scopes] },
    }[oauth2Opts?.grantType ?? ""],
    apiKey: { kind: "apiKey", credentials: [field("apiKey", "API key", secret)] },
    basic: basicOpts?.apiKeyAsBasic
      ? { kind: "apiKey", credentials: [field("apiKey", "API key", secret)] }
      : { kind: "basic", credentials: login },
    custom: {
      kind: "custom",
      credentials: (customOpts?.inputs ?? []).map((each) =>
        field(each.name, each.displayName ?? each.name, typeOf(each.fieldType)),
      ),
    },
    none: { kind: "none", credentials: [] },
  };
  const form = forms[authType as keyof typeof forms] ?? { kind: "unsupported", credentials: [] };
  const names = new Set(form.credentials.map(({ name }) => name));
  const asked = (metadata?.input ?? [])
    .filter((each) => {
      const only = Object.keys(each.moduleDependencies ?? {});
      return only.length === 0 || only.includes(module ?? defaultModule);
    })
    .map((each) => ({
      ...field(
        names.has(each.name) ? `metadata.${each.name}` : each.name,
        each.displayName ?? each.name,
        "text",
        "metadata",
      ),
      required: each.defaultValue === undefined,
      ...(each.defaultValue !== undefined && { defaultValue: each.defaultValue }),
    }));
  const workspace =
    oauth2Opts?.explicitWorkspaceRequired && !asked.some(({ name }) => name === "workspace")
      ? [field("workspace", "Workspace", "text", "metadata")]
      : [];
  return { kind: form.kind, inputs: [...form.credentials, ...workspace, ...asked] };
}

export interface Sent {
  readonly path: string;
  readonly body: unknown;
}

/** The strict readers stand for the request schemas of the reference; both are compared in ampersand-contracts.test.ts. */
export function checkSent(kind: string, sent: readonly Sent[], project: string): Record<string, unknown> {
  const schemas: Record<string, z.ZodMiniType> = {
    "/v1/oauth-connect": oauthConnectRequestSchema,
    "/v1/custom-auth/connect": z.union([customAuthStartRequestSchema, customAuthResumeRequestSchema]),
    [`/v1/projects/${project}/connections:generate`]: generateConnectionRequestSchema,
  };
  expect(sent.length, kind).toBeGreaterThan(0);
  for (const { path, body } of sent) {
    const schema = schemas[path];
    if (!schema) throw new Error(`Nobody knows what may be sent to ${path}`);
    expect(z.safeParse(schema, body).error?.issues ?? []).toEqual([]);
  }
  return sent[0]?.body as Record<string, unknown>;
}

/** The one credential member of the request, by the scheme of the catalog. */
export function expectedCredential({ authType, oauth2Opts, customOpts }: Entry, values: Record<string, string>) {
  const pick = (...names: string[]) => Object.fromEntries(names.map((name) => [name, values[name]]));
  const scopes = oauth2Opts?.explicitScopesRequired ? { scopes: [values.scopes] } : {};
  if (authType === "apiKey") return pick("apiKey");
  if (authType === "basic") return { basicAuth: pick("username", "password") };
  if (authType === "custom") return { customAuth: pick(...(customOpts?.inputs ?? []).map(({ name }) => name)) };
  if (oauth2Opts?.grantType === "clientCredentials") {
    return { oauth2ClientCredentials: { ...pick("clientId", "clientSecret"), ...scopes } };
  }
  if (oauth2Opts?.grantType === "password") {
    return { oauth2PasswordCredentials: { ...pick("username", "password", "clientId", "clientSecret"), ...scopes } };
  }
  return {};
}

export const schemeOf = ({ authType, oauth2Opts }: Entry) =>
  authType === "oauth2" ? `oauth2/${oauth2Opts?.grantType ?? ""}` : authType;
