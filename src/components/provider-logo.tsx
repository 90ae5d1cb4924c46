"use client";
import { safeUrl } from "../headless/safe-url.js";
import { Logo } from "../primitives/logo.js";
import type { Provider } from "../contracts/kit/integrations.js";
import { useLook } from "./look-context.js";
import { OwnPart } from "./own-part.js";

/** The provider's mark: the host's own picture, else the one the handler names, else initials. */
export function ProviderLogo({ provider }: { provider: Provider }) {
  const { logos } = useLook();
  const own = Object.hasOwn(logos, provider.key) ? logos[provider.key] : undefined;
  // A path of the host's own site is the host's word; every other address is checked.
  const src = own !== undefined && /^\/(?!\/)/.test(own) ? own : safeUrl("logo", own ?? provider.logoUrl);
  return (
    <OwnPart name="logo" facts={{ provider }}>
      <Logo name={provider.displayName} src={src} />
    </OwnPart>
  );
}
