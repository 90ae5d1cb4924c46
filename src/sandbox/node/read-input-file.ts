import { readFile } from "node:fs/promises";
import { findJsonMistake } from "./json-mistake.js";
import { fileReason, firstLine, SandboxStartError } from "./start-error.js";

/**
 * Reads a manifest: YAML, of which JSON is a part.
 * @throws SandboxStartError with file and line when it cannot be read or is not YAML
 */
export async function readManifestFile(path: string): Promise<object> {
  const text = await readText("Manifest", path);
  return parseManifestText(text, `Manifest ${path}`);
}

/** Parses a manifest's text; `what` opens the error's sentence. */
export async function parseManifestText(text: string, what: string): Promise<object> {
  const { LineCounter, parseDocument } = await import("yaml");
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [mistake] = document.errors;
  if (mistake) {
    const { line, col } = lineCounter.linePos(mistake.pos[0]);
    throw new SandboxStartError(
      `${what}, line ${line}, column ${col}: this is not valid YAML: ${lowerFirst(firstLine(mistake))}`,
    );
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new SandboxStartError(`${what}: this is not usable YAML: ${lowerFirst(firstLine(error))}`, { cause: error });
  }
  if (!isPlainObject(value)) {
    throw new SandboxStartError(
      `${what}: expected a map with "specVersion" and "integrations" at the top, found ${describe(value)}.`,
    );
  }
  return value;
}

/**
 * Reads a JSON object from a file.
 * @param what how errors name the file, such as "Catalog"
 * @throws SandboxStartError with file, line and column when it cannot be read or is not a JSON object
 */
export async function readJsonFile(what: string, path: string): Promise<object> {
  const text = await readText(what, path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const mistake = findJsonMistake(text);
    const where = mistake ? `, line ${mistake.line}, column ${mistake.column}` : "";
    throw new SandboxStartError(
      `${what} ${path}${where}: this is not valid JSON: ${mistake?.reason ?? firstLine(error)}.`,
      { cause: error },
    );
  }
  if (!isPlainObject(value))
    throw new SandboxStartError(`${what} ${path}: expected a JSON object, found ${describe(value)}.`);
  return value;
}

async function readText(what: string, path: string): Promise<string> {
  try {
    const text = await readFile(path, "utf8");
    // Editors on some systems put a byte order mark in front.
    return text.startsWith("\uFEFF") ? text.slice(1) : text;
  } catch (error) {
    throw new SandboxStartError(
      `${what} ${path}: ${fileReason(error)}. Check the path (it is taken from the folder the command runs in).`,
      { cause: error },
    );
  }
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
