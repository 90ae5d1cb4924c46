import { fixedId } from "./fixed-id.js";

/** A system that can be connected. */
export interface Platform {
  /** Four letters. */
  readonly key: string;
  readonly name: string;
  readonly sourceType: "Accounting" | "Commerce" | "Banking";
  readonly enabled: boolean;
  readonly isBeta: boolean;
  readonly isOfflineConnector: boolean;
  readonly integrationId: string;
  readonly sourceId: string;
  /** Colour of the image that stands for it: there are no vendors' logos here. */
  readonly color: string;
  /** Its vendor wants a button of its own for connecting. */
  readonly hasButton: boolean;
  /** What can be read and written. */
  readonly dataTypes: readonly string[];
}

interface More {
  enabled?: boolean;
  isBeta?: boolean;
  isOffline?: boolean;
  hasButton?: boolean;
}

const dataTypes = {
  Accounting: ["chartOfAccounts", "customers", "invoices", "journalEntries", "suppliers", "taxRates"],
  Commerce: ["commerce-orders", "commerce-payments", "commerce-products", "commerce-taxComponents"],
  Banking: ["banking-accounts", "banking-transactions"],
} as const;

function platform(
  key: string,
  name: string,
  sourceType: Platform["sourceType"],
  color: string,
  more: More = {},
): Platform {
  return {
    key,
    name,
    sourceType,
    color,
    enabled: more.enabled ?? true,
    isBeta: more.isBeta ?? false,
    isOfflineConnector: more.isOffline ?? false,
    hasButton: more.hasButton ?? false,
    integrationId: fixedId(`integration ${key}`),
    sourceId: fixedId(`source ${key}`),
    dataTypes: dataTypes[sourceType],
  };
}

/** Names and keys as the public documents have them. */
export const platforms: readonly Platform[] = [
  platform("gbol", "Xero", "Accounting", "#1d6f8f"),
  platform("qhyg", "QuickBooks Online", "Accounting", "#2b7a2e", { hasButton: true }),
  platform("ndsk", "QuickBooks Online Sandbox", "Accounting", "#3d7f57", { hasButton: true }),
  platform("fbrh", "FreeAgent", "Accounting", "#2f5fae"),
  platform("pdvj", "MYOB", "Accounting", "#6a3c93", { enabled: false }),
  platform("qudb", "Exact (Netherlands)", "Accounting", "#b0283a"),
  platform("pbbf", "Exact (UK)", "Accounting", "#8f2f45"),
  platform("tgff", "Sage", "Accounting", "#1f6e4d", { isOffline: true }),
  platform("mqjo", "Sandbox", "Accounting", "#525a66"),
  platform("fztf", "Shopify", "Commerce", "#4d7330"),
  platform("zsth", "Square", "Commerce", "#333a44"),
  platform("ugxp", "Zettle", "Commerce", "#6d4aa3"),
  platform("fqly", "Clover", "Commerce", "#3a7d44"),
  platform("ldgh", "Lightspeed K", "Commerce", "#a83232", { isBeta: true }),
  platform("exgd", "Stripe", "Commerce", "#4c4fb5"),
  platform("aiwb", "Commerce Sandbox", "Commerce", "#5c6470"),
  platform("lqai", "Partner Commerce", "Commerce", "#8a5a17"),
];

export function platformOf(key: string): Platform | undefined {
  return platforms.find((each) => each.key === key);
}
