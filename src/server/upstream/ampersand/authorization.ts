import * as z from "zod/mini";
import {
  customAuthConnectResponseSchema,
  customAuthStartRequestSchema,
  oauthConnectRequestSchema,
} from "../../../contracts/ampersand/connect.js";
import type { Connection as WireConnection } from "../../../contracts/ampersand/connection.js";
import type { WindowSignal } from "../../../contracts/kit/authorizations.js";
import { TenonError } from "../../../http/tenon-error.js";
import { shortHash } from "../../keyed-hash.js";
import type { Baseline, Caller, InstallationsUpstream, StartedAuthorization } from "../upstream.js";
import { isWindowScheme, toConnection } from "./connection.js";
import { refusedForm } from "./connections.js";
import { credentialBody, metadataBody, readForm } from "./credentials.js";
import type { Platform } from "./platform.js";
import { partyBody, resolveTarget, type ResolvedTarget } from "./target.js";

/** Settings of the OAuth windows. */
export interface OAuthSettings {
  /** Asks the platform to bind a window to the browser that opened it. @default false */
  readonly csrfProtection?: boolean | undefined;
  /** The product's OAuth app by provider key, where it is not the project's default one. */
  readonly providerApps?: Readonly<Record<string, string>> | undefined;
}

type Operations = Pick<InstallationsUpstream, "startAuthorization" | "checkAuthorization">;
type Start = Parameters<InstallationsUpstream["startAuthorization"]>[0];

export function authorizationOperations(platform: Platform, origin: string, oauth: OAuthSettings): Operations {
  return {
    startAuthorization: async (body, caller) => {
      const { provider, form } = await resolveTarget(body, platform);
      if (body.connectionId !== undefined) return renew(platform, origin, provider.name, body.connectionId, caller);
      const [authorizationUrl, connections] = await Promise.all([
        form.method.kind === "custom"
          ? startSteps(platform, { provider, form }, body, oauth, caller)
          : startWindow(platform, { provider, form }, body, oauth, caller),
        platform.connections(caller, provider.name),
      ]);
      const own = connections.filter((each) => isMine(each, caller));
      return started(authorizationUrl, signalsOf(origin), { provider: provider.name, marks: await marksOf(own) });
    },

    checkAuthorization: async (baseline, caller) => {
      const candidates =
        baseline.connectionId === undefined
          ? (await platform.connections(caller, baseline.provider)).filter((each) => isMine(each, caller))
          : [await platform.connection(baseline.connectionId, caller)];
      for (const each of newestFirst(candidates)) {
        const { state } = toConnection(each, undefined);
        if (state !== "connected" || each.provider !== baseline.provider || !(await isChanged(each, baseline)))
          continue;
        const provider = await platform.provider(each.provider);
        return { state: "connected", connection: toConnection(each, provider?.displayName) };
      }
      return { state: "pending" };
    },
  };
}

/** An authorization is one person's: what a colleague connects meanwhile is not its result. */
const isMine = ({ consumer }: WireConnection, { identity }: Caller): boolean =>
  consumer.consumerRef === identity.consumer.ref;

async function startWindow(
  platform: Platform,
  { provider, form }: ResolvedTarget,
  body: Start,
  oauth: OAuthSettings,
  caller: Caller,
): Promise<string> {
  if (form.method.kind !== "oauth") {
    throw new TenonError({
      code: "invalid_input",
      message: "This provider is connected in a form: create a connection",
    });
  }
  const typed = readForm(form, body);
  const providerAppId = oauth.providerApps?.[provider.name];
  const request = z.parse(oauthConnectRequestSchema, {
    projectIdOrName: platform.project,
    provider: provider.name,
    ...partyBody(caller.identity),
    ...metadataBody(typed, form, provider),
    ...(providerAppId !== undefined && { providerAppId }),
    ...(oauth.csrfProtection === true && { enableCSRFProtection: true }),
  });
  return platform
    .ask({ method: "POST", path: "/oauth-connect", body: request, read: "text" }, caller)
    .then(String)
    .catch((error: unknown) => {
      throw refusedForm(error, form);
    });
}

/** Several steps after a form, each in the window. */
async function startSteps(
  platform: Platform,
  { provider, form }: ResolvedTarget,
  body: Start,
  oauth: OAuthSettings,
  caller: Caller,
): Promise<string> {
  if (provider.customOpts?.multiStep !== true) {
    throw new TenonError({
      code: "invalid_input",
      message: "This provider is connected in a form: create a connection",
    });
  }
  const typed = readForm(form, body);
  const { providerMetadata } = metadataBody(typed, form, provider);
  const providerAppId = oauth.providerApps?.[provider.name];
  const request = z.parse(customAuthStartRequestSchema, {
    projectIdOrName: platform.project,
    provider: provider.name,
    ...partyBody(caller.identity),
    ...(providerMetadata !== undefined && { providerMetadata }),
    ...(providerAppId !== undefined && { providerAppId }),
    ...credentialBody(typed, form, provider),
  });
  const answer = await platform
    .ask(
      {
        method: "POST",
        path: "/custom-auth/connect",
        body: request,
        read: customAuthConnectResponseSchema,
        secrets: typed.secrets,
      },
      caller,
    )
    .catch((error: unknown) => {
      throw refusedForm(error, form);
    });
  return "redirect" in answer ? answer.redirect.url : "";
}

async function renew(
  platform: Platform,
  origin: string,
  provider: string,
  connectionId: string,
  caller: Caller,
): Promise<StartedAuthorization> {
  const wire = await platform.connection(connectionId, caller);
  if (wire.provider !== provider || !isWindowScheme(wire)) {
    throw new TenonError({
      code: "invalid_input",
      message: "This connection cannot be renewed in a window of this provider",
    });
  }
  const url = await platform.ask(
    {
      method: "PATCH",
      path: "/projects/:project/connections/:connection:oauth-update",
      params: { project: platform.project, connection: connectionId },
      read: "text",
    },
    caller,
  );
  return started(String(url), signalsOf(origin), { provider, connectionId, marks: await marksOf([wire]) });
}

const started = (authorizationUrl: string, signals: WindowSignal[], baseline: Baseline): StartedAuthorization => ({
  authorizationUrl,
  signals,
  baseline,
});

/** What the platform's own page in the window posts to its opener. */
const signalsOf = (origin: string): WindowSignal[] => [
  { origin, field: "eventType", value: "AUTHORIZATION_SUCCEEDED", means: "succeeded", reasonPaths: [] },
  {
    origin,
    field: "eventType",
    value: "AUTHORIZATION_FAILED",
    means: "failed",
    reasonPaths: ["data.error", "data.message"],
  },
  { origin, field: "source", value: "ampersand-custom-auth", means: "other", reasonPaths: [] },
];

/** A token that holds more marks would grow too long for an address. */
const mostMarks = 100;

const momentOf = ({ updateTime, createTime }: WireConnection): string => updateTime ?? createTime ?? "";

const newestFirst = (connections: readonly WireConnection[]): WireConnection[] =>
  [...connections].sort((a, b) => (momentOf(a) < momentOf(b) ? 1 : -1));

const markOf = (connection: WireConnection): Promise<string> =>
  shortHash(JSON.stringify([connection.id, momentOf(connection)]), 9);

/** The newest ones; where there are more, the last mark is the moment below which nothing counts as new. */
async function marksOf(connections: readonly WireConnection[]): Promise<string[]> {
  const newest = newestFirst(connections);
  const marks = await Promise.all(newest.slice(0, mostMarks).map(markOf));
  const oldest = newest[mostMarks];
  return oldest === undefined ? marks : [...marks, `>${momentOf(oldest)}`];
}

async function isChanged(connection: WireConnection, { marks }: Baseline): Promise<boolean> {
  const floor = marks.find((mark) => mark.startsWith(">"))?.slice(1);
  if (floor !== undefined && momentOf(connection) <= floor) return false;
  return !marks.includes(await markOf(connection));
}
