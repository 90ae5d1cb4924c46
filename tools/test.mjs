/**
 * `npm test`: set-up, then every check, none left out because an earlier one failed, then one line: `N passed, N failed`.
 * A step that is not a test run counts as one check. `-- --only lint,types` runs some of them; `--sum` adds up the
 * totals of the runs before (for CI, where further runs follow).
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./doors.mjs";
import { ensureBuilt, ensureChromium, ensureDependencies, ensureRedis, setUp } from "./setup.mjs";

const results = join(root, ".results");
const react18 = join(root, "tests/react18");

const module_ = (path) => join(root, "node_modules", path);
const node = (path, ...args) => [process.execPath, path, ...args];
const vitest = (...args) => ({ tests: true, command: node(module_("vitest/vitest.mjs"), "run", ...args) });
/** Vitest leaves a processor for the person at the machine; of two, that is half of them. */
const everyProcessor = "--maxWorkers=100%";
const check = (...command) => ({ tests: false, command });

/** What is quick and tells most comes first; what reads dist comes after the build. */
const steps = {
  lint: check(...node(module_("eslint/bin/eslint.js"), ".", "--max-warnings=0")),
  format: check(...node(module_("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", ".")),
  types: check(...node(module_("typescript/bin/tsc"), "--noEmit", "-p", ".")),
  build: check(...node(join(root, "tools/build.mjs"))),
  publint: check(...node(module_("publint/src/cli.js"), "--strict")),
  attw: check(
    ...node(module_("@arethetypeswrong/cli/dist/index.js"), "--pack", ".", "--exclude-entrypoints"),
    ...["styles.css", "styles.unlayered.css", "openapi.json", "--format", "ascii"],
  ),
  size: check(...node(join(root, "tools/size.mjs"))),
  house: vitest("--project", "house"),
  unit: vitest("--project", "node", "--project", "dom", everyProcessor),
  // The same tests again on what is shipped; those with a page run again under React 18, see below.
  built: { ...vitest("--project", "node", everyProcessor), env: { TENON_BUILD: "dist" } },
  stories: vitest("--project", "storybook"),
  storybook: check(
    ...node(module_("storybook/dist/bin/dispatcher.js"), "build", "--disable-telemetry", "--quiet"),
    ...["-o", "storybook-static"],
  ),
  e2e: vitest("--project", "e2e"),
};
/**
 * Asked for by name, and by CI: they take minutes more, need other programs than Node and a browser, or read data that does not belong to
 * the project.
 */
const extra = {
  windows: vitest("--project", "e2e-alone"),
  react18: { tests: true, command: node(join(react18, "run.mjs"), everyProcessor), env: { TENON_BUILD: "dist" } },
  services: vitest("--project", "services"),
  looks: vitest("--project", "looks"),
  shared: vitest("--project", "shared", everyProcessor),
};

const env = {
  ...process.env,
  STORYBOOK_DISABLE_TELEMETRY: "1",
  DO_NOT_TRACK: "1",
  NO_COLOR: "1",
  FORCE_COLOR: undefined,
};

/** Counts of one Vitest report. A file that failed to load has no tests, and is a failure all the same. */
function countReport(file, status) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, "utf8"));
  const unloaded = report.testResults.filter(
    (suite) => suite.status === "failed" && !suite.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = report.numFailedTests + unloaded;
  const passed = report.numPassedTests;
  // Neither an error outside of any test nor a run of nothing may look like success.
  const silent = failed === 0 && (status !== 0 || passed === 0) ? 1 : 0;
  return { passed, failed: failed + silent, skipped: report.numPendingTests + (report.numTodoTests ?? 0) };
}

/** Runs a program to its end; what it says is shown as it comes, or kept. */
function run(program, args, env, shown) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: shown ? "inherit" : ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout?.on("data", (text) => (said += text));
    child.on("close", (status) => resolve({ status, said }));
  });
}

async function runStep(name, { tests, command, env: more = {} }) {
  const started = Date.now();
  console.log(`\n::: ${name}`);
  const report = join(results, `${name}.json`);
  const [program, ...args] = command;
  const reporters = tests ? ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`] : [];
  const { status, said } = await run(program, [...args, ...reporters], { ...env, ...more }, tests);
  // A check speaks when it fails; the size of what is shipped is worth reading every time.
  if (!tests && (status !== 0 || name === "size")) process.stdout.write(said);
  const counts = tests
    ? countReport(report, status)
    : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`::: ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  return { name, ...counts };
}

/**
 * One stage after the other, and in a stage one track beside the other. Lint takes as long as all other checks together, and stories
 * keep one processor busy; the unit tests and the windows of the end-to-end tests get the whole machine.
 */
const stages = [
  [["lint"], ["format", "types", "build", "publint", "attw", "size"]],
  [["house"], ["storybook"]],
  [["unit"]],
  [["stories"], ["built"]],
  [["e2e"]],
  [["services"], ["react18"]],
  [["windows"]],
  [["looks"]],
  [["shared"]],
];

async function runSteps(names) {
  const rows = [];
  for (const tracks of stages) {
    const done = tracks.map(async (track) => {
      const its = [];
      for (const name of track.filter((each) => names.includes(each))) its.push(await runStep(name, all[name]));
      return its;
    });
    rows.push(...(await Promise.all(done)).flat());
  }
  return rows;
}

const line = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
const add = (rows) => ({
  passed: rows.reduce((sum, row) => sum + row.passed, 0),
  failed: rows.reduce((sum, row) => sum + row.failed, 0),
});

function finish(total) {
  console.log(line(total));
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
}

const totals = join(results, "totals");
const { values } = parseArgs({ options: { only: { type: "string" }, sum: { type: "boolean" } } });
if (values.sum) {
  finish(add(readdirSync(totals).map((file) => JSON.parse(readFileSync(join(totals, file), "utf8")))));
}

const all = { ...steps, ...extra };
const names = values.only?.split(",") ?? Object.keys(steps);
const unknown = names.filter((name) => !Object.hasOwn(all, name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(", ")}. Steps: ${Object.keys(all).join(", ")}.`);
  process.exit(1);
}

setUp(ensureDependencies, ensureChromium);
if (names.includes("react18")) setUp(() => ensureDependencies(react18));
if (names.includes("services")) setUp(ensureRedis);
if (names.some((name) => name in extra) && !names.includes("build")) setUp(ensureBuilt);
if (!values.only) rmSync(results, { recursive: true, force: true });
mkdirSync(totals, { recursive: true });

const rows = await runSteps(names);
const skipped = rows.filter((row) => row.skipped > 0);
for (const row of skipped) console.log(`${row.name}: ${row.skipped} skipped, which counts as a failure`);
const total = add([...rows, { passed: 0, failed: skipped.reduce((sum, row) => sum + row.skipped, 0) }]);

console.log("");
for (const row of rows) console.log(`${row.failed > 0 ? "FAILED" : "ok    "} ${row.name}: ${line(row)}`);
writeFileSync(join(totals, `${values.only ?? "all"}.json`), JSON.stringify(total));
finish(total);
