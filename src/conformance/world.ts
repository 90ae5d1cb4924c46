import type { Connection } from "../contracts/kit/connections.js";
import type { IntegrationObjects } from "../contracts/kit/fields.js";
import type { Installation } from "../contracts/kit/installations.js";
import type { IntegrationDetail } from "../contracts/kit/integrations.js";
import { kitHeaders } from "../contracts/kit/kit-headers.js";
import { responses } from "../contracts/kit/responses.js";
import type { Session } from "../contracts/kit/session.js";
import type { Service } from "../contracts/kit/status.js";
import * as z from "zod/mini";
import type { Asker } from "./asker.js";
import { chooseConfiguration, type Choice } from "./choose-configuration.js";
import { fillForm } from "./fill-form.js";
import type { Exchange, Who } from "./exchange.js";
import { NotOffered } from "./outcome.js";
import type { ConformanceSettings } from "./settings.js";

/** Something the suite made, and the exchange by which it did. */
export interface Made<T> {
  readonly value: T;
  readonly exchange: Exchange;
}

/** A connect form that can be filled with what the suite was given. */
export interface Target {
  readonly integration: string;
  readonly detail: IntegrationDetail;
  readonly body: { integration: string; credentials: Record<string, string>; metadata: Record<string, string> };
}

/** An id nothing has. */
export const missingId = "conformance-missing";

/**
 * What checks stand on: made when the first of them needs it, and only once. A step that fails here is the failure of the check about
 * that step; the others say that they could not be asked.
 */
export interface World extends Asker {
  readonly settings: ConformanceSettings;
  readonly session: () => Promise<Session>;
  readonly otherSession: () => Promise<Session>;
  /** @throws NotOffered where the session does not name the service */
  readonly needs: (service: Service) => Promise<void>;
  readonly offers: (service: Service) => Promise<boolean>;
  readonly target: () => Promise<Target>;
  /** Connects an account; the suite takes it away at the end. */
  readonly connect: (as?: Who, key?: string) => Promise<Exchange>;
  readonly connection: () => Promise<Made<Connection>>;
  readonly objects: () => Promise<{ objects: IntegrationObjects; choice: Choice }>;
  readonly installation: () => Promise<Made<Installation>>;
  /** Takes away what was made, newest first; answers what is left. */
  readonly tidy: () => Promise<string[]>;
}

/** Another key for each call. */
export const newKey = (): string => `conformance-${crypto.randomUUID()}`;

export function createWorld(settings: ConformanceSettings, asker: Asker): World {
  const { ask } = asker;
  const made = new Map<string, Who>();
  let hasInstallation: string | undefined;

  const sessionOf = (as: Who) =>
    remembered(async () => {
      const exchange = await ask("GET", "/session", { as });
      return read("getSession", exchange, "GET /session did not say who is signed in; see session.read");
    });
  const session = sessionOf("first");
  const offers = async (service: Service) => (await session()).services[service];
  const needs = async (service: Service) => {
    if (await offers(service)) return;
    throw new NotOffered(`the session does not offer ${service}`);
  };

  const target = remembered(async (): Promise<Target> => {
    await needs("installations");
    const cards = read("listIntegrations", await ask("GET", "/integrations"), "GET /integrations could not be read");
    const { integration: wanted } = settings;
    const names = wanted === undefined ? cards.integrations.map(({ name }) => name) : [wanted];
    let reason = "there is no integration";
    for (const name of names) {
      const exchange = await ask("GET", `/integrations/${encodeURIComponent(name)}`);
      const detail = read("getIntegration", exchange, `GET /integrations/${name} could not be read`);
      if (detail.installation) reason = `${name} is installed already, and that is left alone`;
      else if (["oauth", "custom", "hostedLink", "unsupported"].includes(detail.connectMethod.kind)) {
        reason = `${name} is not connected by a form`;
      } else {
        const form = fillForm(detail.connectMethod.inputs, settings);
        if (form.missing.length === 0)
          return { integration: name, detail, body: { integration: name, ...form.values } };
        reason = `${name} needs ${form.missing.join(", ")}`;
      }
    }
    throw new NotOffered(`no account can be connected: ${reason}`);
  });

  const connect: World["connect"] = async (as = "first", key = newKey()) => {
    const { body } = await target();
    const exchange = await ask("POST", "/connections", { as, body, headers: { [kitHeaders.idempotencyKey]: key } });
    const { data } = z.safeParse(responses.createConnection, exchange.json);
    if (data && exchange.status < 300) made.set(data.id, as);
    return exchange;
  };

  const connection = remembered(async () => {
    const exchange = await connect();
    const value = read("createConnection", exchange, "no account could be connected; see connections.create");
    return { value, exchange };
  });

  const objects = remembered(async () => {
    const { value } = await connection();
    const { integration } = await target();
    const path = `/integrations/${encodeURIComponent(integration)}/objects?connectionId=${encodeURIComponent(value.id)}`;
    const objects = read("getIntegrationObjects", await ask("GET", path), "its objects could not be read");
    return { objects, choice: chooseConfiguration(objects) };
  });

  const installation = remembered(async () => {
    const [{ value: account }, { integration }, { choice }] = [await connection(), await target(), await objects()];
    const { configuration } = choice;
    const body = { integration, connectionId: account.id, configuration };
    const headers = { [kitHeaders.idempotencyKey]: newKey() };
    const exchange = await ask("POST", "/installations", { body, headers });
    const value = read("createInstallation", exchange, "it could not be installed; see install.create");
    hasInstallation = value.id;
    return { value, exchange };
  });

  const tidy = async (): Promise<string[]> => {
    const left: string[] = [];
    const remove = async (path: string, as: Who) => {
      await ask("DELETE", path, { as });
      // The word of a deletion is not enough.
      if ((await ask("GET", path, { as })).status !== 404) left.push(path);
    };
    if (hasInstallation !== undefined) await remove(`/installations/${encodeURIComponent(hasInstallation)}`, "first");
    for (const [id, as] of [...made].reverse()) await remove(`/connections/${encodeURIComponent(id)}`, as);
    return left;
  };

  return {
    ...asker,
    settings,
    session,
    otherSession: sessionOf("other"),
    needs,
    offers,
    target,
    connect,
    connection,
    objects,
    installation,
    tidy,
  };
}

/** The answer, where it can be used at all. @throws NotOffered with the reason where it cannot */
function read<N extends keyof typeof responses>(
  name: N,
  { status, json }: Exchange,
  otherwise: string,
): z.output<(typeof responses)[N]> {
  const result = z.safeParse<z.ZodMiniType>(responses[name], json);
  if (status >= 300 || !result.success) throw new NotOffered(otherwise);
  return result.data as z.output<(typeof responses)[N]>;
}

function remembered<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
