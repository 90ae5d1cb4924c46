import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const pythonFolder = fileURLToPath(new URL("../../examples/python-backend", import.meta.url));

export interface PythonBackend {
  readonly url: string;
  /** One for each of two people of two organizations. */
  readonly cookies: readonly [string, string];
  /** What it wrote into its log so far. */
  readonly log: () => string;
  close(): Promise<void>;
}

/** The example on a free port. @throws Error where there is no Python, or it does not start */
export async function startPythonBackend({ args = [], sessionKey }: { args?: string[]; sessionKey?: string } = {}) {
  const child = spawn("python3", ["server.py", "--port", "0", ...args], {
    cwd: pythonFolder,
    env: {
      ...process.env,
      PYTHONDONTWRITEBYTECODE: "1",
      ...(sessionKey !== undefined && { TENON_SESSION_KEY: sessionKey }),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (log += text));
  const failed = new Promise<never>((_, reject) => {
    child.once("error", () => reject(new Error("There is no python3 on this machine. Install Python 3.11 or newer.")));
    child.once("close", (code) => reject(new Error(`The back end in Python ended with ${String(code)}: ${log}`)));
  });
  // It ends at some time, and nobody waits for it then.
  failed.catch(() => undefined);
  const line = once(createInterface(child.stdout), "line") as Promise<[string]>;
  const [text] = await Promise.race([line, failed]);
  const { url, cookies } = JSON.parse(text) as Pick<PythonBackend, "url" | "cookies">;
  return {
    url,
    cookies,
    log: () => log,
    close: async () => {
      const over = once(child, "close");
      if (child.exitCode === null && child.kill()) await over;
    },
  } satisfies PythonBackend;
}
