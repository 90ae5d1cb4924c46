import { writeFile } from "node:fs/promises";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { reportJunit } from "../conformance/report-junit.js";
import { reportTable } from "../conformance/report-table.js";
import { runConformance } from "../conformance/run-conformance.js";
import type { ConformanceSettings, HeaderList } from "../conformance/settings.js";

export const conformanceHelp = `Usage: tenon conformance URL [options]

Asks an implementation of the kit contract, in whatever language, everything the contract promises.
URL is where it is mounted, for instance http://localhost:8080/api/tenon. Run it with two test
tenants: it connects an account and installs an integration for the first, tries to reach them as
the other, and takes away what it made.

  --header "Name: value"            how the first tenant signs in (may stand several times)
  --other-header "Name: value"      how a tenant of another organization signs in
  --anonymous-header "Name: value"  what a request of nobody carries (default: nothing)
  --integration NAME                the integration to connect and install (default: the first that
                                    is connected by a form and is not installed)
  --credential NAME=VALUE           what its connect form is filled with
  --metadata NAME=VALUE             the same for what is kept with the account
  --only GROUP                      a group, or the id of a check (may stand several times)
  --timeout SECONDS                 how long one answer may take (default 10)
  --junit FILE                      write the results as JUnit XML as well
  --json                            print the results as JSON instead of the table
  --help                            show this text

Values of headers and credentials are never printed. Exits with 1 when a check fails, with 2 when
an option is wrong.
`;

const list = { type: "string", multiple: true } as const;
const options = {
  header: list,
  "other-header": list,
  "anonymous-header": list,
  integration: { type: "string" },
  credential: list,
  metadata: list,
  only: list,
  timeout: { type: "string" },
  junit: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const satisfies ParseArgsConfig["options"];

/** `tenon conformance`: prints the table and sets the exit code. */
export async function conformanceCommand(args: string[]): Promise<void> {
  let wanted;
  try {
    wanted = readArgs(args);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`tenon: ${message.replace(/\s*\n\s*/g, " ")} See: tenon conformance --help\n`);
    process.exitCode = 2;
    return;
  }
  if (wanted === "help") {
    process.stdout.write(conformanceHelp);
    return;
  }
  const { settings, junit, json } = wanted;
  const report = await runConformance(settings);
  if (junit !== undefined) await writeFile(junit, reportJunit(report));
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : reportTable(report));
  if (report.results.some(({ outcome }) => outcome === "failed")) process.exitCode = 1;
}

interface Wanted {
  readonly settings: ConformanceSettings;
  readonly junit: string | undefined;
  readonly json: boolean;
}

/** @throws Error that says which option is wrong, without its value where that may be a secret */
function readArgs(args: string[]): Wanted | "help" {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
  if (values.help) return "help";
  const [url, ...more] = positionals;
  if (url === undefined || more.length > 0 || !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : "")) {
    throw new Error("Give one address, http or https, where the implementation is mounted.");
  }
  const timeoutSeconds = values.timeout === undefined ? undefined : Number(values.timeout);
  if (timeoutSeconds !== undefined && !(timeoutSeconds > 0)) throw new Error("--timeout is a number of seconds.");
  const others = values["other-header"];
  return {
    settings: {
      url,
      headers: headersOf("header", values.header),
      otherHeaders: others && headersOf("other-header", others),
      anonymousHeaders: headersOf("anonymous-header", values["anonymous-header"]),
      integration: values.integration,
      credentials: pairsOf("credential", values.credential),
      metadata: pairsOf("metadata", values.metadata),
      only: values.only?.flatMap((each) => each.split(",")),
      timeoutSeconds,
    },
    junit: values.junit,
    json: values.json ?? false,
  };
}

const headersOf = (option: string, texts: readonly string[] = []): HeaderList =>
  texts.map((text) => {
    const [, name, value] = /^([\w!#$%&'*+.^`|~-]+):\s*(.*)$/.exec(text) ?? [];
    if (name === undefined || value === undefined) throw new Error(`--${option} has the form "Name: value".`);
    return [name, value] as const;
  });

const pairsOf = (option: string, texts: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf("=");
      if (at < 1) throw new Error(`--${option} has the form NAME=VALUE.`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
