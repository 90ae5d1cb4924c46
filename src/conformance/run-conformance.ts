import { createAsker } from "./asker.js";
import type { Check } from "./check.js";
import { checks } from "./checks.js";
import { Mismatch, NotOffered } from "./outcome.js";
import type { CheckResult, ConformanceReport, ConformanceSettings } from "./settings.js";
import { createWorld, type World } from "./world.js";

/** Takes away what was made, so it runs whatever was chosen. */
const always = "cleanup.left";

/**
 * Asks an implementation of the kit contract everything the contract promises.
 * @throws Error when nothing that was named by `only` exists
 */
export async function runConformance(settings: ConformanceSettings): Promise<ConformanceReport> {
  const { only } = settings;
  const chosen = checks.filter(
    ({ id }) => !only || id === always || only.some((part) => id === part || id.startsWith(`${part}.`)),
  );
  if (only && chosen.every(({ id }) => id === always) && !only.includes("cleanup") && !only.includes(always)) {
    const groups = [...new Set(checks.map(groupOf))].join(", ");
    throw new Error(`There is no check "${only.join(", ")}". Name a group (${groups}) or the id of a check.`);
  }
  const world = createWorld(settings, createAsker(settings));
  const results: CheckResult[] = [];
  for (const each of chosen) {
    const result = await outcomeOf(each, world);
    results.push(result);
    settings.onResult?.(result);
  }
  return { url: settings.url, results };
}

const groupOf = ({ id }: Pick<Check, "id">): string => id.split(".", 1)[0] ?? id;

async function outcomeOf(each: Check, world: World): Promise<CheckResult> {
  const { id, title } = each;
  const started = Date.now();
  const result = (outcome: CheckResult["outcome"], more: Partial<CheckResult> = {}): CheckResult => ({
    id,
    group: groupOf(each),
    title,
    outcome,
    ...more,
    ms: Date.now() - started,
  });
  try {
    await each.run(world);
    return result("passed");
  } catch (error) {
    if (error instanceof NotOffered) return result("not offered", { reason: error.message });
    const reason = error instanceof Error ? error.message : String(error);
    const { sent, got } = (error instanceof Mismatch && error.exchange) || {};
    return result("failed", { reason, sent, got });
  }
}
