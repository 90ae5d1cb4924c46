import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { root } from "../../tools/doors.mjs";
import type { World } from "./adapter-upstream.js";
import { answering, freePort } from "./redis-server.js";

export interface FleetOptions {
  readonly world: World;
  readonly redis: string;
  readonly size: number;
  readonly rateLimits: { readonly reads: number; readonly writes: number };
}

export interface Fleet {
  /** Where requests go to one process after another. */
  readonly origin: string;
  /** How many requests each process got. */
  readonly shares: readonly number[];
  /** One more process, which is not behind the origin, and dies when it has done its first create. */
  doomed(): Promise<{ readonly origin: string; readonly over: Promise<unknown> }>;
  close(): void;
}

/** Several handler processes behind one port, as behind a load balancer. */
export async function openFleet({ world, redis, size, rateLimits }: FleetOptions): Promise<Fleet> {
  const processes: ChildProcess[] = [];
  const start = async (dies = false) => {
    const port = await freePort();
    const settings = JSON.stringify({ ...world, redis, rateLimits, port, dies });
    const child = spawn(process.execPath, [join(root, "tests/services/handler-process.mjs"), settings], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    });
    processes.push(child);
    await answering(port, child);
    return { port, child };
  };
  const handlers = await Promise.all(Array.from({ length: size }, () => start()));
  const shares = handlers.map(() => 0);
  let turn = 0;
  const forward = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const at = (turn = (turn + 1) % size);
    shares[at] = (shares[at] ?? 0) + 1;
    const { method = "GET", url: path = "/", headers } = incoming;
    const onward = request({ host: "127.0.0.1", port: handlers[at]?.port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  };
  const front = createServer(forward).listen(0, "127.0.0.1");
  await once(front, "listening");
  return {
    origin: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    shares,
    doomed: async () => {
      const { port, child } = await start(true);
      return { origin: `http://127.0.0.1:${port}`, over: once(child, "exit") };
    },
    close: () => {
      front.close();
      front.closeAllConnections();
      for (const child of processes) child.kill("SIGKILL");
    },
  };
}
