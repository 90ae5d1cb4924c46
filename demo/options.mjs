/** What may be asked of `npm run demo`. Node's own modules only: this is read before anything is installed. */
import { statSync } from "node:fs";
import { parseArgs } from "node:util";

/** The demo cannot start for a reason its user can mend. The message is the one line to show. */
export class DemoError extends Error {
  name = "DemoError";
}

export const usage = `Usage: npm run demo -- [options]

  --port N                Port of the demo; 0 takes any free one. Default 4000.
  --manifest FILE         Your integration manifest (amp.yaml). Default: demo/manifest.yaml.
  --catalog FILE          Provider catalog (JSON). Default: the sandbox's own.
  --object-metadata FILE  Objects and fields of the pretend accounts (JSON). Default: built-in sets.
  --integration NAME      Integration of the manifest to open first.
  --provider-coop POLICY  Cross-Origin-Opener-Policy of the pretend account's pages, as some login services send it.
  --log                   Write a line for each request the kit's handler answered.
  --json                  Print one line of JSON for programs instead of the address.
  --help                  Show this.`;

const coopPolicies = ["same-origin", "same-origin-allow-popups", "noopener-allow-popups"];

const options = /** @type {const} */ ({
  port: { type: "string" },
  manifest: { type: "string" },
  catalog: { type: "string" },
  "object-metadata": { type: "string" },
  integration: { type: "string" },
  "provider-coop": { type: "string" },
  log: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean" },
});

/**
 * Reads the command line.
 * @param {string[]} args without program and script
 * @throws {DemoError} with one line naming the option, what was given and what is expected
 */
export function readOptions(args) {
  const values = parse(args);
  return {
    port: readPort(values.port ?? "4000"),
    manifestFile: readFilePath("--manifest", values.manifest),
    catalog: readFilePath("--catalog", values.catalog),
    objectMetadata: readFilePath("--object-metadata", values["object-metadata"]),
    integration: values.integration,
    coop: readCoop(values["provider-coop"]),
    log: values.log ?? false,
    json: values.json ?? false,
    help: values.help ?? false,
  };
}

function parse(args) {
  try {
    return parseArgs({ args, options, allowPositionals: false }).values;
  } catch (error) {
    const [, unknown] = /Unknown option '(.+?)'/.exec(error.message) ?? [];
    if (unknown) throw new DemoError(`There is no option ${unknown}. Options: ${names().join(", ")}.`);
    if (error.code === "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL") {
      const [, word] = /Unexpected argument '(.+?)'/.exec(error.message) ?? [];
      throw new DemoError(`"${word ?? ""}" does not belong to any option. Options: ${names().join(", ")}.`);
    }
    throw new DemoError(`The options cannot be read: ${error.message.split("\n", 1)[0]}`);
  }
}

const names = () => Object.keys(options).map((name) => `--${name}`);

function readPort(text) {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new DemoError(`--port ${text}: a port is a whole number from 0 to 65535 (0 takes any free one).`);
}

/** Looked at before the set-up: nobody should wait for an installation to hear of a typing mistake. */
function readFilePath(option, path) {
  if (path === undefined) return undefined;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new DemoError(`${option} ${path}: there is no such file, seen from ${process.cwd()}.`);
  if (!found.isFile()) throw new DemoError(`${option} ${path}: this is not a file.`);
  return path;
}

function readCoop(value) {
  if (value === undefined || coopPolicies.includes(value)) return value;
  throw new DemoError(`--provider-coop ${value}: known policies are ${coopPolicies.join(", ")}.`);
}
