import type { SetConfigurationRequest } from "../../contracts/codat/configuration.js";
import { own } from "../own.js";
import {
  commerceTaxes,
  customers,
  invoiceStatuses,
  mappingLines,
  optionsFor,
  suppliers,
  taxRates,
  zeroTaxRates,
  type MappingPart,
} from "./books.js";
import type { CodatContext } from "./codat-context.js";
import { badItems, CodatError } from "./codat-error.js";
import type { ChosenAccounts, StoredCompany, StoredFlowConfiguration } from "./codat-state.js";
import { isTimeZone } from "./schedule.js";

/** What a company begins with, once it has both systems. */
export function firstConfiguration(now: number): StoredFlowConfiguration {
  return {
    enable: false,
    configured: false,
    schedule: {
      frequency: "Daily",
      startDate: `${new Date(now).toISOString().slice(0, 10)}T00:00:00Z`,
      syncHour: 2,
      timeZone: "UTC",
    },
    sales: { sync: true, accounts: {}, invoiceStatus: "Submitted", taxes: [] },
    fees: { sync: true, accounts: {} },
    payments: { sync: true, accounts: {} },
  };
}

/** Everything that has to be chosen is chosen, and still exists. */
export function isComplete(company: StoredCompany): boolean {
  const { configuration } = company;
  if (!configuration) return false;
  return (Object.keys(mappingLines) as MappingPart[]).every(
    (part) =>
      !configuration[part].sync ||
      mappingLines[part].every((line) => {
        const chosen = own(configuration[part].accounts, line.key);
        return !line.required || optionsFor(company, line).some((each) => each.id === chosen);
      }),
  );
}

export function accountsView(company: StoredCompany, part: MappingPart, accounts: ChosenAccounts) {
  return Object.fromEntries(
    mappingLines[part].map((line) => {
      const selectedAccountId = own(accounts, line.key);
      return [
        line.key,
        {
          labelText: line.label,
          descriptionText: line.description,
          ...(selectedAccountId !== undefined && { selectedAccountId }),
          required: line.required,
          accountOptions: optionsFor(company, line),
        },
      ];
    }),
  );
}

/** What the API shows. Before both systems were connected there is nothing to choose from: only the two switches. */
export function configurationView(company: StoredCompany): object {
  const { id: companyId, configuration: kept } = company;
  if (!kept) return { companyId, enable: false, configured: false };
  const { schedule, sales, fees, payments } = kept;
  const paid = { syncPayments: payments.sync, accounts: accountsView(company, "payments", payments.accounts) };
  return {
    companyId,
    accountingSoftwareCompanyName: company.name,
    enable: kept.enable,
    configured: kept.configured && isComplete(company),
    schedule: {
      selectedFrequency: schedule.frequency,
      frequencyOptions: ["Daily", "Monthly"],
      ...(schedule.startDate !== undefined && { startDate: schedule.startDate }),
      syncHour: schedule.syncHour,
      timeZone: schedule.timeZone,
    },
    configuration: {
      countryCode: "GB",
      mapSettings: { outputFormat: "JournalEntry" },
      sales: {
        syncSales: sales.sync,
        accounts: accountsView(company, "sales", sales.accounts),
        invoiceStatus: { selectedInvoiceStatus: sales.invoiceStatus, invoiceStatusOptions: invoiceStatuses },
        salesCustomer: {
          ...(sales.customerId !== undefined && { selectedCustomerId: sales.customerId }),
          customerOptions: customers,
        },
        newTaxRates: {
          accountingTaxRateOptions: taxRates,
          commerceTaxRateOptions: commerceTaxes,
          taxRateMappings: sales.taxes.map(({ commerceTaxRateIds, accountingTaxRateId }) => ({
            selectedCommerceTaxRateIds: commerceTaxRateIds,
            ...(accountingTaxRateId !== undefined && { selectedAccountingTaxRateId: accountingTaxRateId }),
          })),
          ...(sales.zeroTaxRateId !== undefined && { selectedDefaultZeroTaxRateId: sales.zeroTaxRateId }),
          defaultZeroTaxRateOptions: zeroTaxRates,
        },
        grouping: {
          groupingPeriod: { selectedGroupingPeriod: "Daily", groupingPeriodOptions: ["Daily"] },
        },
      },
      payments: paid,
      newPayments: paid,
      fees: {
        feesSupplier: {
          ...(fees.supplierId !== undefined && { selectedSupplierId: fees.supplierId }),
          supplierOptions: suppliers,
        },
        syncFees: fees.sync,
        accounts: accountsView(company, "fees", fees.accounts),
      },
    },
  };
}

type Item = { at: string; message: string };
type Choice = { id: string };

/** Changes one choice: text chooses, null takes it away, missing leaves it. */
function choose(
  given: string | null | undefined,
  options: readonly Choice[],
  at: string,
  items: Item[],
  set: (id: string | undefined) => void,
): void {
  if (given === undefined) return;
  if (given === null || given === "") set(undefined);
  else if (options.some((each) => each.id === given)) set(given);
  else items.push({ at, message: "is not one of the options" });
}

type GivenAccounts = Record<string, { selectedAccountId?: string | null | undefined }> | null | undefined;

function chooseAccounts(
  company: StoredCompany,
  part: MappingPart,
  accounts: ChosenAccounts,
  given: GivenAccounts,
  items: Item[],
) {
  for (const [key, value] of Object.entries(given ?? {})) {
    const at = `configuration.${part}.accounts.${key}`;
    const line = mappingLines[part].find((each) => each.key === key);
    if (!line) items.push({ at, message: "is not known" });
    else {
      choose(value.selectedAccountId, optionsFor(company, line), `${at}.selectedAccountId`, items, (id) => {
        if (id === undefined) Reflect.deleteProperty(accounts, key);
        else accounts[key] = id;
      });
    }
  }
}

export function setOrDelete<K extends string>(
  target: Partial<Record<K, string>>,
  key: K,
  value: string | undefined,
): void {
  if (value === undefined) Reflect.deleteProperty(target, key);
  else target[key] = value;
}

/**
 * The configuration after a change: what is not named stays. Nothing is stored.
 * @throws CodatError 400 naming everything that does not fit; 409 before both systems were connected
 */
export function changedConfiguration(
  company: StoredCompany,
  request: SetConfigurationRequest,
): StoredFlowConfiguration {
  if (!company.configuration)
    throw new CodatError(409, "The data to choose from has not been requested: connect both systems");
  const next = structuredClone(company.configuration);
  const items: Item[] = [];
  const { schedule, configuration } = request;
  if (schedule) {
    const { selectedFrequency, startDate, syncHour, timeZone } = schedule;
    if (selectedFrequency !== undefined) next.schedule.frequency = selectedFrequency;
    if (syncHour !== undefined) next.schedule.syncHour = syncHour;
    if (timeZone !== undefined && timeZone !== null) {
      if (isTimeZone(timeZone)) next.schedule.timeZone = timeZone;
      else items.push({ at: "schedule.timeZone", message: "is not a time zone" });
    }
    if (startDate === null) delete next.schedule.startDate;
    else if (startDate !== undefined) {
      if (Number.isNaN(Date.parse(startDate))) items.push({ at: "schedule.startDate", message: "is not a date" });
      else next.schedule.startDate = startDate;
    }
  }
  const { sales, fees, payments, newPayments } = configuration ?? {};
  const at = "configuration.sales";
  next.sales.sync = sales?.syncSales ?? next.sales.sync;
  chooseAccounts(company, "sales", next.sales.accounts, sales?.accounts, items);
  const statuses = invoiceStatuses.map((id) => ({ id }));
  choose(sales?.invoiceStatus?.selectedInvoiceStatus, statuses, `${at}.invoiceStatus`, items, (id) => {
    next.sales.invoiceStatus = id ?? "Submitted";
  });
  choose(sales?.salesCustomer?.selectedCustomerId, customers, `${at}.salesCustomer`, items, (id) => {
    setOrDelete(next.sales, "customerId", id);
  });
  const taxes = sales?.newTaxRates;
  choose(taxes?.selectedDefaultZeroTaxRateId, zeroTaxRates, `${at}.newTaxRates`, items, (id) => {
    setOrDelete(next.sales, "zeroTaxRateId", id);
  });
  if (taxes?.taxRateMappings !== undefined) {
    next.sales.taxes = (taxes.taxRateMappings ?? []).map((mapping, index) => {
      const chosen: StoredFlowConfiguration["sales"]["taxes"][number] = {
        commerceTaxRateIds: mapping.selectedCommerceTaxRateIds ?? [],
      };
      const place = `${at}.newTaxRates.taxRateMappings[${index}]`;
      for (const id of chosen.commerceTaxRateIds) choose(id, commerceTaxes, place, items, () => undefined);
      choose(mapping.selectedAccountingTaxRateId, taxRates, place, items, (id) => {
        setOrDelete(chosen, "accountingTaxRateId", id);
      });
      return chosen;
    });
  }
  next.fees.sync = fees?.syncFees ?? next.fees.sync;
  chooseAccounts(company, "fees", next.fees.accounts, fees?.accounts, items);
  choose(fees?.feesSupplier?.selectedSupplierId, suppliers, "configuration.fees.feesSupplier", items, (id) => {
    setOrDelete(next.fees, "supplierId", id);
  });
  // Both names hold the same; where both were sent and differ, the newer one counts.
  for (const paid of [payments, newPayments]) {
    const before = company.configuration.payments;
    if (paid?.syncPayments !== undefined && paid.syncPayments !== before.sync) next.payments.sync = paid.syncPayments;
    const changed = Object.entries(paid?.accounts ?? {}).filter(
      ([key, value]) => (value.selectedAccountId ?? undefined) !== own(before.accounts, key),
    );
    chooseAccounts(company, "payments", next.payments.accounts, Object.fromEntries(changed), items);
  }
  if (items.length > 0) throw badItems(items);
  next.configured = request.configured ?? next.configured;
  next.enable = request.enable ?? next.enable;
  const isReady = isComplete({ ...company, configuration: next });
  if (request.configured === true && !isReady)
    throw badItems([{ at: "configured", message: "needs every required account" }]);
  if (request.enable === true && !(next.configured && isReady)) {
    throw badItems([{ at: "enable", message: "needs a configuration that is complete" }]);
  }
  return next;
}

/** Stores a configuration. Switched on, it runs from its next hour on and starts without failures. */
export function setConfiguration(
  { store }: CodatContext,
  company: StoredCompany,
  configuration: StoredFlowConfiguration,
): void {
  if (configuration.enable && !company.configuration?.enable) {
    company.failedRuns = 0;
    company.scheduledUntil = store.now();
  }
  company.configuration = configuration;
  store.changed();
}

/**
 * The first account that fits is chosen for whatever needs one, and the sync is on.
 * @throws Error before both systems were connected
 */
export function completeConfiguration(company: StoredCompany): StoredFlowConfiguration {
  if (!company.configuration)
    throw new Error(`Both systems of ${company.name} have to be linked before it is configured.`);
  const next = structuredClone(company.configuration);
  for (const part of Object.keys(mappingLines) as MappingPart[]) {
    for (const line of mappingLines[part]) {
      const [first] = optionsFor(company, line);
      if (line.required && first) next[part].accounts[line.key] ??= first.id;
    }
  }
  return { ...next, configured: true, enable: true };
}
