import { html } from "hono/html";
import { flowPage, type FlowView } from "./flow-frame.js";
import { neighbour, stepTitle, type MappingStep } from "./flow-steps.js";
import { actionForm, banner, button, linkButton, type HostedPage, type Markup } from "./html-page.js";
import type { FlowConfiguration, MappedAccount, MappedAccounts, NamedChoice } from "./pages-host.js";

const leads: Record<MappingStep, (commerce: string, accounting: string) => string> = {
  sales: (commerce, accounting) => `Choose the ${accounting} accounts your ${commerce} sales are written to.`,
  fees: (commerce, accounting) => `Choose where the fees that ${commerce} keeps are written to in ${accounting}.`,
  payments: (commerce, accounting) => `Choose the ${accounting} accounts your payments and payouts are written to.`,
};

const switches: Record<MappingStep, string> = {
  sales: "Sync sales",
  fees: "Sync fees",
  payments: "Sync payments",
};

/** What a sent form was wrong about: keys of accounts that need a choice. */
export interface MappingMistakes {
  missing: readonly string[];
}

/** Accounts for one kind of transaction. The form posts every choice at once, so it works without a script. */
export function mappingPage(
  view: FlowView,
  step: MappingStep,
  configuration: FlowConfiguration,
  mistakes: MappingMistakes = { missing: [] },
): HostedPage {
  const { facts, session } = view;
  const { commerce, accounting, isConfigured } = facts;
  const part = configuration[step];
  const before = neighbour(step, -1);
  const missing = new Set(mistakes.missing);
  return flowPage(view, {
    name: step,
    title: stepTitle(step, facts),
    current: step,
    lead: leads[step](commerce.platformName, accounting.platformName),
    isMistake: missing.size > 0,
    body: html`${missing.size > 0 ? missingBanner(part.accounts, missing) : ""}
      ${actionForm("mapping", `${session.path}/${step}`)}
      <section class="card">
        <label class="check">
          <input type="checkbox" name="sync" value="on" form="mapping" ${part.sync ? html`checked` : ""} />
          <span>${switches[step]}</span>
        </label>
        ${Object.entries(part.accounts).map(([key, account]) => accountField(key, account, missing.has(key)))}
        ${step === "sales" ? invoiceStatus(configuration) : ""}
        ${step === "sales" ? namedChoice("customer", "Customer of the sales", configuration.sales.customer) : ""}
        ${step === "fees" ? namedChoice("supplier", "Supplier of the fees", configuration.fees.supplier) : ""}
        <p class="quiet">Fields with <span class="star" aria-hidden="true">*</span> are required.</p>
      </section>
      ${newAccount(step)}
      <div class="actions">
        ${
          isConfigured
            ? html`${linkButton("cancel", "Cancel", `${session.path}/overview`)}${button("save", "Save", "mapping", "main")}`
            : html`${before ? linkButton("previous", "Previous", `${session.path}/${before}`) : ""}${button("next", "Next", "mapping", "main")}`
        }
      </div>`,
  });
}

/** What is missing, each a link to its field. */
function missingBanner(accounts: MappedAccounts, missing: ReadonlySet<string>): Markup {
  const fields = Object.entries(accounts).filter(([key]) => missing.has(key));
  return banner(
    "bad",
    "Choose an account for:",
    html`<ul>
      ${fields.map(([key, { labelText }]) => html`<li><a href="#account-${key}">${labelText}</a></li>`)}
    </ul>`,
  );
}

function accountField(key: string, account: MappedAccount, isMissing: boolean): Markup {
  const { labelText, descriptionText, selectedAccountId, required, accountOptions } = account;
  const id = `account-${key}`;
  const described = [descriptionText ? `${id}-about` : "", isMissing ? `${id}-problem` : ""].filter(Boolean).join(" ");
  const isOffered = accountOptions.some((option) => option.id === selectedAccountId);
  return html`<div class="field">
    <label for="${id}">${labelText}${requiredMark(required)}</label>
    ${descriptionText ? html`<p class="about" id="${id}-about">${descriptionText}</p>` : ""}
    <select
      id="${id}"
      name="account.${key}"
      form="mapping"
      ${described ? html`aria-describedby="${described}"` : ""}
      ${isMissing ? html`aria-invalid="true"` : ""}
      ${required ? html`aria-required="true"` : ""}
    >
      <option value="" ${isOffered ? "" : html`selected`}>${required ? "Choose an account" : "Do not write"}</option>
      ${byClassification(account).map(([classification, options]) => {
        const list = options.map(
          (option) =>
            html`<option value="${option.id}" ${option.id === selectedAccountId ? html`selected` : ""}>
              ${option.nominalCode ? `${option.nominalCode} – ` : ""}${option.name}
            </option>`,
        );
        return classification === "" ? list : html`<optgroup label="${classification}">${list}</optgroup>`;
      })}
    </select>
    ${isMissing ? html`<p class="problem" id="${id}-problem">Choose an account.</p>` : ""}
  </div>`;
}

export function requiredMark(required: boolean): Markup | "" {
  return required ? html` <span class="star" aria-hidden="true">*</span><span class="away"> (required)</span>` : "";
}

function byClassification({ accountOptions }: MappedAccount): [string, MappedAccount["accountOptions"]][] {
  const groups = new Map<string, MappedAccount["accountOptions"]>();
  for (const option of accountOptions) {
    const group = groups.get(option.classification ?? "") ?? [];
    group.push(option);
    groups.set(option.classification ?? "", group);
  }
  return [...groups];
}

function invoiceStatus({ sales }: FlowConfiguration): Markup | "" {
  if (!sales.invoiceStatus) return "";
  const { selected, options } = sales.invoiceStatus;
  return html`<div class="field">
    <label for="invoice-status">Write invoices as</label>
    <select id="invoice-status" name="invoiceStatus" form="mapping">
      ${options.map(
        (option) => html`<option value="${option}" ${option === selected ? html`selected` : ""}>${option}</option>`,
      )}
    </select>
  </div>`;
}

function namedChoice(name: "supplier" | "customer", label: string, choice: NamedChoice | undefined): Markup | "" {
  if (!choice) return "";
  const isOffered = choice.options.some((option) => option.id === choice.selected);
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}" form="mapping">
      <option value="" ${isOffered ? "" : html`selected`}>None</option>
      ${choice.options.map(
        (option) =>
          html`<option value="${option.id}" ${option.id === choice.selected ? html`selected` : ""}>
            ${option.name}
          </option>`,
      )}
    </select>
  </div>`;
}

/** An account that is missing is made without leaving the page; what is chosen above is kept with it. */
function newAccount(step: MappingStep): Markup {
  return html`<details class="card fold">
    <summary>Account missing?</summary>
    <div class="field">
      <label for="new-account">Name of the new account</label>
      <input id="new-account" name="newAccount" form="mapping" maxlength="100" autocomplete="off" />
    </div>
    <button
      type="submit"
      form="mapping"
      data-sandbox-action="create-account"
      name="create"
      value="${step}"
      class="plain"
    >
      Create account
    </button>
  </details>`;
}
