/**
 * What the handler costs beside a bare Hono proxy that asks the same of the same upstream, in the same run of the same process. Not a
 * test: it judges nothing but whether it could measure. `npm run bench -- --server [--quick] [--json figures.json]`
 */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { aliases } from "../../tools/doors.mjs";
import { createLoad, percentile } from "./load.mjs";
import { startUpstream } from "./upstream.mjs";

const doors = {
  name: "doors",
  setup(builder) {
    for (const { find, replacement } of aliases()) {
      builder.onResolve({ filter: find }, ({ path }) => ({ path: path.replace(find, replacement) }));
    }
  },
};

async function startSubject(upstream) {
  const folder = mkdtempSync(join(tmpdir(), "tenon-bench-"));
  const outfile = join(folder, "subject.cjs");
  await build({
    entryPoints: [fileURLToPath(new URL("subject.mjs", import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [doors],
    logLevel: "error",
  });
  const child = fork(outfile, [upstream], { execArgv: ["--expose-gc"] });
  const dead = new Promise((_resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`What is measured ended with code ${code}`)));
  });
  const next = () => Promise.race([new Promise((resolve) => child.once("message", resolve)), dead]);
  const { port } = await next();
  return {
    load: createLoad(`http://127.0.0.1:${port}`),
    heaps: async (memory, requests) => {
      child.send({ memory, requests });
      return (await next()).heaps;
    },
    /** Milliseconds of processor time so far: the figure that other work on the machine changes least. */
    cpu: async () => {
      child.send({});
      const { user, system } = (await next()).cpu;
      return (user + system) / 1000;
    },
    stop: () => {
      child.removeAllListeners("exit");
      child.disconnect();
      rmSync(folder, { recursive: true });
    },
  };
}

const names = /** @type {const} */ (["proxy", "handler"]);
const one = (value) => value.toFixed(value < 10 ? 2 : 0);
const ms = (times) => ({ p50: percentile(times, 50), p95: percentile(times, 95), p99: percentile(times, 99) });

/** The two take turns, so that whatever the machine does besides happens to both. */
async function measureSpeed({ load, cpu }, latency, kind, { turns, alone, together }) {
  const found = Object.fromEntries(names.map((name) => [name, { times: [], rates: [], costs: [] }]));
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const name of turn % 2 ? names : [...names].reverse()) {
      const path = `/${name}/${latency}/connections`;
      const times = await load.many(path, kind, alone, 1);
      const started = performance.now();
      const before = await cpu();
      await load.many(path, kind, together, 16);
      const cost = ((await cpu()) - before) / together;
      // The first turn warms up.
      if (turn === 0) continue;
      found[name].times.push(...times);
      found[name].costs.push(cost);
      found[name].rates.push((together / (performance.now() - started)) * 1000);
    }
  }
  return Object.fromEntries(
    names.map((name) => [
      name,
      { ...ms(found[name].times), rate: percentile(found[name].rates, 50), cpu: percentile(found[name].costs, 50) },
    ]),
  );
}

/** One tenant asks twenty times a second; another, or nobody, asks as fast as it can over 32 connections. */
async function measureNoise(load, name, requests) {
  const path = `/${name}/5/connections`;
  const quiet = ms(await load.steady(path, `quiet-${name}`, requests, 50));
  const noise = load.flood(path, `noise-${name}`, 32);
  const noisy = ms(await load.steady(path, `steady-${name}`, requests, 50));
  return { quiet, noisy, flood: await noise.stop() };
}

export async function benchServer({ quick = false, json = undefined } = {}) {
  const { origin, server } = await startUpstream();
  const subject = await startSubject(origin);
  const sizes = quick ? { turns: 2, alone: 100, together: 320 } : { turns: 3, alone: 200, together: 800 };
  console.log(`Node ${process.version}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? "unknown"}\n`);

  const speed = [];
  console.log(
    "Proxy / handler, one request at a time (p50, p95, p99) and sixteen (requests a second, processor time of each)\n",
  );
  console.log("| upstream | what | requests/s | CPU ms | p50 ms | p95 ms | p99 ms |");
  console.log("| --- | --- | --- | --- | --- | --- | --- |");
  for (const latency of [0, 5]) {
    for (const kind of ["read", "write"]) {
      const { proxy, handler } = await measureSpeed(subject, latency, kind, sizes);
      speed.push({ latency, kind, proxy, handler });
      const cells = ["rate", "cpu", "p50", "p95", "p99"].map((key) => `${one(proxy[key])} / ${one(handler[key])}`);
      console.log(`| ${latency} ms | ${kind} | ${cells.join(" | ")} |`);
    }
  }

  const noise = {};
  console.log(
    "\n| a steady tenant's p50 / p95 / p99 ms | alone | beside a flood | flood: requests/s | of these refused |",
  );
  console.log("| --- | --- | --- | --- | --- |");
  for (const name of ["proxy", "handler", "limited"]) {
    const { quiet, noisy, flood } = (noise[name] = await measureNoise(subject.load, name, quick ? 40 : 100));
    const label = { proxy: "proxy", handler: "handler without rate limits", limited: "handler" }[name];
    const cell = ({ p50, p95, p99 }) => [p50, p95, p99].map(one).join(" / ");
    console.log(`| ${label} | ${cell(quiet)} | ${cell(noisy)} | ${one(flood.rate)} | ${one(flood.refused * 100)} % |`);
  }

  const requests = quick ? 10_000 : 100_000;
  const memory = {};
  console.log(
    `\n| heap in MiB over ${requests} requests | 0 % | 25 % | 50 % | 75 % | 100 % | slope, bytes a request |`,
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- |");
  for (const name of names) {
    const heaps = (memory[name] = await subject.heaps(name, requests));
    const slope = (heaps[4] - heaps[0]) / requests;
    console.log(`| ${name} | ${heaps.map((heap) => (heap / 2 ** 20).toFixed(2)).join(" | ")} | ${slope.toFixed(1)} |`);
  }
  if (json) writeFileSync(json, JSON.stringify({ speed, noise, memory }, null, 2));
  subject.stop();
  subject.load.close();
  server.closeAllConnections();
  server.close();
}
