import type { Appearance } from "../../theme/appearance.js";

/** How the page looks and what it calls you. */
export interface Brand {
  /** Your product's name, as it stands in sentences. */
  name: string;
  /** `https:` address or a path of the handler's own site. @default initials of the name */
  logoUrl?: string | undefined;
  /** Theme and the six variables. @default the reader's own theme, the kit's colours */
  appearance?: Omit<Appearance, "classNames"> | undefined;
  /** Language where neither link nor browser ask for one there is. @default "en" */
  locale?: string | undefined;
  /** Where help is to be had: `https:` or `mailto:`. @default none */
  supportHref?: string | undefined;
  /** Your privacy notice: `https:`. @default none */
  privacyHref?: string | undefined;
  /** Marks of providers by their key: paths of the handler's own site, or addresses. @default initials; the page asks no third party */
  logos?: Readonly<Record<string, string>> | undefined;
}

/** What the exchange of a link answers. */
export type LinkAnswer =
  | {
      readonly state: "open";
      readonly token: string;
      readonly project: string;
      readonly consumer: string;
      readonly group: { readonly ref: string; readonly name?: string | undefined };
      readonly integration: string;
      readonly sender?: string | undefined;
      /** ISO 8601. */
      readonly expiresAt: string;
    }
  | { readonly state: "closed"; readonly sender?: string | undefined };
