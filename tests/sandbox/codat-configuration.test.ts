import { describe, expect, test } from "vitest";
import { codatWorld, type CodatAccount, type CodatTree } from "./codat-world.js";

function world(configured = false) {
  const made = codatWorld();
  const { companyId, commerceId, accountingId } = made.company("Acme", configured);
  const path = `/config/companies/${companyId}/sync/commerce`;
  const get = () => made.tree("GET", path);
  const set = (body: unknown) => made.send("POST", path, body);
  return { ...made, companyId, commerceId, accountingId, path, get, set };
}

/** The document with an account chosen on each line that needs one. */
function filled(document: CodatTree): CodatTree {
  for (const part of ["sales", "fees", "payments", "newPayments"]) {
    for (const line of Object.values(document.configuration[part]?.accounts ?? {})) {
      const [first] = line.accountOptions;
      if (line.required && first) line.selectedAccountId = first.id;
    }
  }
  return document;
}

describe("the configuration of a company", () => {
  test("is empty and cannot be set before both systems were connected", async () => {
    const { tree, send, codat } = codatWorld();
    const { companyId } = codat.addCompany({ connections: [{ platformKey: "fztf", status: "Linked" }] });
    const path = `/config/companies/${companyId}/sync/commerce`;
    expect(await tree("GET", path)).toEqual({ companyId, enable: false, configured: false });
    const refused = await send("POST", path, { enable: true });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ statusCode: 409 });
  });

  test("offers accounts that fit each line, and says which lines are needed", async () => {
    const { get } = world();
    const { sales, fees, payments } = (await get()).configuration;
    const required = (part: CodatTree["configuration"][string] | undefined) =>
      Object.entries(part?.accounts ?? {}).flatMap(([key, line]) => (line.required ? [key] : []));
    expect([required(sales), required(fees), required(payments)]).toEqual([["sales", "refunds"], ["fees"], ["card"]]);
    const line: CodatAccount | undefined = sales?.accounts.sales;
    expect(line?.accountOptions.map((each) => each.name)).toContain("Online sales");
    expect(line).not.toHaveProperty("selectedAccountId");
  });

  test("is complete when the whole document comes back with accounts chosen", async () => {
    const { get, set } = world();
    const document = filled(await get());
    const stored = await set({ ...document, configured: true, enable: true });
    expect(stored.status, stored.text).toBe(200);
    expect(await get()).toEqual({ ...document, configured: true, enable: true });
  });

  test("keeps what a change does not name", async () => {
    const { get, set } = world(true);
    const before = await get();
    expect((await set({ schedule: { syncHour: 23, timeZone: "Asia/Kolkata" } })).status).toBe(200);
    expect(await get()).toEqual({
      ...before,
      schedule: { ...before.schedule, syncHour: 23, timeZone: "Asia/Kolkata" },
    });
    expect((await set("")).status).toBe(200);
    expect((await set({ configuration: { sales: { accounts: null } } })).status).toBe(200);
    expect((await get()).configured).toBe(true);
  });

  test("is no longer complete when a needed account is taken away", async () => {
    const { get, set } = world(true);
    await set({ configuration: { fees: { accounts: { fees: { selectedAccountId: null } } } } });
    expect((await get()).configured).toBe(false);
    await set({ configuration: { fees: { syncFees: false } } });
    expect((await get()).configured).toBe(true);
  });

  test.each([
    [{ enable: true }],
    [{ configured: true }],
    [{ enable: "yes" }],
    [{ schedule: { syncHour: 24 } }],
    [{ schedule: { syncHour: 1.5 } }],
    [{ schedule: { timeZone: "Mars/North" } }],
    [{ schedule: { startDate: "soon" } }],
    [{ schedule: { selectedFrequency: "Hourly" } }],
    [{ configuration: { sales: { accounts: { sales: { selectedAccountId: "nobody" } } } } }],
    [{ configuration: { sales: { accounts: { unheard: { selectedAccountId: "x" } } } } }],
    [{ configuration: { sales: { accounts: JSON.parse('{"__proto__":{"selectedAccountId":"x"}}') as object } } }],
    [{ configuration: { fees: { feesSupplier: { selectedSupplierId: "nobody" } } } }],
    [{ configuration: { sales: { salesCustomer: { selectedCustomerId: "nobody" } } } }],
    [{ configuration: { sales: { invoiceStatus: { selectedInvoiceStatus: "Lost" } } } }],
    [{ configuration: { sales: { newTaxRates: { taxRateMappings: [{ selectedAccountingTaxRateId: "x" }] } } } }],
    [[]],
    ["{"],
  ])("refuses %j, and nothing changes", async (body) => {
    const { get, set, sandbox } = world();
    const before = sandbox.state().codat?.companies;
    const answer = await set(body);
    expect(answer.status, answer.text).toBe(400);
    expect(sandbox.state().codat?.companies).toEqual(before);
    expect((await get()).enable).toBe(false);
  });

  test("takes customers, suppliers and tax rates among the options", async () => {
    const { get, set } = world();
    type Options = Record<string, { id: string }[]>;
    const { sales, fees } = (await get()).configuration as unknown as {
      sales: { salesCustomer: Options; newTaxRates: Options };
      fees: { feesSupplier: Options };
    };
    const first = (options: { id: string }[] | undefined) => options?.[0]?.id ?? "";
    const change = {
      sales: {
        salesCustomer: { selectedCustomerId: first(sales.salesCustomer.customerOptions) },
        newTaxRates: {
          taxRateMappings: [
            {
              selectedCommerceTaxRateIds: [first(sales.newTaxRates.commerceTaxRateOptions)],
              selectedAccountingTaxRateId: first(sales.newTaxRates.accountingTaxRateOptions),
            },
          ],
          selectedDefaultZeroTaxRateId: first(sales.newTaxRates.defaultZeroTaxRateOptions),
        },
      },
      fees: { feesSupplier: { selectedSupplierId: first(fees.feesSupplier.supplierOptions) } },
    };
    expect((await set({ configuration: change })).status).toBe(200);
    expect((await get()).configuration).toMatchObject(change);
  });

  test("both names for payments mean the same", async () => {
    const { get, set } = world();
    await set({ configuration: { newPayments: { syncPayments: false } } });
    expect((await get()).configuration).toMatchObject({
      payments: { syncPayments: false },
      newPayments: { syncPayments: false },
    });
  });

  test("cannot be set while data are read or written", async () => {
    const { set, codat, sandbox, send, companyId, accountingId } = world();
    codat.setSwitches({ initialReadMs: 60_000 });
    codat.setConnection(accountingId, { status: "Deauthorized" });
    codat.setConnection(accountingId, { status: "Linked" });
    expect((await set({ schedule: { syncHour: 1 } })).status).toBe(409);
    sandbox.advance(60_000);
    expect((await set({ schedule: { syncHour: 1 } })).status).toBe(200);
    await send("POST", `/companies/${companyId}/sync/commerce/latest`);
    expect((await set({ schedule: { syncHour: 2 } })).status).toBe(409);
    sandbox.advance(10_000);
    expect((await set({ schedule: { syncHour: 2 } })).status).toBe(200);
  });
});
