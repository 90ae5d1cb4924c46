import * as z from "zod/mini";
import type { ConnectionStatus } from "../../contracts/codat/connection.js";
import type { OpenEnum } from "../../contracts/open-enum.js";
import { newId } from "../random.js";
import { platformOf } from "./platforms.js";

/* Everything the pretended sync service keeps, as plain JSON beside the rest of the sandbox's state. */

export interface StoredAccountOption {
  id: string;
  name: string;
  nominalCode?: string;
  classification?: string;
}

/** Key of a line to the id of the account chosen for it. */
export type ChosenAccounts = Record<string, string>;

/** What the customer chose. There is none until a commerce and an accounting system were both linked once. */
export interface StoredFlowConfiguration {
  enable: boolean;
  /** The flow was finished once, here or by the API. */
  configured: boolean;
  schedule: { frequency: "Daily" | "Monthly"; startDate?: string; syncHour: number; timeZone: string };
  sales: {
    sync: boolean;
    accounts: ChosenAccounts;
    invoiceStatus: string;
    customerId?: string;
    taxes: { commerceTaxRateIds: string[]; accountingTaxRateId?: string }[];
    zeroTaxRateId?: string;
  };
  fees: { sync: boolean; accounts: ChosenAccounts; supplierId?: string };
  payments: { sync: boolean; accounts: ChosenAccounts };
}

export interface StoredCompany {
  id: string;
  name: string;
  description?: string;
  tags?: Record<string, string>;
  created: string;
  configuration?: StoredFlowConfiguration;
  /** Steps of the hosted flow that the customer has confirmed. */
  confirmedSteps: string[];
  /** Accounts the customer added to their books in the flow. */
  addedAccounts: StoredAccountOption[];
  /** Scheduled runs were made up to this moment, in milliseconds. */
  scheduledUntil?: number;
  /** Scheduled runs that failed in a row. */
  failedRuns: number;
}

export interface StoredConnectionError {
  statusCode: string;
  statusText: string;
  errorMessage: string;
  erroredOnUtc: string;
  status: "Active" | "Resolved" | null;
  resolvedOnUtc?: string;
}

export interface StoredCodatConnection {
  id: string;
  companyId: string;
  platformKey: string;
  status: OpenEnum<ConnectionStatus>;
  created: string;
  /** When it was linked last, in milliseconds. */
  linkedAt?: number;
  /** When data were read with it first; the runs tell the rest. */
  lastSync?: string;
  errors: StoredConnectionError[];
  /** What the customer's account is called. */
  accountName?: string;
  /** SECRET: what `updateAuthorization` was given. */
  credentials?: Record<string, string>;
}

export interface StoredPasscode {
  otp: string;
  companyId: string;
  commerceKey: string;
  accountingKey: string;
  redirectUrl?: string;
  /** Milliseconds on the sandbox's clock. */
  expiresAt: number;
}

export interface StoredSync {
  id: string;
  companyId: string;
  kind: "latest" | "historic" | "scheduled";
  /** Milliseconds on the sandbox's clock. */
  requestedAt: number;
  /** null: it never ends. */
  durationMs: number | null;
  /** How it ends. */
  code: number;
  status: string;
  message: string;
  start?: string;
  finish: string;
}

/** How runs end that begin from now on. */
export interface PlannedSync {
  code: number;
  /** @default the usual word of the code */
  status?: string;
  message?: string;
  /** null: it never ends. */
  durationMs?: number | null;
  /** @default "next" */
  which?: "next" | "all";
  /** @default every company's */
  companyId?: string;
}

export interface CodatSwitches {
  /** The customer's consent does not link a connection at once: it stays `PendingAuth`. */
  pendingLinks?: boolean;
  /** How many companies the plan pays for. @default without end */
  companyLimit?: number;
  /** How long the first reading of a linked system takes; the configuration cannot be set meanwhile. @default 0 */
  initialReadMs?: number;
}

export interface CodatState {
  clientId: string;
  companies: StoredCompany[];
  connections: StoredCodatConnection[];
  passcodes: StoredPasscode[];
  /** Oldest first. */
  syncs: StoredSync[];
  /** Texts of the hosted pages that were changed, by locale and key. */
  texts: Record<string, Record<string, { text: string; required: boolean }>>;
  /** By platform; none: all of them. */
  visibleAccounts: Record<string, string[]>;
  /** Requests of one day (UTC). */
  quota: { day: string; used: number; limit?: number };
  plannedSync?: PlannedSync;
  switches: CodatSwitches;
}

export function emptyCodatState(clientId = newId()): CodatState {
  return {
    clientId,
    companies: [],
    connections: [],
    passcodes: [],
    syncs: [],
    texts: {},
    visibleAccounts: {},
    quota: { day: "", used: 0 },
    switches: {},
  };
}

const list = (shape: z.core.$ZodLooseShape) => z.array(z.looseObject({ id: z.string(), ...shape }));

/** What a stored state has to have, for the check of `state.ts`. */
export const codatStateSchema = z.looseObject({
  clientId: z.string(),
  companies: list({
    name: z.string(),
    created: z.string(),
    confirmedSteps: z.array(z.string()),
    addedAccounts: list({ name: z.string() }),
    configuration: z.optional(
      z.looseObject({
        schedule: z.looseObject({ syncHour: z.number(), timeZone: z.string() }),
        sales: z.looseObject({ accounts: z.looseObject({}), taxes: z.array(z.looseObject({})) }),
        fees: z.looseObject({ accounts: z.looseObject({}) }),
        payments: z.looseObject({ accounts: z.looseObject({}) }),
      }),
    ),
  }),
  connections: list({
    companyId: z.string(),
    platformKey: z.string(),
    status: z.string(),
    created: z.string(),
    errors: z.array(z.looseObject({})),
  }),
  passcodes: z.array(z.looseObject({ otp: z.string(), companyId: z.string(), expiresAt: z.number() })),
  syncs: list({ companyId: z.string(), requestedAt: z.number(), code: z.number(), finish: z.string() }),
  texts: z.looseObject({}),
  visibleAccounts: z.looseObject({}),
  quota: z.looseObject({ day: z.string(), used: z.number() }),
  switches: z.looseObject({}),
});

/** The first thing in a state that points nowhere, as a path; undefined when everything is there. */
export function danglingIn({ companies, connections, syncs, passcodes }: CodatState): string | undefined {
  const isLost = (each: { companyId: string }) => !companies.some((company) => company.id === each.companyId);
  for (const [name, list] of Object.entries({ connections, syncs, passcodes })) {
    const index = (list as { companyId: string }[]).findIndex(isLost);
    if (index >= 0) return `${name}[${index}].companyId`;
  }
  const index = connections.findIndex((each) => platformOf(each.platformKey) === undefined);
  return index >= 0 ? `connections[${index}].platformKey` : undefined;
}
