import type { CheckResult, ConformanceReport } from "./settings.js";

/** The report as JUnit XML: a suite for each group. What is not offered is skipped. */
export function reportJunit({ url, results }: ConformanceReport): string {
  const groups = [...new Set(results.map(({ group }) => group))];
  const suites = groups.map((group) => {
    const own = results.filter((each) => each.group === group);
    return `  <testsuite${attributes({ name: group, ...countsOf(own) })}>\n${own.map(testCase).join("")}  </testsuite>\n`;
  });
  const all = attributes({ name: `Tenon kit contract at ${url}`, ...countsOf(results) });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${all}>\n${suites.join("")}</testsuites>\n`;
}

function testCase({ id, group, title, outcome, reason = "", sent, got, ms }: CheckResult): string {
  const start = `    <testcase${attributes({ classname: group, name: `${id}: ${title}`, time: seconds(ms) })}`;
  if (outcome === "passed") return `${start}/>\n`;
  const details = [
    reason,
    ...(sent === undefined ? [] : [`sent: ${sent}`]),
    ...(got === undefined ? [] : [`got: ${got}`]),
  ];
  const inner =
    outcome === "failed"
      ? `<failure${attributes({ message: reason })}>${escaped(details.join("\n"))}</failure>`
      : `<skipped${attributes({ message: reason })}/>`;
  return `${start}>\n      ${inner}\n    </testcase>\n`;
}

const countsOf = (results: readonly CheckResult[]) => ({
  tests: String(results.length),
  failures: String(results.filter(({ outcome }) => outcome === "failed").length),
  errors: "0",
  skipped: String(results.filter(({ outcome }) => outcome === "not offered").length),
  time: seconds(results.reduce((sum, { ms }) => sum + ms, 0)),
});

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll("\n", "&#10;")}"`)
    .join("");

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text of an XML document; what XML cannot hold at all becomes a question mark. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "?")
    .replace(/[&<>"']/g, (char) => entities[char] ?? char);
