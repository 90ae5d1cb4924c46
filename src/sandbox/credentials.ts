import type { ConnectionMask, GenerateConnectionRequest } from "../contracts/ampersand/connect.js";
import type { ProviderInfo } from "../contracts/ampersand/provider.js";
import { own } from "./own.js";
import { badRequest, unprocessable, type Issue } from "./problem.js";
import type { StoredConnection } from "./store.js";

/*
 * Decisions where the public reference is silent:
 * - exactly one credential is given, the one of the provider's scheme; a provider that takes an API key as basic
 *   authentication accepts `basicAuth` with the key in the named half, or `apiKey`;
 * - an input of the catalog without a default is required when it belongs to the default module;
 * - a value that starts with "wrong", "expired" or "revoked" is refused by the pretended provider for that reason (422, naming the field).
 */

type Given = Pick<
  GenerateConnectionRequest,
  | "apiKey"
  | "basicAuth"
  | "oauth2ClientCredentials"
  | "oauth2PasswordCredentials"
  | "customAuth"
  | "oauth2AuthorizationCode"
>;
type CredentialName = keyof Given;

const names: CredentialName[] = [
  "apiKey",
  "basicAuth",
  "oauth2ClientCredentials",
  "oauth2PasswordCredentials",
  "customAuth",
  "oauth2AuthorizationCode",
];

/** The credentials a provider takes, and the scheme its connections report. */
export function schemeOf(info: ProviderInfo | undefined): { accepts: CredentialName[]; authScheme: string } {
  const grant = info?.oauth2Opts?.grantType ?? "authorizationCode";
  switch (info?.authType) {
    case "apiKey":
      return { accepts: ["apiKey"], authScheme: "apiKey" };
    case "basic":
      return { accepts: info.basicOpts?.apiKeyAsBasic ? ["basicAuth", "apiKey"] : ["basicAuth"], authScheme: "basic" };
    case "oauth2": {
      if (grant === "clientCredentials")
        return { accepts: ["oauth2ClientCredentials"], authScheme: "oauth2/clientCredentials" };
      if (grant === "password") return { accepts: ["oauth2PasswordCredentials"], authScheme: "oauth2/password" };
      return { accepts: ["oauth2AuthorizationCode"], authScheme: `oauth2/${grant}` };
    }
    case "custom":
      return { accepts: ["customAuth"], authScheme: "custom" };
    case "none":
      return { accepts: [], authScheme: "none" };
    case "jwt":
      return { accepts: [], authScheme: "jwt" };
    default:
      // A provider the catalog does not know: whatever is given is taken.
      return { accepts: names, authScheme: "oauth2/authorizationCode" };
  }
}

function missing(name: string): Issue {
  return { in: "body", name, detail: "is required" };
}

/** What the scheme needs and was not given. */
function incomplete(given: Given, name: CredentialName, info: ProviderInfo | undefined): Issue[] {
  const blank = (parts: object, required: string[]) =>
    required.filter((part) => !own(parts as Record<string, unknown>, part)).map((part) => missing(`${name}.${part}`));
  switch (name) {
    case "apiKey":
      return given.apiKey ? [] : [missing("apiKey")];
    case "basicAuth": {
      const half = info?.basicOpts?.apiKeyAsBasic
        ? (info.basicOpts.apiKeyAsBasicOpts?.fieldUsed ?? "username")
        : undefined;
      return blank(given.basicAuth ?? {}, half === undefined ? ["username", "password"] : [half]);
    }
    case "oauth2ClientCredentials": {
      const scopes = info?.oauth2Opts?.explicitScopesRequired && !given.oauth2ClientCredentials?.scopes?.length;
      return [
        ...blank(given.oauth2ClientCredentials ?? {}, ["clientId", "clientSecret"]),
        ...(scopes ? [missing(`${name}.scopes`)] : []),
      ];
    }
    case "oauth2PasswordCredentials":
      return blank(given.oauth2PasswordCredentials ?? {}, ["username", "password", "clientId", "clientSecret"]);
    case "customAuth": {
      const inputs = info?.customOpts?.inputs ?? [];
      const wrongChoices = inputs.flatMap((input) => {
        const value = own(given.customAuth ?? {}, input.name);
        const choices = (input.options ?? []).map((option) => option.value);
        return value && choices.length && !choices.some((choice) => choice === value)
          ? [{ in: "body", name: `customAuth.${input.name}`, detail: `must be one of ${choices.join(", ")}` } as const]
          : [];
      });
      return [
        ...blank(
          given.customAuth ?? {},
          inputs.map((input) => input.name),
        ),
        ...wrongChoices,
      ];
    }
    case "oauth2AuthorizationCode":
      return (given.oauth2AuthorizationCode?.accessToken ?? given.oauth2AuthorizationCode?.refreshToken)
        ? []
        : [missing(`${name}.refreshToken`)];
  }
}

const refusals = [
  ["wrong", "was refused by the provider"],
  ["expired", "has expired"],
  ["revoked", "was revoked"],
] as const;

/** Paths of the values that the pretended provider refuses. */
export function refusedParts(value: unknown, path: string): Issue[] {
  if (typeof value === "string") {
    const reason = refusals.find(([word]) => value.startsWith(word))?.[1];
    return reason === undefined ? [] : [{ in: "body", name: path, detail: reason }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => refusedParts(part, `${path}.${key}`));
}

/** @throws ApiProblem 422 as the platform passes on what the provider said */
export function providerRefusal(providerName: string, issues: Issue[]) {
  return unprocessable(`${providerName} refused these credentials (401: invalid credentials)`, issues, {
    causes: ["invalid credentials"],
    remedy: "Check the credentials in the provider's settings and send them again",
  });
}

/**
 * Checks the credentials of a request and returns the ones to keep.
 * @param refuseAll the provider refuses everything (scenario `bad-credentials`)
 */
export function checkCredentials(
  given: Given,
  info: ProviderInfo | undefined,
  providerName: string,
  refuseAll: boolean,
): { credentials: StoredConnection["credentials"]; authScheme: string } {
  const { accepts, authScheme } = schemeOf(info);
  const present = names.filter((name) => given[name] !== undefined);
  if (info?.authType === "jwt") throw badRequest(`Connections to ${providerName} (jwt) cannot be made here`);
  if (info?.authType === "custom" && info.customOpts?.multiStep) {
    throw badRequest(`${providerName} needs several steps: use /custom-auth/connect`);
  }
  const unexpected = present.filter((name) => !accepts.includes(name));
  if (unexpected.length > 0) {
    const expected = accepts.length
      ? `${providerName} takes ${accepts.join(" or ")}`
      : `${providerName} takes no credentials`;
    throw badRequest("The credentials do not fit the provider", {
      issues: unexpected.map((name) => ({ in: "body", name, detail: expected })),
    });
  }
  if (present.length > 1) {
    throw badRequest("More than one credential was given", {
      issues: present.map((name) => ({ in: "body", name, detail: "give one only" })),
    });
  }
  const name = present[0] ?? accepts[0];
  if (name === undefined) return { credentials: {}, authScheme };
  const issues = incomplete(given, name, info);
  if (issues.length > 0) throw badRequest("The credentials are incomplete", { issues });
  const refused = refuseAll
    ? [{ in: "body", name, detail: "was refused by the provider" } as const]
    : refusedParts(given[name], name);
  if (refused.length > 0) throw providerRefusal(providerName, refused);
  return { credentials: keep(given, name), authScheme };
}

function keep(given: Given, name: CredentialName): StoredConnection["credentials"] {
  if (name !== "oauth2AuthorizationCode") return { [name]: given[name] };
  const { accessToken, refreshToken, scopes = [] } = given.oauth2AuthorizationCode ?? {};
  const stored = (token: { token: string; issuedAt?: string | undefined; expiresAt?: string | undefined }) => ({
    token: token.token,
    ...(token.issuedAt !== undefined && { issuedAt: token.issuedAt }),
    ...(token.expiresAt !== undefined && { expiresAt: token.expiresAt }),
  });
  return {
    oauth2AuthorizationCode: {
      scopes,
      ...(accessToken && { accessToken: stored(accessToken) }),
      ...(refreshToken && { refreshToken: stored(refreshToken) }),
    },
  };
}

/** Which credential a mask of `PATCH …/connections/{id}` carries. */
export function credentialOfMask(mask: ConnectionMask): CredentialName | undefined {
  return names.find((name) => name === mask);
}

/** Inputs of the catalog that the customer has to answer and that are missing. */
export function missingMetadata(
  info: ProviderInfo | undefined,
  providerWorkspaceRef: string | undefined,
  metadata: StoredConnection["providerMetadata"],
): Issue[] {
  const has = (name: string) =>
    Boolean(own(metadata, name)?.value) || (name === "workspace" && Boolean(providerWorkspaceRef));
  const required = (info?.metadata?.input ?? [])
    .filter(({ defaultValue, moduleDependencies: modules }) => {
      const applies =
        !modules || Object.keys(modules).length === 0 || own(modules, info?.defaultModule ?? "") !== undefined;
      return applies && !defaultValue;
    })
    .map((input) => input.name);
  const workspace = info?.oauth2Opts?.explicitWorkspaceRequired && !required.includes("workspace") && !has("workspace");
  const workspaceHasDefault = info?.metadata?.input?.some((input) => input.name === "workspace" && input.defaultValue);
  return [...required.filter((name) => !has(name)), ...(workspace && !workspaceHasDefault ? ["workspace"] : [])].map(
    (name) => ({
      in: "body",
      name: name === "workspace" ? "providerWorkspaceRef" : `providerMetadata.${name}`,
      detail: "is required by the provider",
    }),
  );
}
