import type { StoredAccountOption, StoredCompany } from "./codat-state.js";
import { fixedId } from "./fixed-id.js";

/* What is in the pretended customer's books and shop: accounts, customers, suppliers, taxes. */

type Classification = "Income" | "Expense" | "Asset" | "Liability" | "Bank";

const account = (nominalCode: string, name: string, classification: Classification): StoredAccountOption => ({
  id: fixedId(`account ${nominalCode}`),
  name,
  nominalCode,
  classification,
});

const chart: readonly StoredAccountOption[] = [
  account("090", "Business current account", "Bank"),
  account("091", "Savings account", "Bank"),
  account("200", "Sales", "Income"),
  account("210", "Online sales", "Income"),
  account("220", "Shipping income", "Income"),
  account("260", "Other revenue", "Income"),
  account("310", "Cost of goods sold", "Expense"),
  account("404", "Bank fees", "Expense"),
  account("405", "Payment processing fees", "Expense"),
  account("408", "Refunds and returns", "Expense"),
  account("610", "Accounts receivable", "Asset"),
  account("620", "Card clearing", "Asset"),
  account("630", "Cash on hand", "Asset"),
  account("820", "Sales tax payable", "Liability"),
  account("830", "Gift cards outstanding", "Liability"),
  account("840", "Tips payable", "Liability"),
];

/** The customer's chart of accounts, with what they added to it. */
export function chartOf(company: StoredCompany): readonly StoredAccountOption[] {
  return [...chart, ...company.addedAccounts];
}

/** Something sold, paid or charged that needs an account. */
export interface MappingLine {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  /** Accounts that fit it; those the customer adds are offered everywhere. */
  readonly fits: readonly string[];
}

const line = (
  key: string,
  label: string,
  description: string,
  required: boolean,
  fits: readonly Classification[],
): MappingLine => ({ key, label, description, required, fits });

/** The lines of each part, in the order of the flow's pages. */
export const mappingLines = {
  sales: [
    line("sales", "Sales", "Where income from what you sell goes.", true, ["Income"]),
    line("shipping", "Shipping", "What customers pay for delivery.", false, ["Income"]),
    line("discounts", "Discounts", "What you take off your prices.", false, ["Income", "Expense"]),
    line("refunds", "Refunds", "What you pay back.", true, ["Income", "Expense"]),
    line("giftCards", "Gift cards", "What is sold but not yet redeemed.", false, ["Liability"]),
    line("tips", "Tips", "What customers add for your staff.", false, ["Liability", "Income"]),
  ],
  fees: [line("fees", "Payment fees", "What the payment processor keeps.", true, ["Expense"])],
  payments: [
    line("card", "Card payments", "Where card payments arrive.", true, ["Bank", "Asset"]),
    line("cash", "Cash payments", "Where cash is kept.", false, ["Bank", "Asset"]),
  ],
} as const satisfies Record<string, readonly MappingLine[]>;
export type MappingPart = keyof typeof mappingLines;

/** Accounts offered for one line. */
export function optionsFor(company: StoredCompany, { fits }: MappingLine): StoredAccountOption[] {
  return chartOf(company).filter(
    (each) =>
      (each.classification !== undefined && fits.includes(each.classification)) ||
      company.addedAccounts.some((added) => added.id === each.id),
  );
}

const choice = (kind: string, name: string) => ({ id: fixedId(`${kind} ${name}`), name });

export const customers = [choice("customer", "Online store customers"), choice("customer", "Walk-in customers")];
export const suppliers = [choice("supplier", "Payment processor"), choice("supplier", "Marketplace")];
export const invoiceStatuses = ["Draft", "Submitted", "Paid"];
/** In the books. */
export const taxRates = [
  choice("tax", "20% VAT on income"),
  choice("tax", "5% VAT on income"),
  choice("tax", "Zero rated income"),
];
export const zeroTaxRates = taxRates.slice(2);
/** In the shop. */
export const commerceTaxes = [choice("component", "Standard rate"), choice("component", "Reduced rate")];
