import type { CheckResult, ConformanceReport, Outcome } from "./settings.js";

const marks: Readonly<Record<Outcome, string>> = { passed: "ok", failed: "FAILED", "not offered": "-" };

/** How many there are of each outcome: `12 passed, 1 failed, 0 not offered`. */
export const summaryOf = ({ results }: ConformanceReport): string =>
  (Object.keys(marks) as Outcome[])
    .map((outcome) => `${String(results.filter((each) => each.outcome === outcome).length)} ${outcome}`)
    .join(", ");

/** The report for a person: a block for each group, below each failure what was sent and got, and the counts in the last line. */
export function reportTable(report: ConformanceReport): string {
  const { url, results } = report;
  const widest = Math.max(...results.map(({ id }) => id.length));
  const groups = [...new Set(results.map(({ group }) => group))];
  const blocks = groups.map((group) => {
    const rows = results.filter((each) => each.group === group).map((each) => row(each, widest));
    return `${group}\n${rows.join("\n")}\n`;
  });
  return `Tenon kit contract at ${url}\n\n${blocks.join("\n")}\n${summaryOf(report)}\n`;
}

function row({ id, title, outcome, reason, sent, got }: CheckResult, widest: number): string {
  const indent = " ".repeat(4);
  const first = `  ${marks[outcome].padEnd(6)}  ${id.padEnd(widest)}  ${title}`;
  const about = outcome === "failed" ? "why   " : "not offered:";
  return [
    first,
    ...(reason === undefined ? [] : [`${indent}${about} ${reason}`]),
    ...(sent === undefined ? [] : [`${indent}sent   ${sent}`]),
    ...(got === undefined ? [] : [`${indent}got    ${got}`]),
  ]
    .map(printable)
    .join("\n");
}

/** An implementation's answer may hold anything, also what would move a terminal's cursor. */
const printable = (line: string): string =>
  line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
