import type { MappingStep } from "./flow-steps.js";
import type { FlowConfiguration, NamedChoice } from "./pages-host.js";

/** The configuration with what the form of one step says. Only what was offered can be chosen; anything else leaves the choice empty. */
export function withMapping(configuration: FlowConfiguration, step: MappingStep, form: FormData): FlowConfiguration {
  const next = structuredClone(configuration);
  const part = next[step];
  part.sync = form.get("sync") === "on";
  for (const [key, account] of Object.entries(part.accounts)) {
    const asked = text(form, `account.${key}`);
    // A form without the field leaves what is there: it was made before the account came to the list.
    if (asked === undefined) continue;
    const chosen = account.accountOptions.find((option) => option.id === asked);
    account.selectedAccountId = chosen?.id;
  }
  const status = text(form, "invoiceStatus");
  const { invoiceStatus } = next.sales;
  if (step === "sales" && invoiceStatus && status !== undefined && invoiceStatus.options.includes(status)) {
    invoiceStatus.selected = status;
  }
  if (step === "sales") choose(next.sales.customer, text(form, "customer"));
  if (step === "fees") choose(next.fees.supplier, text(form, "supplier"));
  return next;
}

function choose(choice: NamedChoice | undefined, asked: string | undefined): void {
  if (choice && asked !== undefined) choice.selected = choice.options.find((option) => option.id === asked)?.id;
}

/** The name of an account to make, cleaned of what no name has. */
export function newAccountName(form: FormData): string {
  return (text(form, "newAccount") ?? "")
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, 100);
}

/** One text of a form; a file is none. */
export function text(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" ? value : undefined;
}
