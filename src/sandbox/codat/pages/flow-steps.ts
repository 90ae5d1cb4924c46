import type { CodatPagesHost, FlowConfiguration, HostedConnection, MappedAccounts } from "./pages-host.js";
import type { HostedSession } from "./hosted-sessions.js";

export const mappingSteps = ["sales", "fees", "payments"] as const;
export type MappingStep = (typeof mappingSteps)[number];
export const flowSteps = ["commerce", "accounting", ...mappingSteps, "schedule"] as const;
export type FlowStep = (typeof flowSteps)[number];

export function isMappingStep(name: string): name is MappingStep {
  return mappingSteps.some((each) => each === name);
}

export function isFlowStep(name: string): name is FlowStep {
  return flowSteps.some((each) => each === name);
}

/** Everything the pages of one company's flow show, read once for each request. */
export interface FlowFacts {
  company: { id: string; name: string };
  commerce: HostedConnection;
  accounting: HostedConnection;
  configuration: FlowConfiguration | undefined;
  /** Steps that need nothing any more. */
  settled: ReadonlySet<FlowStep>;
  /** Of the service, as the product has them. */
  text: CodatPagesHost["text"];
  /** The flow was finished once: from then on the same pages are settings. */
  isConfigured: boolean;
}

/** @returns undefined when the company or a system is no longer there */
export function readFlow(host: CodatPagesHost, session: HostedSession): FlowFacts | undefined {
  const { companyId, commerceKey, accountingKey } = session;
  const company = host.company(companyId);
  if (!company || commerceKey === undefined || accountingKey === undefined) return undefined;
  if (!host.integration(commerceKey) || !host.integration(accountingKey)) return undefined;
  const commerce = host.ensureConnection(companyId, commerceKey);
  const accounting = host.ensureConnection(companyId, accountingKey);
  const configuration = host.configuration(companyId);
  const isConfigured = configuration?.configured ?? false;
  const confirmed = new Set(host.confirmedSteps(companyId));
  const settled = new Set<FlowStep>();
  if (commerce.status === "Linked") settled.add("commerce");
  if (accounting.status === "Linked") settled.add("accounting");
  for (const step of mappingSteps) {
    const isAnswered = configuration !== undefined && missingAccounts(configuration[step]).length === 0;
    if (isAnswered && (isConfigured || confirmed.has(step))) settled.add(step);
  }
  if (isConfigured) settled.add("schedule");
  const text: FlowFacts["text"] = (key) => host.text(key);
  return { company, commerce, accounting, configuration, settled, isConfigured, text };
}

/** Where the customer goes on: the first step that still needs them; undefined when none does. */
export function firstOpenStep({ settled }: FlowFacts): FlowStep | undefined {
  return flowSteps.find((step) => !settled.has(step));
}

/** A step can be visited when everything before it is settled; both systems come before the rest. */
export function isReachable(facts: FlowFacts, step: FlowStep): boolean {
  const open = firstOpenStep(facts);
  return open === undefined || flowSteps.indexOf(step) <= flowSteps.indexOf(open);
}

/** The step beside this one; undefined at either end. */
export function neighbour(step: FlowStep, offset: 1 | -1): FlowStep | undefined {
  return flowSteps[flowSteps.indexOf(step) + offset];
}

/** Keys of the required accounts that are not chosen, or no longer offered. Nothing is required of what is not synced. */
export function missingAccounts(part: { sync: boolean; accounts: MappedAccounts }): string[] {
  if (!part.sync) return [];
  return Object.entries(part.accounts)
    .filter(
      ([, { required, selectedAccountId, accountOptions }]) =>
        required && !accountOptions.some((option) => option.id === selectedAccountId),
    )
    .map(([key]) => key);
}

/** Titles, as the list of steps and each page's heading have them. */
export function stepTitle(step: FlowStep, facts: FlowFacts): string {
  switch (step) {
    case "commerce":
      return `Connect ${facts.commerce.platformName}`;
    case "accounting":
      return `Connect ${facts.accounting.platformName}`;
    default:
      return facts.text(`${step}Title`);
  }
}
