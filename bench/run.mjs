/**
 * How quick choosing fields is, beside two forms written by hand, in the same run of the same browser. Not a test: it judges
 * nothing but whether it could measure.
 *
 *   npm run bench -- --server [--quick] [--json figures.json]     the handler instead (server/run.mjs)
 *   npm run bench -- [--sizes 20,200] [--rates 1,4] [--turns 7] [--quick] [--names] [--json figures.json]
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { chromiumLaunch } from "../tools/chromium.mjs";
import { servePages, subjects } from "./build-pages.mjs";
import { interactions, laterWork, nothing } from "./interactions.mjs";
import { openMeasuredPage } from "./measured-page.mjs";
import { median, report } from "./report.mjs";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "20,200,1000,5000" },
    rates: { type: "string", default: "1,4" },
    turns: { type: "string" },
    quick: { type: "boolean", default: false },
    names: { type: "boolean", default: false },
    server: { type: "boolean", default: false },
    json: { type: "string" },
  },
});
if (values.server) {
  const { benchServer } = await import("./server/run.mjs");
  await benchServer(values);
  process.exit();
}
const numbers = (/** @type {string} */ list) => list.split(",").map(Number);
const sizes = values.quick && values.sizes === "20,200,1000,5000" ? [20, 1000] : numbers(values.sizes);
const turns = Number(values.turns ?? (values.quick ? 3 : 7));
/** The page with every field in it is slow, and nothing is compared with it to the tenth. */
const turnsOf = (/** @type {string} */ subject) => (subject === "whole" ? Math.min(turns, 3) : turns);

/** In a page nobody has touched, once: what is made ready at the first press is paid for here. */
async function measureFirstTime(browser, origin, fields, throttle) {
  const costs = Object.fromEntries(interactions.map(({ name }) => [name, { kit: [], virtual: [] }]));
  let later = 0;
  for (let turn = 0; turn < Math.min(turns, 3); turn += 1) {
    for (const name of /** @type {const} */ (["virtual", "kit"])) {
      const page = await openMeasuredPage(browser, { origin, name, fields, throttle });
      const still = await nothing(page);
      for (const { name: interaction, run } of interactions) {
        const cost = await run(page, 0);
        costs[interaction][name].push({ ...cost, cpu: Math.max(0, cost.cpu - still.cpu) });
      }
      if (name === "kit") later = Math.max(later, await laterWork(page));
      await page.close();
    }
  }
  const middle = (/** @type {any[]} */ list, /** @type {string} */ key) => median(list.map((cost) => cost[key]));
  const rows = Object.entries(costs).map(([interaction, { kit, virtual }]) => ({
    interaction,
    kit: { cpu: middle(kit, "cpu"), paint: middle(kit, "paint") },
    virtual: { cpu: middle(virtual, "cpu"), paint: middle(virtual, "paint") },
  }));
  return { fields, throttle, rows, later };
}

/** All subjects at one size and speed. They take turns, so that whatever the machine does besides happens to all of them. */
async function measureSize(browser, origin, fields, throttle) {
  const pages = await Promise.all(
    subjects.map((name) => openMeasuredPage(browser, { origin, name, fields, throttle })),
  );
  const heaps = async () => {
    const found = {};
    for (const one of pages) {
      await one.collectGarbage();
      found[one.name] = await one.heap();
    }
    return found;
  };
  const heap = await heaps();
  const results = [];
  for (const { name: interaction, run } of interactions) {
    const costs = Object.fromEntries(subjects.map((name) => [name, []]));
    const idle = Object.fromEntries(subjects.map((name) => [name, []]));
    const counts = {};
    for (const page of pages) counts[page.name] = await run(page, 0, true);
    // The first turn warms up what the counting did not.
    for (let turn = 0; turn <= turns; turn += 1) {
      for (let at = 0; at < pages.length; at += 1) {
        const page = pages[(at + turn) % pages.length];
        if (turn > turnsOf(page.name)) continue;
        await page.collectGarbage();
        const still = await nothing(page);
        const cost = await run(page, turn + 1);
        if (turn === 0) continue;
        idle[page.name].push(still.cpu);
        costs[page.name].push(cost);
      }
    }
    for (const name of subjects) {
      const middle = (key) => median(costs[name].map((cost) => cost[key]));
      results.push({
        fields,
        throttle,
        interaction,
        subject: name,
        cpu: Math.max(0, middle("cpu") - median(idle[name])),
        script: middle("script"),
        style: middle("style"),
        layout: middle("layout"),
        paint: middle("paint"),
        commits: Math.max(...costs[name].map((cost) => cost.commits), counts[name].commits),
        renders: counts[name].renders,
        names: counts[name].names,
        nodes: counts[name].nodes,
        heap: heap[name],
      });
    }
  }
  const heapAfter = await heaps();
  for (const one of results) one.heapAfter = heapAfter[one.subject];
  await Promise.all(pages.map((page) => page.close()));
  return results;
}

const pages = await servePages();
const browser = await chromium.launch(chromiumLaunch());
try {
  const results = [];
  const firstTimes = [];
  for (const throttle of numbers(values.rates)) {
    for (const fields of sizes) {
      process.stderr.write(`${fields} fields at ${throttle}x…\n`);
      results.push(...(await measureSize(browser, pages.origin, fields, throttle)));
    }
    firstTimes.push(await measureFirstTime(browser, pages.origin, Math.max(...sizes), throttle));
  }
  console.log(report(results, firstTimes, { names: values.names, version: browser.version(), turns }));
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ results, firstTimes }, null, 2)}\n`);
} finally {
  await browser.close();
  pages.close();
}
