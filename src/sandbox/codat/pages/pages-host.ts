import type { OAuthProvider } from "../../oauth-provider.js";

/** An account of the customer's books that something may be written to. */
export interface AccountOption {
  id: string;
  name: string;
  nominalCode?: string | undefined;
  classification?: string | undefined;
}

/** One line of a mapping: what is sold, paid or charged, and the account it is written to. */
export interface MappedAccount {
  labelText: string;
  descriptionText?: string | undefined;
  selectedAccountId?: string | undefined;
  required: boolean;
  accountOptions: AccountOption[];
}

/** One of several people or firms in the customer's books. */
export interface NamedChoice {
  selected?: string | undefined;
  options: { id: string; name: string }[];
}

export type MappedAccounts = Record<string, MappedAccount>;

/** What the customer decides in the flow: the part of a company's configuration that has controls on the pages. */
export interface FlowConfiguration {
  enable: boolean;
  configured: boolean;
  schedule: {
    frequency: "Daily" | "Monthly";
    /** ISO 8601, a date or a date with a time. */
    startDate?: string;
    /** 0 to 23, in the time zone. */
    syncHour: number;
    /** IANA name. */
    timeZone: string;
  };
  sales: {
    sync: boolean;
    accounts: MappedAccounts;
    invoiceStatus?: { selected: string; options: string[] } | undefined;
    customer?: NamedChoice | undefined;
  };
  fees: { sync: boolean; accounts: MappedAccounts; supplier?: NamedChoice | undefined };
  payments: { sync: boolean; accounts: MappedAccounts };
}

export type HostedStatus = "PendingAuth" | "Linked" | "Unlinked" | "Deauthorized";

export interface HostedConnection {
  id: string;
  integrationKey: string;
  platformName: string;
  sourceType: string;
  status: HostedStatus;
}

/** Names of the texts a product may change. */
export type HostedText =
  | "welcomeTitle"
  | "welcomeText"
  | "salesTitle"
  | "feesTitle"
  | "paymentsTitle"
  | "scheduleTitle"
  | "successTitle"
  | "successText"
  | "supportText";

export interface HostedIntegration {
  key: string;
  name: string;
  sourceType: string;
}

export interface HostedSync {
  syncId: string;
  /** 2000 and the like; see the words in `history.ts`. */
  code: number;
  /** ISO 8601 */
  at?: string | undefined;
  message?: string | undefined;
  dataPushed?: boolean | undefined;
}

/** What a one-time passcode was made for. */
export interface PasscodeGrant {
  clientId: string;
  companyId: string;
  commerceKey: string;
  accountingKey: string;
  /** As it was given when the passcode was made. */
  redirectUrl?: string | undefined;
}

/**
 * What the hosted pages need of the service behind them. The pages hold nothing but who is looking at them; whatever the customer
 * decides is stored by these functions at once.
 */
export interface CodatPagesHost {
  /** Stands in the flow's address. */
  readonly clientId: string;
  /** A text of the pages, which the product may have changed. */
  text(key: HostedText): string;
  /** The product that sends its customers here, as they know it. */
  clientName(): string;
  readonly provider: OAuthProvider;
  origin(): string;
  /** Milliseconds on the sandbox's clock. */
  now(): number;
  /** What the passcode is good for, while it is; it is left as it is. */
  peekPasscode(passcode: string): PasscodeGrant | undefined;
  /** Uses the passcode up. */
  takePasscode(passcode: string): PasscodeGrant | undefined;
  company(companyId: string): { id: string; name: string } | undefined;
  integration(key: string): HostedIntegration | undefined;
  /** Those that can be connected, by name. */
  integrations(): HostedIntegration[];
  connections(companyId: string): HostedConnection[];
  /** The company's connection to this system, made (waiting for authorization) where there is none. */
  ensureConnection(companyId: string, integrationKey: string): HostedConnection;
  setStatus(companyId: string, connectionId: string, status: "Linked" | "Deauthorized"): void;
  /** A copy; undefined until both systems were connected once. */
  configuration(companyId: string): FlowConfiguration | undefined;
  saveConfiguration(companyId: string, configuration: FlowConfiguration): void;
  /** Adds an account to the customer's books; every list of options has it from then on. */
  createAccount(companyId: string, account: { name: string; classification?: string }): AccountOption;
  /** Names of the steps the customer has confirmed. */
  confirmedSteps(companyId: string): readonly string[];
  confirmStep(companyId: string, step: string): void;
  /** Newest first. */
  syncs(companyId: string): HostedSync[];
}
