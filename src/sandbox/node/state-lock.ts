import { rmSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { SandboxStartError, systemCode } from "./start-error.js";

/**
 * Marks a state file as in use, by a file beside it with the number of the process: two programs that write one file would each undo
 * what the other has kept. The mark of a program that is gone means nothing.
 * @returns how to give it free; the end of the process does so as well
 * @throws SandboxStartError when another program that runs has it
 */
export async function lockStateFile(path: string): Promise<() => Promise<void>> {
  const lock = `${resolve(path)}.lock`;
  const isMine = await take(lock);
  if (!isMine) {
    const owner = await ownerOf(lock);
    if (owner !== undefined) {
      throw new SandboxStartError(
        `State file ${path}: another sandbox uses it (process ${owner}). Stop that one, or name another file with --state.`,
      );
    }
    await rm(lock, { force: true });
    if (!(await take(lock))) {
      throw new SandboxStartError(`State file ${path}: another sandbox was faster. Name another file with --state.`);
    }
  }
  const atExit = () => rmSync(lock, { force: true });
  process.once("exit", atExit);
  return async () => {
    process.off("exit", atExit);
    await rm(lock, { force: true });
  };
}

async function take(lock: string): Promise<boolean> {
  try {
    await mkdir(dirname(lock), { recursive: true });
    await writeFile(lock, `${process.pid}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    // A place that cannot be written is told of where the state itself is written.
    return true;
  }
}

/** The process that has the lock, where it still runs. */
async function ownerOf(lock: string): Promise<number | undefined> {
  const owner = Number.parseInt(await readFile(lock, "utf8").catch(() => ""), 10);
  if (!Number.isInteger(owner) || owner <= 0) return undefined;
  try {
    process.kill(owner, 0);
    return owner;
  } catch (error) {
    // A process of another user runs although it may not be asked.
    return systemCode(error) === "EPERM" ? owner : undefined;
  }
}
