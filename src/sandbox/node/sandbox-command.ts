import { parseArgs, type ParseArgsConfig } from "node:util";
import { firstLine, SandboxStartError } from "./start-error.js";
import { startSandbox, type StartSandboxOptions } from "./start-sandbox.js";

export const sandboxHelp = `Usage: tenon sandbox [options]

Runs a pretend integration platform, a pretend sync service, a pretend SaaS account to connect to
them, and a control, each on its own origin, on this computer only. The first line on stdout is one
line of JSON with the origins and secrets. Stop it with Ctrl+C or SIGTERM.

  --port NUMBER           port of the platform's origin (default 4010; 0 takes any free one)
  --codat-port NUMBER     port of the sync service's origin (default: the third after --port, or any free one)
  --manifest FILE         the amp.yaml to offer (default: a small sample)
  --catalog FILE          provider catalog, JSON (default: a small one of its own)
  --object-metadata FILE  fields of the providers' objects, JSON (default: common objects)
  --state FILE            keep the data in this file across restarts (default: memory only)
  --project NAME          name of the project (default sandbox-project)
  --api-key KEY           key of the platform (default: random)
  --codat-api-key KEY     key of the sync service (default: random)
  --password TEXT         password of the pretend account (default: random)
  --force                 start although NODE_ENV is production
  --help                  show this text
`;

const options = {
  port: { type: "string" },
  "codat-port": { type: "string" },
  manifest: { type: "string" },
  catalog: { type: "string" },
  "object-metadata": { type: "string" },
  state: { type: "string" },
  project: { type: "string" },
  "api-key": { type: "string" },
  "codat-api-key": { type: "string" },
  password: { type: "string" },
  force: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const satisfies ParseArgsConfig["options"];

/**
 * `tenon sandbox`: starts, prints the JSON line, and stays until a signal.
 * @returns once it has stopped cleanly, or at once after --help
 * @throws SandboxStartError with the one line to print
 */
export async function sandboxCommand(args: string[]): Promise<void> {
  const wanted = parseSandboxArgs(args);
  if (wanted === "help") {
    process.stdout.write(sandboxHelp);
    return;
  }
  // Asked for before the start, so that a signal during the start is not lost.
  const signal = stopSignal();
  const running = await startSandbox(wanted);
  process.stdout.write(`${JSON.stringify(running.line)}\n`);
  await signal;
  await running.close();
}

/**
 * Reads the command's arguments.
 * @throws SandboxStartError for an unknown option, a missing value or a port that is none
 */
export function parseSandboxArgs(args: string[]): StartSandboxOptions | "help" {
  const values = parseStrictly(args);
  if (values.help) return "help";
  for (const [name, value] of Object.entries(values)) {
    if (value === "") throw new SandboxStartError(`--${name} is empty. Give it a value or leave it out.`);
  }
  const {
    port = "4010",
    "codat-port": codatPort,
    manifest,
    catalog,
    "object-metadata": objectMetadata,
    state,
    project,
    "api-key": apiKey,
    "codat-api-key": codatApiKey,
    password,
  } = values;
  return {
    port: portOf(port, "--port"),
    ...(codatPort === undefined ? {} : { codatPort: portOf(codatPort, "--codat-port") }),
    force: values.force ?? false,
    ...(manifest === undefined ? {} : { manifestFile: manifest }),
    ...(catalog === undefined ? {} : { catalog }),
    ...(objectMetadata === undefined ? {} : { objectMetadata }),
    ...(state === undefined ? {} : { stateFile: state }),
    ...(project === undefined ? {} : { project }),
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(codatApiKey === undefined ? {} : { codatApiKey }),
    ...(password === undefined ? {} : { password }),
  };
}

function parseStrictly(args: string[]) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // Node's own sentence goes on to explain "--", which does not help here.
    const sentence = firstLine(error).split(". ", 1)[0] ?? "";
    throw new SandboxStartError(`${sentence.replace(/\.$/, "")}. See: tenon sandbox --help`, { cause: error });
  }
}

function portOf(text: string, option: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535))
    throw new SandboxStartError(`${option} ${text}: a port is a whole number from 0 to 65535 (0 takes any free one).`);
  return port;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ["SIGTERM", "SIGINT"] as const) {
      process.once(name, () => {
        resolve();
      });
    }
  });
}
