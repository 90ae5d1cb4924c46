#!/usr/bin/env node
import { readFile } from "node:fs/promises";

const help = `Usage: tenon <command> [options]

Commands:
  sandbox      run the pretend integration platform on this computer (tenon sandbox --help)
  conformance  ask an implementation in any language what the contract promises (tenon conformance --help)

  --help       show this text
  --version    show the version
`;

const [command, ...rest] = process.argv.slice(2);
run(command, rest).catch((error: unknown) => {
  process.stderr.write(`tenon: ${explain(error)}\n`);
  process.exitCode = 1;
});

async function run(name: string | undefined, args: string[]): Promise<void> {
  switch (name) {
    case "sandbox": {
      // Loaded on demand: it needs packages that may be missing, which deserves its own sentence.
      const { sandboxCommand } = await import("../sandbox/node/sandbox-command.js");
      await sandboxCommand(args);
      return;
    }
    case "conformance": {
      const { conformanceCommand } = await import("./conformance-command.js");
      await conformanceCommand(args);
      return;
    }
    case "--version":
    case "-v":
      process.stdout.write(`${await ownVersion()}\n`);
      return;
    case undefined:
    case "--help":
    case "-h":
      process.stdout.write(help);
      return;
    default:
      throw new Error(`There is no command "${name}". See: tenon --help`);
  }
}

/** One line for a person: expected troubles carry it already; a package that is not installed gets the command that installs it. */
function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const missing = /Cannot find package '([^']+)'/.exec(message)?.[1];
  if (missing)
    return `The sandbox needs the package "${missing}", which is not installed. Install it with: npm install --save-dev ${missing}`;
  return message.replace(/\s*\n\s*/g, " ");
}

/** The version in the nearest package.json above this file that is ours. */
async function ownVersion(): Promise<string> {
  for (let folder = new URL("./", import.meta.url); ; folder = new URL("../", folder)) {
    const text = await readFile(new URL("package.json", folder), "utf8").catch(() => "{}");
    const { name, version } = JSON.parse(text) as { name?: string; version?: string };
    if (name === "tenon-kit" && version) return version;
    if (folder.pathname === new URL("../", folder).pathname) return "unknown";
  }
}
