import { expect, it } from "vitest";
import { reportJunit } from "../../src/conformance/report-junit.js";
import { reportTable } from "../../src/conformance/report-table.js";
import type { ConformanceReport } from "../../src/conformance/settings.js";

const report: ConformanceReport = {
  url: "http://localhost/api?a=1&b=2",
  results: [
    { id: "a.one", group: "a", title: "One holds", outcome: "passed", ms: 5 },
    {
      id: "a.two",
      group: "a",
      title: "Two <holds>",
      outcome: "failed",
      reason: 'expected "x" & got ]]>',
      sent: "GET /two",
      got: "200 \u001b[2J\u0000 it's",
      ms: 1500,
    },
    { id: "b.one", group: "b", title: "Another", outcome: "not offered", reason: "no such service", ms: 0 },
  ],
};

it("the table has a block for each group, what was sent and got below a failure, and the counts last", () => {
  const table = reportTable(report);
  expect(table.trimEnd().split("\n").at(-1)).toBe("1 passed, 1 failed, 1 not offered");
  expect(table).toContain(
    'FAILED  a.two  Two <holds>\n    why    expected "x" & got ]]>\n    sent   GET /two\n    got    200 ',
  );
  expect(table).toContain("not offered: no such service");
});

it("the table moves no cursor, whatever was answered", () => {
  expect(reportTable(report).replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

it("the JUnit file is XML, whatever was answered", () => {
  const xml = reportJunit(report);
  expect(xml).toContain('<testsuite name="a" tests="2" failures="1" errors="0" skipped="0" time="1.505">');
  expect(xml).toContain('<failure message="expected &quot;x&quot; &amp; got ]]&gt;">');
  expect(xml).toContain('<skipped message="no such service"/>');
  expect(xml).toContain("200 ?[2J? it&apos;s");
  // Every `&` begins an entity, and no character is one that XML refuses.
  expect(xml.replace(/&(?:amp|lt|gt|quot|apos|#10);/g, "")).not.toMatch(/&|[^\t\n\r\u0020-\uFFFD]/);
});
