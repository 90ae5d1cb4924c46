import type { ProviderInfo } from "../../../contracts/ampersand/provider.js";
import type { Provider } from "../../../contracts/kit/integrations.js";
import { safeUrl } from "../../../http/safe-url.js";

/** A provider as a browser may see it; its key has to serve where the catalog does not know it. */
export function toProvider(key: string, info: ProviderInfo | undefined, logos: boolean): Provider {
  const media = info?.media?.regular;
  return {
    key,
    displayName: info?.displayName ?? key,
    logoUrl: logos ? (safeUrl("logo", media?.iconURL ?? media?.logoURL) ?? undefined) : undefined,
  };
}
