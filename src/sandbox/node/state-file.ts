import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import * as z from "zod/mini";
import type { SandboxState } from "../sandbox.js";
import { fileReason, firstLine, SandboxStartError, systemCode } from "./start-error.js";

const format = "tenon-sandbox-state";
const version = 1;

const envelope = z.object({
  format: z.literal(format),
  version: z.number(),
  apiKey: z.string().check(z.minLength(1)),
  codatApiKey: z.optional(z.string().check(z.minLength(1))),
  password: z.string().check(z.minLength(1)),
  state: z.record(z.string(), z.unknown()),
});

/** What survives a restart: the stored data, and the secrets that programs outside were given. */
export interface KeptState {
  apiKey: string;
  /** Missing in files of earlier versions. */
  codatApiKey?: string;
  password: string;
  state: SandboxState;
}

export interface StateFile {
  /** Asks for a write soon; several changes in a row become one write. */
  changed(): void;
  /** Writes what is still unwritten. */
  flush(): Promise<void>;
}

export interface StateFileOptions {
  path: string;
  /** Asked at the moment of writing. */
  current: () => KeptState;
  /** Told when a write fails while the sandbox runs (disk full, folder gone). */
  onProblem: (message: string) => void;
  /** Milliseconds between a change and its write. @default 150 */
  delayMs?: number;
}

/**
 * Reads a state file.
 * @returns undefined when there is none yet
 * @throws SandboxStartError when it is not ours, damaged, or of another version; the file is left as it is
 */
export async function readStateFile(path: string): Promise<KeptState | undefined> {
  const refuse = (reason: string, cause?: unknown) =>
    new SandboxStartError(
      `State file ${path}: ${reason}. It was left untouched; name another file with --state, or move this one away.`,
      { cause },
    );
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw refuse(fileReason(error), error);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refuse(text.trim() === "" ? "it is empty" : `it is damaged (${firstLine(error)})`, error);
  }
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== format) {
    throw refuse(`it was not written by the sandbox (no "format": "${format}")`);
  }
  const read = envelope.safeParse(value);
  if (!read.success) {
    throw refuse(
      `it is damaged (${read.error.issues.map((issue) => `${issue.path.join(".") || "file"}: ${issue.message}`).join("; ")})`,
    );
  }
  if (read.data.version !== version)
    throw refuse(`it has version ${read.data.version}, this program reads version ${version}`);
  const { apiKey, codatApiKey, password, state } = read.data;
  // Its inside is checked by the sandbox itself, which knows its shape.
  return {
    apiKey,
    ...(codatApiKey === undefined ? {} : { codatApiKey }),
    password,
    state: state as unknown as SandboxState,
  };
}

/**
 * Keeps a state file up to date, and writes it once at the start, so that a place that cannot be written shows before anything is stored.
 * Each write goes to a neighbour file that then takes the name: a crash leaves the old file or the new one, never half of one.
 * @throws SandboxStartError when the first write fails
 */
export async function keepStateFile({ path, current, onProblem, delayMs = 150 }: StateFileOptions): Promise<StateFile> {
  const target = resolve(path);
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = async () => {
    const { state, ...secrets } = current();
    const temporary = `${target}.${process.pid}.tmp`;
    try {
      // For the owner's eyes only: the file holds the sandbox's keys.
      await writeFile(temporary, `${JSON.stringify({ format, version, ...secrets, state }, undefined, 2)}\n`, {
        mode: 0o600,
      });
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
  };

  const writeInTurn = (): Promise<void> => {
    writing = writing.then(write).catch((error: unknown) => {
      onProblem(`State file ${path} could not be written: ${fileReason(error)}.`);
    });
    return writing;
  };

  try {
    await mkdir(dirname(target), { recursive: true });
    await write();
  } catch (error) {
    throw new SandboxStartError(
      `State file ${path} cannot be written: ${fileReason(error)}. Name a file in a folder you may write to with --state.`,
      { cause: error },
    );
  }

  return {
    changed() {
      timer ??= setTimeout(() => {
        timer = undefined;
        void writeInTurn();
      }, delayMs);
    },
    async flush() {
      if (timer) {
        clearTimeout(timer);
        timer = undefined;
        void writeInTurn();
      }
      await writing;
    },
  };
}
