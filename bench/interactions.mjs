/**
 * What a person does, the same in every page: their controls have the same roles and names. `prepare` and `restore` are not
 * measured; `run` is one press of a button or key, after which the page is where `restore` takes it back from.
 */

/** @typedef {import("./measured-page.mjs").MeasuredPage} MeasuredPage */
/** @typedef {import("./measured-page.mjs").Cost} Cost */
/** @typedef {{ name: string, run(subject: MeasuredPage, turn: number, counting?: boolean): Promise<Cost> }} Interaction */

const chooser = "input[role=combobox][name=importance]";
const searching = "input[type=search]";
/** Rows that are in sight in every page. */
const rows = ["annual_revenue_0__c", "billing_city_0__c", "contract_end_0__c", "description_0__c"];

/** Moves the mouse there; the press itself is left to the caller. */
async function pointAt(/** @type {MeasuredPage} */ { page }, /** @type {string} */ selector) {
  const target = page.locator(selector);
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${selector} is not in sight.`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const isFree = await target.evaluate(
    (element, [left, top]) => element.contains(document.elementFromPoint(left, top)),
    [x, y],
  );
  if (!isFree) throw new Error(`${selector} is covered.`);
  await page.mouse.move(x, y);
}

const press =
  (/** @type {MeasuredPage} */ { page }) =>
  async () => {
    await page.mouse.down();
    await page.mouse.up();
  };

const leave = ({ page, settle }) => page.evaluate(() => document.activeElement?.blur()).then(settle);

async function click(/** @type {MeasuredPage} */ subject, /** @type {string} */ selector) {
  await pointAt(subject, selector);
  await press(subject)();
  await subject.settle();
}

/** @type {readonly Interaction[]} */
export const interactions = [
  {
    name: "one checkbox",
    async run(subject, turn, counting) {
      await pointAt(subject, `input[type=checkbox][name=${rows[turn % rows.length]}]`);
      await subject.settle();
      return subject.measure("pointerup", press(subject), counting);
    },
  },
  {
    name: "a key in the search",
    async run(subject, _turn, counting) {
      const { page } = subject;
      await click(subject, searching);
      const cost = await subject.measure("keydown", () => page.keyboard.press("r"), counting);
      await page.keyboard.press("Backspace");
      await leave(subject);
      return cost;
    },
  },
  {
    name: "select all",
    async run(subject, _turn, counting) {
      await pointAt(subject, "[data-tenon-action=select-all]");
      await subject.settle();
      const cost = await subject.measure("pointerup", press(subject), counting);
      await click(subject, "[data-tenon-action=clear-all]");
      await leave(subject);
      return cost;
    },
  },
  {
    name: "open a chooser",
    async run(subject, _turn, counting) {
      await pointAt(subject, chooser);
      await subject.settle();
      const cost = await subject.measure("pointerup", press(subject), counting);
      await subject.page.keyboard.press("Escape");
      await leave(subject);
      return cost;
    },
  },
  {
    name: "its first key",
    async run(subject, _turn, counting) {
      const { page } = subject;
      await click(subject, chooser);
      const cost = await subject.measure("keydown", () => page.keyboard.press("r"), counting);
      await page.keyboard.press("Escape");
      await leave(subject);
      return cost;
    },
  },
];

/** What measuring itself costs: the same procedure with nothing done in it. */
export const nothing = (/** @type {MeasuredPage} */ subject, /** @type {number | undefined} */ quiet) =>
  subject.measure("none", () => Promise.resolve(), false, quiet);

/** Longer than the kit waits before it keeps a draft. */
const longQuiet = 2000;

/** What is done later, when everybody is quiet: the kit keeps the draft then. Here with every field chosen. */
export async function laterWork(/** @type {MeasuredPage} */ subject) {
  await subject.settle(longQuiet);
  const still = await nothing(subject, longQuiet);
  await click(subject, "[data-tenon-action=select-all]");
  const busy = await nothing(subject, longQuiet);
  return Math.max(0, busy.cpu - still.cpu);
}
