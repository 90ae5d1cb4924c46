import type * as z from "zod/mini";
import { basicAuthorization } from "../../../contracts/codat/error-message.js";
import { checkBaseUrl } from "../upstream-address.js";
import { UpstreamClient, type Ask } from "../upstream-client.js";
import { Quota } from "./quota.js";
import { refusalOf } from "./refusal.js";

export interface TransportOptions {
  readonly apiKey: string;
  readonly baseUrl: URL;
  readonly fetch: (request: Request) => Promise<Response>;
}

export const vendorBaseUrl = "https://api.codat.io";

/** Ids are UUIDs and keys of systems are letters; what else a host may use stays far from everything an address could mistake. */
const segment = /^[A-Za-z0-9_-]{1,128}$/;
export const isPathName = (value: string): boolean => segment.test(value);

export type Transport = <S extends z.ZodMiniType>(ask: Ask<S>) => Promise<z.output<S>>;

/** Speaks with the service. The key and the ids of companies stand in no error. */
export function createTransport({ apiKey, baseUrl, fetch }: TransportOptions): Transport {
  const quota = new Quota();
  const authorization = basicAuthorization(apiKey);
  const keys = [apiKey, authorization.slice("Basic ".length)];
  const client = new UpstreamClient({
    baseUrl,
    fetch,
    headers: { accept: "application/json", authorization },
    mayStand: (_name, value) => isPathName(value),
    refusal: (response, text, secrets) => refusalOf(response, text, [...keys, ...secrets]),
    seen: (response) => quota.seen(response),
  });
  return async (ask) => {
    quota.check();
    const company = ask.params?.["company"];
    return client.ask({ ...ask, secrets: [...(ask.secrets ?? []), ...(company === undefined ? [] : [company])] });
  };
}

/** @throws Error that says what is wrong with the options, for the function `named` so */
export function checkTransportOptions(
  options: { apiKey: string; baseUrl?: string | undefined; fetch?: TransportOptions["fetch"] | undefined },
  named: string,
): TransportOptions {
  const apiKey: unknown = options.apiKey;
  if (typeof apiKey !== "string" || apiKey.trim() === "") {
    throw new Error(
      `${named}: \`apiKey\` is missing or empty, so the service would refuse every request. Take it from the developers' page of your ` +
        "account and hand it over from the environment, never from code a browser loads.",
    );
  }
  return {
    apiKey: apiKey.trim(),
    baseUrl: checkBaseUrl(options.baseUrl ?? vendorBaseUrl, named, vendorBaseUrl),
    fetch: options.fetch ?? ((request: Request) => globalThis.fetch(request)),
  };
}
