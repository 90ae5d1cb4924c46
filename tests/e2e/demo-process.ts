import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../demo/start.mjs", import.meta.url));

/** The line `npm run demo -- --json` prints. */
export interface DemoLine {
  ampersand: { origin: string; project: string; apiKey: string };
  provider: { origin: string; username: string; password: string };
  codat: { origin: string; apiKey: string };
  control: { origin: string };
  demo: { url: string };
}

export interface RunningDemo extends DemoLine {
  /** Everything the sandbox stored. */
  state(): Promise<SandboxFacts>;
  scenario(name: string): Promise<void>;
  /** Forgets everything that was stored since the start. */
  reset(): Promise<void>;
  /** Puts an account into a state, by the upstream's word for it, until it is connected anew. */
  setConnectionStatus(id: string, status: string): Promise<void>;
  /** The same for a system of the sync flow. */
  setCodatConnection(id: string, status: string): Promise<void>;
  /** Moves the sandbox's clock forward. */
  advance(ms: number): Promise<void>;
  /** Everything the program has written so far, after its first line. */
  output(): string;
  stop(): Promise<void>;
}

/** As much of the sandbox's state as these tests read. */
export interface SandboxFacts {
  connections: { id: string; groupRef: string; provider: string; providerWorkspaceRef?: string }[];
  installations: { id: string; groupRef: string; connectionId: string; config: { content: ConfigContent } }[];
  codat?: {
    companies: { id: string; name: string }[];
    connections: { id: string; companyId: string; platformKey: string; status: string }[];
    passcodes: { otp: string }[];
  };
}

export interface ConfigContent {
  provider?: string;
  read?: { objects: Record<string, StoredReadObject> };
  write?: { objects: Record<string, { objectName: string }> };
  subscribe?: { objects: Record<string, unknown> };
  proxy?: { enabled: boolean };
}

export interface StoredReadObject {
  objectName: string;
  selectedFields?: Record<string, boolean>;
  selectedFieldMappings?: Record<string, string>;
  selectedFieldsAuto?: string;
  schedule?: string;
  destination?: string;
}

/** Starts the demo as its users do: as a program, and on any free port. */
export async function startDemo(...args: string[]): Promise<RunningDemo> {
  const child = spawn(process.execPath, [program, "--port", "0", "--json", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => written.push(chunk.toString()));
  const line = await firstLine(child, written);
  child.stdout.on("data", (chunk: Buffer) => written.push(chunk.toString()));
  const control = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${line.control.origin}${path}`, {
      method: body ? "POST" : "GET",
      headers: { "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.headers.get("content-type")?.includes("json") ? response.json() : undefined;
  };
  return {
    ...line,
    state: async () => (await control("/state")) as SandboxFacts,
    scenario: async (name) => {
      await control("/scenario", { name });
    },
    reset: async () => {
      await control("/reset", {});
    },
    setConnectionStatus: async (id, status) => {
      await control(`/connections/${id}`, { status });
    },
    setCodatConnection: async (id, status) => {
      await control(`/codat/connections/${id}`, { status });
    },
    advance: async (advanceMs) => {
      await control("/clock", { advanceMs });
    },
    output: () => written.join(""),
    async stop() {
      if (child.exitCode !== null) return;
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      await exited;
    },
  };
}

async function firstLine(child: ChildProcess & { stdout: NonNullable<ChildProcess["stdout"]> }, written: string[]) {
  const lines = createInterface({ input: child.stdout });
  const read = once(lines, "line").then(([line]) => JSON.parse(String(line)) as DemoLine);
  const died = once(child, "exit").then(([code]) => {
    throw new Error(`The demo ended with code ${String(code)}: ${written.join("")}`);
  });
  return Promise.race([read, died]);
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the demo to its end, for the cases in which it must refuse to start. */
export async function runDemo(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr };
}
