import type { AmpersandSettings } from "../server/upstream/ampersand/ampersand.js";
import type { Identity } from "../server/upstream/upstream.js";

/** A person or an organization: its reference in the host's product, and its name where one is known. */
export type DirectParty = string | Identity["group"];

/** Asks the host's back end for a token of this person and organization, made there with `createAmpersandToken`. */
export type GetToken = (options: { signal: AbortSignal }) => Promise<string> | string;

export interface DirectInstallations extends AmpersandSettings {
  /**
   * Called when a request needs a token: at first, before the last one runs out, and once after a 401; never twice at the same time.
   * It has 10 s. The token is kept in memory only.
   */
  getToken?: GetToken | undefined;
  /**
   * For a prototype on your own machine, in place of `getToken`: everybody who opens the page can read the key and act for each of your
   * customers with it. Said on the console. @default refused
   */
  unsafe?: { readonly apiKey: string } | undefined;
}

export interface DirectHandlerOptions {
  /** The platform behind connections and installations, asked from the page. */
  installations: DirectInstallations;
  /** Who the page was made for, the same as TenonProvider's. A token for somebody else is refused. */
  consumer: DirectParty;
  /** The organization, the same as TenonProvider's. */
  group: DirectParty;
  /** Other origins whose pages a customer may be sent back to, compared exactly. @default the page's own only */
  origins?: readonly string[] | undefined;
  /** Gets every error no answer was written for. It may hold what a customer typed: mind where it goes. @default nothing */
  onError?: ((error: unknown, at: { operation: string; requestId: string }) => void) | undefined;
}

export const party = (value: DirectParty): Identity["group"] => (typeof value === "string" ? { ref: value } : value);

/** What nobody may have in a page, whatever they say. */
const secretKey = /^(?:sk|rk|secret)[-_]|^(?:Basic|Bearer)\b|^-----BEGIN/i;
const mint = "Answer `getToken` from your back end, with a token made there by createAmpersandToken (tenon-kit/server)";

/** @throws Error that says what is missing or cannot work, and what to do */
export function checkDirectOptions({ installations, consumer, group }: Partial<DirectHandlerOptions>): void {
  const given: Partial<DirectInstallations> & { apiKey?: unknown } = installations ?? {};
  const { project, getToken, unsafe } = given;
  for (const [name, value] of [
    ["installations.project", project],
    ["consumer", consumer === undefined ? consumer : party(consumer).ref],
    ["group", group === undefined ? group : party(group).ref],
  ]) {
    if (typeof value === "string" && value.trim() !== "") continue;
    throw new Error(
      `createDirectHandler: \`${name}\` is missing or empty, so nobody could tell whose data is meant. Give the same as to TenonProvider.`,
    );
  }
  if (given.apiKey !== undefined) {
    throw new Error(
      "createDirectHandler: an `apiKey` is refused, because everybody who opens the page could read it and act for all your " +
        `customers. ${mint}; a prototype on your own machine may say \`unsafe: { apiKey }\`.`,
    );
  }
  if (unsafe === undefined) {
    if (typeof getToken === "function") return;
    throw new Error(
      `createDirectHandler: \`installations.getToken\` is no function, so no request could be signed. ${mint}.`,
    );
  }
  if (getToken !== undefined) {
    throw new Error(
      "createDirectHandler: `getToken` and `unsafe` are both given, and only one of them can sign. Leave `unsafe` out: a token " +
        "does all that is needed.",
    );
  }
  const key: unknown = (unsafe as Partial<typeof unsafe>).apiKey;
  if (typeof key !== "string" || key.trim() === "" || secretKey.test(key)) {
    throw new Error(
      "createDirectHandler: `unsafe.apiKey` is empty, or looks like a secret that no page may hold (sk_…, Basic …, a private key), " +
        `so it is not sent. ${mint}.`,
    );
  }
}
