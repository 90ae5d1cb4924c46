import { connectionStatuses } from "../../contracts/codat/connection.js";
import { newId } from "../random.js";
import { own } from "../own.js";
import { customers, invoiceStatuses, mappingLines, optionsFor, suppliers, type MappingPart } from "./books.js";
import {
  connectionsOf,
  ensureConnection,
  findCompany,
  findConnection,
  linkedOf,
  type CodatContext,
} from "./codat-context.js";
import type { ChosenAccounts, StoredCodatConnection, StoredCompany, StoredFlowConfiguration } from "./codat-state.js";
import { accountsView, isComplete, setConfiguration, setOrDelete } from "./flow-configuration.js";
import { flowTexts } from "./flow-texts.js";
import { linkConnection, setConnectionStatus } from "./links.js";
import type {
  CodatPagesHost,
  FlowConfiguration,
  HostedConnection,
  MappedAccounts,
  NamedChoice,
} from "./pages/pages-host.js";
import { peekPasscode, takePasscode } from "./passcodes.js";
import { platformOf, platforms } from "./platforms.js";
import { syncsOf, syncState } from "./syncs.js";

const parts = Object.keys(mappingLines) as MappingPart[];

function hostedConnection(connection: StoredCodatConnection): HostedConnection {
  const platform = platformOf(connection.platformKey);
  return {
    id: connection.id,
    integrationKey: connection.platformKey,
    platformName: platform?.name ?? connection.platformKey,
    sourceType: platform?.sourceType ?? "Unknown",
    // A word of a later version is for programs to cope with; here such a connection can be connected anew.
    status: connectionStatuses.find((each) => each === connection.status) ?? "PendingAuth",
  };
}

/** The lines a product lets its customers see: those it named, and those that have to be there. */
function visibleAccounts(context: CodatContext, company: StoredCompany, accounts: MappedAccounts): MappedAccounts {
  const accounting = linkedOf(context, company.id, "Accounting");
  const named = accounting && own(context.data.visibleAccounts, accounting.platformKey);
  if (named === undefined) return accounts;
  return Object.fromEntries(Object.entries(accounts).filter(([key, line]) => line.required || named.includes(key)));
}

function flowConfiguration(context: CodatContext, company: StoredCompany): FlowConfiguration | undefined {
  const kept = company.configuration;
  if (!kept) return undefined;
  const accounts = (part: MappingPart) =>
    visibleAccounts(context, company, accountsView(company, part, kept[part].accounts));
  return {
    enable: kept.enable,
    configured: kept.configured && isComplete(company),
    schedule: { ...kept.schedule },
    sales: {
      sync: kept.sales.sync,
      accounts: accounts("sales"),
      invoiceStatus: { selected: kept.sales.invoiceStatus, options: [...invoiceStatuses] },
      customer: { selected: kept.sales.customerId, options: customers },
    },
    fees: {
      sync: kept.fees.sync,
      accounts: accounts("fees"),
      supplier: { selected: kept.fees.supplierId, options: suppliers },
    },
    payments: { sync: kept.payments.sync, accounts: accounts("payments") },
  };
}

/** What was chosen on a page; lines the page did not show keep their account. */
function chosenAccounts(
  company: StoredCompany,
  part: MappingPart,
  before: ChosenAccounts,
  given: MappedAccounts,
): ChosenAccounts {
  const chosen = { ...before };
  for (const line of mappingLines[part]) {
    const shown = own(given, line.key);
    if (!shown) continue;
    const id = shown.selectedAccountId;
    if (id !== undefined && optionsFor(company, line).some((each) => each.id === id)) chosen[line.key] = id;
    else Reflect.deleteProperty(chosen, line.key);
  }
  return chosen;
}

function optionOf({ selected }: NamedChoice, options: NamedChoice["options"]): string | undefined {
  return options.find((each) => each.id === selected)?.id;
}

function storedConfiguration(company: StoredCompany, kept: StoredFlowConfiguration, given: FlowConfiguration) {
  const next = structuredClone(kept);
  for (const part of parts) {
    next[part].sync = given[part].sync;
    next[part].accounts = chosenAccounts(company, part, kept[part].accounts, given[part].accounts);
  }
  const { startDate, ...schedule } = given.schedule;
  next.schedule = { ...schedule, ...(startDate !== undefined && { startDate }) };
  next.sales.invoiceStatus = given.sales.invoiceStatus?.selected ?? kept.sales.invoiceStatus;
  if (given.sales.customer) setOrDelete(next.sales, "customerId", optionOf(given.sales.customer, customers));
  if (given.fees.supplier) setOrDelete(next.fees, "supplierId", optionOf(given.fees.supplier, suppliers));
  next.configured = given.configured;
  next.enable = given.enable && isComplete({ ...company, configuration: next });
  return next;
}

/** What the hosted pages work on: the same state as the API. */
export function hostedFlow(context: CodatContext): CodatPagesHost {
  const { store, provider } = context;
  const find = (id: string) => context.data.companies.find((each) => each.id === id);
  const grant = (found: ReturnType<typeof peekPasscode>) => {
    if (!found) return undefined;
    const { companyId, commerceKey, accountingKey, redirectUrl } = found;
    return { clientId: context.data.clientId, companyId, commerceKey, accountingKey, redirectUrl };
  };

  return {
    get clientId() {
      return context.data.clientId;
    },
    clientName: () => store.data.project.appName,
    text: (key) => own(own(context.data.texts, "en-us") ?? {}, key)?.text ?? flowTexts["en-us"][key]?.text ?? "",
    provider,
    origin: () => context.origin(),
    now: () => store.now(),
    peekPasscode: (otp) => grant(peekPasscode(context, otp)),
    takePasscode: (otp) => grant(takePasscode(context, otp)),
    company(id) {
      const found = find(id);
      return found && { id: found.id, name: found.name };
    },
    integration(key) {
      const found = platformOf(key);
      return found?.enabled ? { key, name: found.name, sourceType: found.sourceType } : undefined;
    },
    integrations: () =>
      platforms
        .filter((each) => each.enabled)
        .map(({ key, name, sourceType }) => ({ key, name, sourceType }))
        .sort((one, other) => one.name.localeCompare(other.name)),
    connections: (companyId) => connectionsOf(context, companyId).map(hostedConnection),
    ensureConnection: (companyId, key) => hostedConnection(ensureConnection(context, companyId, key)),
    setStatus(companyId, connectionId, status) {
      const connection = findConnection(context, companyId, connectionId);
      if (status === "Deauthorized") setConnectionStatus(context, connection, status);
      // By switch the customer's system takes its time, and the product sees nothing yet.
      else if (!context.data.switches.pendingLinks) linkConnection(context, connection, { isFirstRead: true });
    },
    configuration(companyId) {
      const company = find(companyId);
      return company && structuredClone(flowConfiguration(context, company));
    },
    saveConfiguration(companyId, given) {
      const company = findCompany(context, companyId);
      const { configuration } = company;
      if (configuration) setConfiguration(context, company, storedConfiguration(company, configuration, given));
    },
    createAccount(companyId, { name, classification = "Income" }) {
      const company = findCompany(context, companyId);
      const account = { id: newId(), name, nominalCode: String(900 + company.addedAccounts.length), classification };
      company.addedAccounts.push(account);
      store.changed();
      return account;
    },
    confirmedSteps: (companyId) => find(companyId)?.confirmedSteps ?? [],
    confirmStep(companyId, step) {
      const { confirmedSteps } = findCompany(context, companyId);
      if (!confirmedSteps.includes(step)) confirmedSteps.push(step);
      store.changed();
    },
    syncs(companyId) {
      const company = find(companyId);
      return (company ? syncsOf(context, company) : []).map((sync) => {
        const { code, message, at, isSuccess } = syncState(context, sync);
        return {
          syncId: sync.id,
          code,
          at: new Date(at).toISOString(),
          ...(message !== "" && { message }),
          dataPushed: isSuccess && code === 2000,
        };
      });
    },
  };
}
