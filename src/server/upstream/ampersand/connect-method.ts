import type { CustomAuthInput, MetadataInput, ProviderInfo } from "../../../contracts/ampersand/provider.js";
import type { ConnectInput, ConnectMethod } from "../../../contracts/kit/connect-method.js";
import { safeUrl } from "../../../http/safe-url.js";

/** A form and, for each input, the platform's own name of what it asks. */
export interface ConnectForm {
  readonly method: ConnectMethod;
  readonly inputs: readonly FormInput[];
}
export interface FormInput extends ConnectInput {
  readonly wireName: string;
}

type Kind = ConnectMethod["kind"];

/**
 * Describes how an account of a provider is connected, as data a form can be drawn from.
 * @param module of the integration; without one the provider's default counts
 */
export function connectForm(provider: ProviderInfo, module?: string): ConnectForm {
  const kind = kindOf(provider);
  if (kind === "unsupported") {
    const rawKind =
      provider.oauth2Opts && provider.authType === "oauth2" ? provider.oauth2Opts.grantType : provider.authType;
    return { method: { kind, inputs: [], docsUrl: undefined, rawKind }, inputs: [] };
  }
  const docsUrl = docsOf(provider.oauth2Opts?.docsURL ?? provider.apiKeyOpts?.docsURL ?? provider.basicOpts?.docsURL);
  const credentials = credentialInputs(kind, provider, docsUrl);
  const inputs = [...credentials, ...metadataInputs(provider, module, credentials)];
  return { method: methodOf(kind, { inputs: drawn(inputs), docsUrl }, provider), inputs };
}

function methodOf(
  kind: Exclude<Kind, "unsupported" | "hostedLink">,
  form: Pick<ConnectMethod, "inputs" | "docsUrl">,
  provider: ProviderInfo,
): ConnectMethod {
  switch (kind) {
    case "custom":
      return { kind, ...form, packageUrl: undefined, window: provider.customOpts?.multiStep === true };
    case "oauth":
      return { kind, ...form, packageUrl: undefined };
    default:
      return { kind, ...form };
  }
}

/** Every module's inputs: an existing connection may serve several. */
export const allModules = "";

export const isMetadata = ({ target }: FormInput): boolean => target === "metadata";

/** What a browser draws: without the platform's own names. */
export const drawn = (inputs: readonly FormInput[]): ConnectInput[] => inputs.map(({ wireName: _, ...input }) => input);

function kindOf(provider: ProviderInfo): Exclude<Kind, "hostedLink"> {
  switch (provider.authType) {
    case "oauth2":
      switch (provider.oauth2Opts?.grantType) {
        case "authorizationCode":
        case "authorizationCodePKCE":
          return "oauth";
        case "clientCredentials":
          return "clientCredentials";
        case "password":
          return "password";
        default:
          return "unsupported";
      }
    case "apiKey":
      return "apiKey";
    case "basic":
      return provider.basicOpts?.apiKeyAsBasic === true ? "apiKey" : "basic";
    case "custom":
      return "custom";
    case "none":
      return "none";
    default:
      return "unsupported";
  }
}

function credentialInputs(kind: Kind, provider: ProviderInfo, docsUrl: string | undefined): FormInput[] {
  const scopes = provider.oauth2Opts?.explicitScopesRequired
    ? [input("scopes", "Scopes", { help: "Separated by spaces or commas." })]
    : [];
  const application = [input("clientId", "Client ID", { docsUrl }), input("clientSecret", "Client secret", secret)];
  const login = [input("username", "Username", { docsUrl }), input("password", "Password", secret)];
  switch (kind) {
    case "apiKey":
      return [input("apiKey", "API key", { ...secret, docsUrl, prefix: keyPrefix(provider) })];
    case "basic":
      return login;
    case "clientCredentials":
      return [...application, ...scopes];
    case "password":
      return [...login, ...application, ...scopes];
    case "custom":
      return (provider.customOpts?.inputs ?? []).map(customInput);
    default:
      return [];
  }
}

/** What the platform itself puts before the key (`Bearer`): shown, so that nobody types it. */
const keyPrefix = ({ authType, apiKeyOpts }: ProviderInfo): string | undefined =>
  (authType === "apiKey" && apiKeyOpts?.header?.valuePrefix?.trim()) || undefined;

const fieldTypes = new Map<string, ConnectInput["type"]>([
  ["fieldTypeText", "text"],
  ["fieldTypeSelect", "select"],
]);

function customInput(asked: CustomAuthInput): FormInput {
  const options = (asked.options ?? []).map(({ value, label }) => ({ value, label: label ?? value }));
  const type = fieldTypes.get(asked.fieldType ?? "") ?? "secret";
  return input(asked.name, asked.displayName ?? asked.name, {
    type,
    help: asked.prompt,
    docsUrl: docsOf(asked.docsURL),
    options,
  });
}

/** Name under which the platform keeps the subdomain, store or tenant of an account. */
export const workspaceName = "workspace";

function metadataInputs(provider: ProviderInfo, module: string | undefined, taken: readonly FormInput[]): FormInput[] {
  const active = module ?? provider.defaultModule;
  const asked = (provider.metadata?.input ?? []).filter((each) => isFor(each, active));
  const inputs = asked.map((each) => {
    const isTaken = taken.some(({ name }) => name === each.name);
    return input(isTaken ? `metadata.${each.name}` : each.name, each.displayName ?? each.name, {
      target: "metadata",
      wireName: each.name,
      help: each.prompt,
      docsUrl: docsOf(each.docsURL),
      defaultValue: each.defaultValue,
      // Left empty, it gets the default.
      required: each.defaultValue === undefined,
      ...addressAround(each.name, provider, active),
    });
  });
  const needsWorkspace =
    provider.oauth2Opts?.explicitWorkspaceRequired === true && !asked.some(({ name }) => name === workspaceName);
  return needsWorkspace ? [input(workspaceName, "Workspace", { target: "metadata" }), ...inputs] : inputs;
}

/** Where the account's address is made of an input (`https://{{.workspace}}.example.com`), the rest of its host is shown around it. */
function addressAround(name: string, provider: ProviderInfo, module: string | undefined): Partial<FormInput> {
  const baseUrl = (module ? provider.modules?.[module]?.baseURL : undefined) ?? provider.baseURL ?? "";
  const [before, after, ...more] = (/^https:\/\/[^/]*/.exec(baseUrl)?.[0] ?? "").split(`{{.${name}}}`);
  const isWhole = after !== undefined && more.length === 0 && !`${before ?? ""}${after}`.includes("{{");
  return isWhole && after !== "" ? { prefix: before, suffix: after } : {};
}

/** An input that names no modules is for all of them; without any module nothing is left out. */
function isFor({ moduleDependencies }: MetadataInput, module: string | undefined): boolean {
  if (moduleDependencies === undefined || Object.keys(moduleDependencies).length === 0) return true;
  return module === undefined || module === "" || Object.hasOwn(moduleDependencies, module);
}

const secret = { type: "secret" } as const;

const input = (name: string, label: string, rest: Partial<FormInput> = {}): FormInput => ({
  name,
  label,
  type: "text",
  target: "credential",
  required: true,
  help: undefined,
  docsUrl: undefined,
  defaultValue: undefined,
  prefix: undefined,
  suffix: undefined,
  options: [],
  wireName: name,
  ...rest,
});

const docsOf = (url: string | undefined): string | undefined => safeUrl("docs", url) ?? undefined;
