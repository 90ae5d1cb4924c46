import type { IntegrationDetail, ProviderDetail } from "../contracts/kit/integrations.js";

/** What a flow is about: an integration, or an account of a provider and nothing more. */
export type FlowTarget =
  | { readonly integration: string; readonly provider?: undefined }
  | { readonly provider: string; readonly integration?: undefined };

/** Misuse is said at once: which of two things is meant cannot be guessed. */
export function flowTarget(caller: string, integration: string | undefined, provider: string | undefined): FlowTarget {
  if (integration !== undefined && provider === undefined) return { integration };
  if (provider !== undefined && integration === undefined) return { provider };
  throw new Error(
    `${caller} was given ${provider === undefined ? "neither an integration nor a provider" : "both an integration and a provider"}. ` +
      "It connects one account: name the integration of your manifest, or the provider.",
  );
}

/** One text for each target, for what is kept of it. No integration is named like the second kind. */
export const targetName = (target: FlowTarget): string => target.integration ?? JSON.stringify(target);

/** A provider by itself, as an integration that reads and writes nothing. */
export const detailOfProvider = ({ provider, ...rest }: ProviderDetail): IntegrationDetail => ({
  name: provider.key,
  displayName: provider.displayName,
  provider,
  reads: [],
  writes: [],
  installation: undefined,
  ...rest,
});
