import type { Connection } from "../../../contracts/ampersand/connection.js";
import type { ProviderInfo } from "../../../contracts/ampersand/provider.js";
import type { Issue } from "../../../contracts/kit/problem.js";
import { TenonError } from "../../../http/tenon-error.js";
import type { InputValues } from "../upstream.js";
import { workspaceName, type ConnectForm, type FormInput } from "./connect-method.js";

/** What the customer typed, by the platform's own names. */
export interface Typed {
  readonly credentials: ReadonlyMap<string, string>;
  readonly metadata: ReadonlyMap<string, string>;
  /** Optional details of a connection that were emptied. */
  readonly cleared: ReadonlySet<string>;
  /** Values no text may repeat. */
  readonly secrets: readonly string[];
}

/**
 * Reads a connect form. @throws TenonError `invalid_input` with an issue at each input that is missing, unknown or not an option
 * @param partial changes an existing connection: what is not named stays, what is optional and emptied is cleared. Credentials are
 *   changed all together or not at all
 */
export function readForm(
  form: ConnectForm,
  sent: { credentials: InputValues; metadata: InputValues },
  partial = false,
): Typed {
  const issues: Issue[] = [];
  const cleared = new Set<string>();
  const typed = { credentials: new Map<string, string>(), metadata: new Map<string, string>() };
  const unread = { credentials: new Set(Object.keys(sent.credentials)), metadata: new Set(Object.keys(sent.metadata)) };
  const isRotation = Object.keys(sent.credentials).length > 0;
  for (const input of form.inputs) {
    const target = input.target === "credential" ? "credentials" : "metadata";
    // Inside `metadata` the platform's own name is clear without the prefix.
    const key = [input.name, input.wireName].find((name) => unread[target].has(name));
    const given = key === undefined ? "" : (sent[target][key] ?? "");
    const mayStay = partial && key === undefined && !(target === "credentials" && isRotation);
    // White space at the ends may belong to a password; a value of nothing else is none.
    const isCleared = partial && key !== undefined && given.trim() === "" && !input.required && target === "metadata";
    const value = given.trim() !== "" ? given : mayStay || isCleared ? "" : (input.defaultValue ?? "");
    if (isCleared) cleared.add(input.wireName);
    if (key !== undefined) unread[target].delete(key);
    const code = value === "" ? (input.required && !mayStay ? "required" : undefined) : wrong(input, value);
    if (code) issues.push({ path: input.name, code, message: `${input.label} is ${code}` });
    else if (value !== "") typed[target].set(input.wireName, value);
  }
  for (const path of [...unread.credentials, ...unread.metadata]) {
    issues.push({ path, code: "unknown", message: "There is no such input." });
  }
  if (issues.length > 0) throw new TenonError({ code: "invalid_input", message: "The form is not complete", issues });
  return { ...typed, cleared, secrets: [...typed.credentials.values()] };
}

const wrong = (input: FormInput, value: string): string | undefined =>
  input.type === "select" && !input.options.some((option) => option.value === value) ? "invalid" : undefined;

/** Inputs an account was never asked for, because it was connected for something else or before they were needed. */
export function missingInputs(wire: Connection, form: ConnectForm): FormInput[] {
  return form.inputs.filter(({ target, required, wireName }) => {
    if (target !== "metadata" || !required) return false;
    const stored =
      wire.providerMetadata?.[wireName]?.value ??
      (wireName === workspaceName ? wire.providerWorkspaceRef : undefined) ??
      "";
    return stored === "";
  });
}

/** Metadata as the platform stores it; the workspace has a member of its own besides. */
export function metadataBody(typed: Typed, form: ConnectForm, provider: ProviderInfo): Record<string, unknown> {
  const workspace = typed.metadata.get(workspaceName) ?? (typed.cleared.has(workspaceName) ? "" : undefined);
  const declared = new Set((provider.metadata?.input ?? []).map(({ name }) => name));
  // Emptied by an empty value: whether the platform replaces all details or those that are named, it is gone.
  const entries = [...typed.metadata, ...[...typed.cleared].map((name) => [name, ""] as const)]
    .filter(([name]) => name !== workspaceName || declared.has(name))
    .map(([name, value]) => {
      const displayName = form.inputs.find((each) => each.wireName === name && each.target === "metadata")?.label;
      return [name, { value, source: "input", ...(displayName !== undefined && { displayName }) }] as const;
    });
  return {
    ...(workspace !== undefined && { providerWorkspaceRef: workspace }),
    ...(entries.length > 0 && { providerMetadata: Object.fromEntries(entries) }),
  };
}

/** The one credential member the provider's scheme asks for. */
export function credentialBody(typed: Typed, form: ConnectForm, provider: ProviderInfo): Record<string, unknown> {
  const get = (name: string) => typed.credentials.get(name) ?? "";
  const scopes = get("scopes")
    .split(/[\s,]+/)
    .filter(Boolean);
  const application = {
    clientId: get("clientId"),
    clientSecret: get("clientSecret"),
    ...(scopes.length > 0 && { scopes }),
  };
  switch (form.method.kind) {
    case "apiKey":
      return provider.authType === "basic"
        ? { basicAuth: keyAsBasic(get("apiKey"), provider) }
        : { apiKey: get("apiKey") };
    case "basic":
      return { basicAuth: { username: get("username"), password: get("password") } };
    case "clientCredentials":
      return { oauth2ClientCredentials: application };
    case "password":
      return { oauth2PasswordCredentials: { username: get("username"), password: get("password"), ...application } };
    case "custom":
      return { customAuth: Object.fromEntries(typed.credentials) };
    default:
      return {};
  }
}

/** One key sent as user name and password: `keyFormat` may hold the whole pair (`api:%s`), else `fieldUsed` says which half it is. */
function keyAsBasic(key: string, provider: ProviderInfo): { username: string; password: string } {
  const { fieldUsed, keyFormat } = provider.basicOpts?.apiKeyAsBasicOpts ?? {};
  const fill = (format: string) => format.replaceAll("%s", () => key);
  const format = keyFormat?.includes("%s") ? keyFormat : "%s";
  const colon = format.indexOf(":");
  if (colon >= 0) return { username: fill(format.slice(0, colon)), password: fill(format.slice(colon + 1)) };
  return fieldUsed === "password" ? { username: "", password: fill(format) } : { username: fill(format), password: "" };
}

/** Whether a connection's credentials can be changed in a form; the platform has no mask for custom ones. */
export const isRotatable = ({ authScheme }: Connection): boolean =>
  ["apiKey", "basic", "oauth2/clientCredentials", "oauth2/password"].includes(authScheme);

/** Names of the wire in issues of the platform, as names of inputs: `connection.basicAuth.username` → `username`. */
export function inputIssues(issues: readonly Issue[], form: ConnectForm): Issue[] {
  return issues.flatMap((issue) => {
    const parts = issue.path.split(/[.[\]]+/).filter(Boolean);
    const isMetadata = parts.includes("providerMetadata") || parts.includes("providerWorkspaceRef");
    const name = parts.includes("providerWorkspaceRef") ? workspaceName : parts.findLast((part) => part !== "value");
    const keyed = parts.includes("basicAuth") && form.inputs.some((each) => each.name === "apiKey") ? "apiKey" : name;
    const input = form.inputs.find((each) => each.wireName === keyed && (each.target === "metadata") === isMetadata);
    return input ? [{ ...issue, path: input.name }] : [];
  });
}
