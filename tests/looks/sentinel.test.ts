import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../tools/doors.mjs";
import { launch } from "../e2e/browser.js";
import { differences, shownIn } from "./computed-styles.js";

/** Whatever a host's page may be made of. What is void takes nothing inside. */
const empty = "area br col hr img input source track wbr";
const full =
  "a abbr address article aside b bdi bdo blockquote button caption cite code data datalist dd del details dfn dialog div dl dt em " +
  "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header i ins kbd label legend li main map mark menu meter nav ol " +
  "optgroup option output p picture pre progress q s samp search section select small span strong sub summary sup svg table tbody td " +
  "textarea tfoot th thead time tr u ul var";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

test.each(["styles.css", "styles.unlayered.css"])("%s changes no element of the host", async (name) => {
  const page = await browser.newPage();
  await page.setContent("<!doctype html><html lang=en><title>Sentinel</title><body><main id=host></main>");
  await page.evaluate(
    ([voids, others]) => {
      const host = document.getElementById("host")!;
      for (const name of [...voids.split(" "), ...others.split(" ")]) {
        const element = document.createElement(name);
        // Names of classes that other products have as well.
        element.className = "button header title input field label card dialog root step notice";
        if (others.split(" ").includes(name)) element.append(document.createElement("span"), "Words");
        host.append(element);
      }
      for (const type of ["checkbox", "radio", "range", "file", "color", "date", "search", "submit"]) {
        const input = document.createElement("input");
        input.type = type;
        host.append(input);
      }
    },
    [empty, full] as const,
  );
  const before = await shownIn(page, "html");
  await page.addStyleTag({ content: readFileSync(`${root}/dist/${name}`, "utf8") });
  await page.evaluate(() => {
    const drop = document.createElement("div");
    drop.className = "tenon-root";
    drop.style.position = "fixed";
    drop.setAttribute("data-tenon-theme", "dark");
    drop.append("The kit");
    document.body.append(drop);
  });
  const after = (await shownIn(page, "html")).filter(
    ({ what }) => !what.startsWith("div.tenon-root") && what !== "style",
  );
  expect(after.length).toBeGreaterThan(120);
  expect(differences(before, after)).toEqual([]);
  await page.close();
});
