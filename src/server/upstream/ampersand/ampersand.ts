import { keyedHash } from "../../keyed-hash.js";
import { sharedRounds } from "../shared-rounds.js";
import type { InstallationsUpstream } from "../upstream.js";
import { activityOperations } from "./activity.js";
import { authorizationOperations, type OAuthSettings } from "./authorization.js";
import { AmpersandClient } from "./client.js";
import { connectionSinceOperations } from "./connection-since.js";
import { connectionOperations } from "./connections.js";
import { installationOperations } from "./installations.js";
import { integrationOperations } from "./integrations.js";
import { checkBaseUrl } from "./path.js";
import { createPlatform } from "./platform.js";
import { readStatus } from "./status.js";

export interface AmpersandSettings {
  /** Id or name of the project; the page has to name it in the same way. */
  project: string;
  /** Address of the platform's API. @default "https://api.withampersand.com/v1" */
  baseUrl?: string | undefined;
  /**
   * Address of the host where reads are started. @default "https://read.withampersand.com/v1" with the platform's own address, or else
   * the same as `baseUrl`
   */
  readBaseUrl?: string | undefined;
  /** Carries the requests. @default globalThis.fetch */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  oauth?: OAuthSettings | undefined;
  /** Give pages the addresses of the providers' logos. They lie on other hosts, which then see the customers. @default false */
  logos?: boolean | undefined;
}

export interface AmpersandOptions extends AmpersandSettings {
  /** A key of the project. It never leaves the server. */
  apiKey: string;
}

/** How requests are let in, and what is signed with. */
interface Access {
  readonly apiKey?: string | undefined;
  readonly secret: string;
}

/**
 * Ampersand, or the sandbox in its place, as the service behind a handler. Connections belong to the group: everybody of a group
 * sees and may use them; only the person who opened an authorization window gets its result.
 * @throws Error when an option is missing or cannot work
 */
export function ampersand(options: AmpersandOptions): InstallationsUpstream {
  for (const name of ["project", "apiKey"] as const) {
    const value: unknown = options[name];
    if (typeof value !== "string" || value.trim() === "") {
      throw new Error(
        `ampersand: \`${name}\` is missing or empty, so the platform would refuse every request. Take it from your project's ` +
          "settings and hand it over from the environment, never from code a browser loads.",
      );
    }
  }
  return ampersandUpstream(options, { apiKey: options.apiKey, secret: options.apiKey });
}

/** The same for whoever has something else than a key: without one, `fetch` proves for whom it asks. */
export function ampersandUpstream(options: AmpersandSettings, { apiKey, secret }: Access): InstallationsUpstream {
  const { project } = options;
  const baseUrl = checkBaseUrl(options.baseUrl ?? "https://api.withampersand.com/v1");
  const readBaseUrl =
    options.readBaseUrl ?? (options.baseUrl === undefined ? "https://read.withampersand.com/v1" : baseUrl.href);
  const fetch = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const platform = createPlatform({
    project,
    client: new AmpersandClient({ baseUrl, apiKey, fetch }),
    reads: new AmpersandClient({ baseUrl: checkBaseUrl(readBaseUrl), apiKey, fetch }),
    changed: (caller) => rounds.forget(caller),
  });
  const logos = options.logos === true;
  const rounds = sharedRounds((caller) => readStatus(platform, { logos }, caller));
  const authorizations = authorizationOperations(platform, baseUrl.origin, options.oauth ?? {});
  return {
    project,
    deriveKey: (label) => keyedHash(secret, `${label}\n${project}`),
    // A name is nice to have: without it the page still works.
    getProject: async () => {
      const info = await platform.projectInfo().catch(() => undefined);
      return { id: project, name: info?.appName ?? info?.name };
    },
    ...integrationOperations(platform, {
      logos,
      providerApps: options.oauth?.providerApps ?? {},
    }),
    ...connectionOperations(platform),
    ...connectionSinceOperations(platform),
    ...authorizations,
    // A window that has come to something changed an account, and the platform alone saw it.
    checkAuthorization: async (baseline, caller) => {
      const attempt = await authorizations.checkAuthorization(baseline, caller);
      if (attempt.state !== "pending") rounds.forget(caller);
      return attempt;
    },
    ...installationOperations(platform),
    getStatus: (caller) => rounds.read(caller),
    ...activityOperations(platform),
  };
}
