/** Troubles the sandbox can be put into. */
export const scenarioNames = [
  "ok",
  "slow",
  "rate-limited",
  "server-error",
  "malformed",
  "expired-session",
  "consent-denied",
  "bad-credentials",
  "provider-down",
  "object-unavailable",
  "reads-failing",
  // Of the sync service alone:
  "quota-exhausted",
  "payment-required",
  "key-outdated",
  "maintenance",
  "odd-item",
] as const;
export type ScenarioName = (typeof scenarioNames)[number];

/** @throws Error that lists the known names */
export function asScenarioName(name: unknown): ScenarioName {
  const known = scenarioNames.find((each) => each === name);
  if (!known) throw new Error(`Unknown scenario ${JSON.stringify(name)}. Known: ${scenarioNames.join(", ")}.`);
  return known;
}
