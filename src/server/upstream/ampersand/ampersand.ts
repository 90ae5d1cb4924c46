import { keyedHash } from "../../keyed-hash.js";
import type { InstallationsUpstream } from "../upstream.js";
import { authorizationOperations, type OAuthSettings } from "./authorization.js";
import { AmpersandClient } from "./client.js";
import { connectionOperations } from "./connections.js";
import { installationOperations } from "./installations.js";
import { integrationOperations } from "./integrations.js";
import { checkBaseUrl } from "./path.js";
import { createPlatform } from "./platform.js";
import { statusOperations } from "./status.js";

export interface AmpersandOptions {
  /** Id or name of the project; the page has to name it in the same way. */
  project: string;
  /** A key of the project. It never leaves the server. */
  apiKey: string;
  /** Address of the platform's API. @default "https://api.withampersand.com/v1" */
  baseUrl?: string | undefined;
  /** Carries the requests. @default globalThis.fetch */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  oauth?: OAuthSettings | undefined;
  /** Give pages the addresses of the providers' logos. They lie on other hosts, which then see the customers. @default false */
  logos?: boolean | undefined;
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
  const { project, apiKey } = options;
  const baseUrl = checkBaseUrl(options.baseUrl ?? "https://api.withampersand.com/v1");
  const fetch = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const platform = createPlatform(new AmpersandClient({ baseUrl, apiKey, fetch }), project);
  return {
    project,
    deriveKey: (label) => keyedHash(apiKey, `${label}\n${project}`),
    // A name is nice to have: without it the page still works.
    getProject: async () => {
      const info = await platform.projectInfo().catch(() => undefined);
      return { id: project, name: info?.appName ?? info?.name };
    },
    ...integrationOperations(platform, {
      logos: options.logos === true,
      providerApps: options.oauth?.providerApps ?? {},
    }),
    ...connectionOperations(platform),
    ...authorizationOperations(platform, baseUrl.origin, options.oauth ?? {}),
    ...installationOperations(platform),
    ...statusOperations(platform),
  };
}
