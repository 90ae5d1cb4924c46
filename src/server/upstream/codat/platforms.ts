import type { SourceType } from "../../../contracts/codat/connection.js";
import type { Branding, Integration } from "../../../contracts/codat/integration.js";
import type { OpenEnum } from "../../../contracts/open-enum.js";
import type { Platform, PlatformSide } from "../../../contracts/kit/sync-flow.js";
import { safeUrl } from "../../../http/safe-url.js";
import { fewAtOnce } from "../few-at-once.js";
import { remembered } from "../remembered.js";
import type { CodatClient } from "./client.js";
import { everything } from "./page.js";

/** The list is the same for every customer, and each request counts against the quota of them all. */
const integrationsMs = 10 * 60_000;
const brandingMs = 24 * 60 * 60_000;
/** Requests for branding that are under way at the same time. */
const atOnce = 4;

/** The systems that are switched on for the product. */
export interface Platforms {
  /** @returns undefined for what does not exist or is not switched on */
  find(key: string): Promise<Integration | undefined>;
  list(): Promise<Platform[]>;
  /** Only where the host asked for logos. */
  logoOf(key: string | undefined): Promise<string | undefined>;
}

export function createPlatforms(client: CodatClient, logos: boolean): Platforms {
  const enabled = remembered(integrationsMs, async () => {
    const all = await everything(
      (query) => client.integrations.list(query),
      ({ key }) => key,
    );
    return all.filter((each) => each.enabled);
  });
  const brandings = new Map<string, { until: number; value: Promise<Branding | undefined> }>();
  const branding = (platformKey: string): Promise<Branding | undefined> => {
    const known = brandings.get(platformKey);
    if (known && Date.now() < known.until) return known.value;
    const entry = {
      until: Date.now() + brandingMs,
      // A button that cannot be had costs nobody anything, and is not asked for at every turn.
      value: client.integrations.getBranding({ platformKey }).catch(() => {
        entry.until = Date.now() + integrationsMs;
        return undefined;
      }),
    };
    brandings.set(platformKey, entry);
    return entry.value;
  };
  const find = async (key: string) => (await enabled()).find((each) => each.key === key);

  return {
    find,
    list: async () => {
      const all = await enabled();
      if (!logos) return all.map((each) => toPlatform(each));
      return fewAtOnce(all, atOnce, async (each) => ({
        ...toPlatform(each),
        ...looks(each, await branding(each.key)),
      }));
    },
    logoOf: async (key) => (logos && key !== undefined ? logo((await find(key))?.logoUrl) : undefined),
  };
}

const toPlatform = ({ key, name, sourceType }: Integration): Platform => ({
  key,
  displayName: name === "" ? key : name,
  side: sideOf(sourceType),
});

function looks({ logoUrl }: Integration, branding: Branding | undefined): Pick<Platform, "logoUrl" | "button"> {
  const button = branding?.button;
  const imageUrl = logo(button?.default?.image?.src);
  return {
    logoUrl: logo(logoUrl),
    button:
      imageUrl === undefined
        ? undefined
        : { imageUrl, hoverUrl: logo(button?.hover?.image?.src), alt: button?.default?.image?.alt },
  };
}

export function sideOf(sourceType: OpenEnum<SourceType>): PlatformSide {
  if (sourceType === "Commerce") return "commerce";
  return sourceType === "Accounting" ? "accounting" : "other";
}

const elsewhere: readonly string[] = [
  "Commerce",
  "Accounting",
  "Banking",
  "BankFeed",
  "Expense",
] satisfies SourceType[];

/** Whether a system may stand at this end. Of one that does not say what it is, such as a product's own, only the service knows. */
export const mayStandAt = (side: "commerce" | "accounting", { sourceType }: Integration): boolean =>
  sideOf(sourceType) === side || !elsewhere.includes(sourceType);

const logo = (url: string | undefined): string | undefined => safeUrl("logo", url) ?? undefined;
