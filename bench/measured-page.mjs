/** One page under measurement: real input by the debugger, then what it cost. */

/** Nothing for so many milliseconds, and what an input caused is over. */
const usual = 100;

/**
 * What one interaction cost.
 * @typedef {object} Cost
 * @property {number} cpu Milliseconds of the page's main thread; the next three are parts of it.
 * @property {number} script
 * @property {number} style
 * @property {number} layout
 * @property {number} paint Milliseconds from the input's event until its last change had been painted.
 * @property {number} commits
 * @property {number} renders Components that ran; only where counted.
 * @property {Record<string, number>} names
 * @property {number} nodes Elements and texts in the document afterwards; only where counted.
 */

/**
 * @typedef {object} MeasuredPage
 * @property {string} name
 * @property {import("playwright-core").Page} page
 * @property {(type: string, input: () => Promise<unknown>, counting?: boolean, quiet?: number) => Promise<Cost>} measure
 * @property {(quiet?: number) => Promise<void>} settle
 * @property {() => Promise<void>} collectGarbage
 * @property {() => Promise<number>} heap Bytes of JavaScript in use.
 * @property {() => Promise<void>} close
 */

/**
 * @param {import("playwright-core").Browser} browser
 * @param {{ origin: string, name: string, fields: number, throttle?: number }} options
 * @returns {Promise<MeasuredPage>}
 */
export async function openMeasuredPage(browser, { origin, name, fields, throttle = 1 }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(`${origin}/${name}?fields=${fields}`);
  await page.waitForSelector("input[role=combobox][name=importance]");
  const cdp = await context.newCDPSession(page);
  // Time of the thread, not of the clock: what else the machine is doing does not count.
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await cdp.send("HeapProfiler.enable");
  // Slow only while something is measured.
  const slow = (rate) => (throttle === 1 ? undefined : cdp.send("Emulation.setCPUThrottlingRate", { rate }));

  const metrics = async () => {
    const answer = await cdp.send("Performance.getMetrics");
    return Object.fromEntries(answer.metrics.map((one) => [one.name, one.value]));
  };
  const settle = (time = 30) => page.evaluate((wanted) => window.bench.settled(wanted), time);
  const collectGarbage = () => cdp.send("HeapProfiler.collectGarbage").then(() => undefined);

  const measure = async (type, input, counting = false, quiet = usual) => {
    await page.evaluate(([event, count]) => window.bench.arm(event, count), [type, counting]);
    await slow(throttle);
    const before = await metrics();
    await input();
    await settle(quiet);
    const after = await metrics();
    await slow(1);
    const spent = (name) => (after[`${name}Duration`] - before[`${name}Duration`]) * 1000;
    const seen = await page.evaluate((count) => {
      const { commits, renders, names, inputAt, paintedAt } = window.bench;
      return { commits, renders, names, inputAt, paintedAt, nodes: count ? window.bench.nodes() : 0 };
    }, counting);
    if (type !== "none" && seen.inputAt === null) throw new Error(`${name}: the input did not arrive as ${type}.`);
    const { inputAt, paintedAt, ...counts } = seen;
    const parts = { script: spent("Script"), style: spent("RecalcStyle"), layout: spent("Layout") };
    return { cpu: spent("Task"), ...parts, paint: paintedAt - inputAt, ...counts };
  };

  await settle(500);
  return {
    name,
    page,
    measure,
    settle,
    collectGarbage,
    heap: async () => (await metrics()).JSHeapUsedSize,
    close: () => context.close(),
  };
}
