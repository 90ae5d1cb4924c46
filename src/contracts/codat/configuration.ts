import * as z from "zod/mini";
import { listOf, mapOf, opt, strictMapOf } from "../dropping.js";
import { openEnum } from "../open-enum.js";

const choice = z.object({ id: opt(z.string()), name: opt(z.string()) });
const choices = opt(listOf(choice));
const texts = opt(listOf(z.string()));

const accountOption = z.object({
  id: z.string(),
  name: opt(z.string()),
  nominalCode: opt(z.string()),
  classification: opt(z.string()),
});
/** One line of a mapping: what it may be written to and what was chosen travel together. */
const account = z.object({
  labelText: opt(z.string()),
  descriptionText: opt(z.string()),
  selectedAccountId: opt(z.string()),
  required: z.catch(z.boolean(), false),
  accountOptions: opt(listOf(accountOption)),
});
const accounts = opt(mapOf(account));
const payments = opt(z.object({ syncPayments: opt(z.boolean()), accounts }));

/** `GET /config/companies/{id}/sync/commerce`. */
export const configurationSchema = z.object({
  companyId: opt(z.string()),
  accountingSoftwareCompanyName: opt(z.string()),
  /** The customer has it switched on. One document says `enabled`. */
  enable: opt(z.boolean()),
  enabled: opt(z.boolean()),
  configured: opt(z.boolean()),
  schedule: opt(
    z.object({
      selectedFrequency: opt(openEnum(["Daily", "Monthly"])),
      frequencyOptions: texts,
      startDate: opt(z.string()),
      /** 0 to 23, in `timeZone`. */
      syncHour: opt(z.number()),
      /** IANA name. */
      timeZone: opt(z.string()),
    }),
  ),
  configuration: opt(
    z.object({
      countryCode: opt(z.string()),
      mapSettings: opt(z.object({ outputFormat: opt(openEnum(["JournalEntry"])) })),
      sales: opt(
        z.object({
          syncSales: opt(z.boolean()),
          accounts,
          invoiceStatus: opt(z.object({ selectedInvoiceStatus: opt(z.string()), invoiceStatusOptions: texts })),
          salesCustomer: opt(z.object({ selectedCustomerId: opt(z.string()), customerOptions: choices })),
          taxRates: opt(mapOf(z.object({ selectedTaxRateId: opt(z.string()), taxRateOptions: choices }))),
          newTaxRates: opt(
            z.object({
              accountingTaxRateOptions: choices,
              commerceTaxRateOptions: choices,
              taxRateMappings: opt(
                listOf(z.object({ selectedCommerceTaxRateIds: texts, selectedAccountingTaxRateId: opt(z.string()) })),
              ),
              selectedDefaultZeroTaxRateId: opt(z.string()),
              defaultZeroTaxRateOptions: choices,
            }),
          ),
          grouping: opt(z.looseObject({})),
        }),
      ),
      payments,
      newPayments: payments,
      fees: opt(
        z.object({
          feesSupplier: opt(z.object({ selectedSupplierId: opt(z.string()), supplierOptions: choices })),
          syncFees: opt(z.boolean()),
          accounts,
        }),
      ),
    }),
  ),
});
export type Configuration = z.output<typeof configurationSchema>;

const text = z.optional(z.nullable(z.string()));
const yes = z.optional(z.boolean());
const selection = z.object({ selectedAccountId: text });
const selections = z.optional(z.nullable(strictMapOf(selection)));

/**
 * `POST /config/companies/{id}/sync/commerce`: the whole document comes back, or a part of it. Only what a customer may choose counts;
 * labels, options and the like are what the service says they are.
 */
export const setConfigurationRequestSchema = z.object({
  enable: yes,
  configured: yes,
  accountingSoftwareCompanyName: text,
  schedule: z.optional(
    z.object({
      selectedFrequency: z.optional(z.enum(["Daily", "Monthly"])),
      startDate: text,
      syncHour: z.optional(z.int().check(z.minimum(0), z.maximum(23))),
      timeZone: text,
    }),
  ),
  configuration: z.optional(
    z.object({
      sales: z.optional(
        z.object({
          syncSales: yes,
          accounts: selections,
          invoiceStatus: z.optional(z.object({ selectedInvoiceStatus: text })),
          salesCustomer: z.optional(z.object({ selectedCustomerId: text })),
          newTaxRates: z.optional(
            z.object({
              taxRateMappings: z.optional(
                z.nullable(
                  z.array(
                    z.object({
                      selectedCommerceTaxRateIds: z.optional(z.nullable(z.array(z.string()))),
                      selectedAccountingTaxRateId: text,
                    }),
                  ),
                ),
              ),
              selectedDefaultZeroTaxRateId: text,
            }),
          ),
        }),
      ),
      payments: z.optional(z.object({ syncPayments: yes, accounts: selections })),
      newPayments: z.optional(z.object({ syncPayments: yes, accounts: selections })),
      fees: z.optional(
        z.object({
          syncFees: yes,
          accounts: selections,
          feesSupplier: z.optional(z.object({ selectedSupplierId: text })),
        }),
      ),
    }),
  ),
});
export type SetConfigurationRequest = z.output<typeof setConfigurationRequestSchema>;
