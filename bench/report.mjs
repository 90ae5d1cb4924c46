/** Figures as a table that can be read, with what is over a target marked. */
import { cpus } from "node:os";

export const targets = { ratio: 3, commits: 2, nodes: 3000 };

/** @param {readonly number[]} list */
export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const milliseconds = (value) => (value < 100 ? value.toFixed(1) : value.toFixed(0));
const times = (value) => `${value.toFixed(1)}x`;
const mark = (text, isOver) => (isOver ? `${text} !` : `${text}  `);

/** A hundredth of a frame is nobody's wait; without a floor, noise would be divided by nothing. */
const ratio = (mine, theirs) => mine / Math.max(theirs, 0.1);

function firstTimeLines({ fields, throttle, rows, later }) {
  const lines = [
    `${throttle === 1 ? "Unthrottled" : `CPU slowed ${throttle}x`}, ${fields} fields, the first time after loading`,
    "",
  ];
  lines.push(row(["", "", "CPU ms", "x", "to paint ms", "x"]));
  for (const { interaction, kit, virtual } of rows) {
    const cells = ["cpu", "paint"].flatMap((key) => {
      const x = ratio(kit[key], virtual[key]);
      return [`${milliseconds(kit[key])} / ${milliseconds(virtual[key])}`, mark(times(x), x > targets.ratio)];
    });
    lines.push(row([interaction, "", ...cells]));
  }
  return [...lines, `Keeping the draft, later, once after everything was chosen: ${milliseconds(later)} ms`];
}

/**
 * @param {readonly any[]} results
 * @param {readonly any[]} firstTimes
 * @param {{ names: boolean, version: string, turns: number }} options
 */
export function report(results, firstTimes, { names, version, turns }) {
  const lines = [
    `Chromium ${version}, Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"} (${cpus().length} seen); median of ${turns}`,
    `kit / virtual / whole: the drop-in, a bare form with a virtualized list, the same form with every field in the page.`,
    `x: kit to virtual. ! marks what is over ${targets.ratio}x, ${targets.commits} commits or ${targets.nodes} DOM nodes.`,
  ];
  for (const throttle of new Set(results.map((one) => one.throttle))) {
    const ofRate = results.filter((one) => one.throttle === throttle);
    lines.push("", throttle === 1 ? "Unthrottled" : `CPU slowed ${throttle}x`, "");
    lines.push(row(["", "fields", "CPU ms", "x", "to paint ms", "x", "commits", "renders", "DOM nodes"]));
    for (const interaction of new Set(ofRate.map((one) => one.interaction))) {
      for (const fields of new Set(ofRate.map((one) => one.fields))) {
        const [kit, virtual, whole] = ["kit", "virtual", "whole"].map((subject) =>
          ofRate.find((one) => one.subject === subject && one.interaction === interaction && one.fields === fields),
        );
        const three = (key, text = String) => [kit, virtual, whole].map((one) => text(one[key])).join(" / ");
        const [cpu, paint] = ["cpu", "paint"].map((key) => ratio(kit[key], virtual[key]));
        lines.push(
          row([
            interaction,
            String(fields),
            three("cpu", milliseconds),
            mark(times(cpu), cpu > targets.ratio),
            three("paint", milliseconds),
            mark(times(paint), paint > targets.ratio),
            mark(three("commits"), kit.commits > targets.commits),
            three("renders"),
            mark(three("nodes"), kit.nodes >= targets.nodes),
          ]),
        );
        if (!names) continue;
        const parts = ["script", "style", "layout"].map((key) => `${key} ${three(key, milliseconds)}`);
        lines.push(`      CPU: ${parts.join(", ")}`, `      ran: ${ranNames(kit.names)}`);
      }
    }
  }
  for (const one of firstTimes) lines.push("", ...firstTimeLines(one));
  lines.push(
    "",
    "JavaScript heap in MB after a collection, kit / virtual / whole: loaded, then after all of the above",
  );
  for (const fields of new Set(results.map((one) => one.fields))) {
    const heaps = (key) =>
      ["kit", "virtual", "whole"].map((subject) => {
        const found = results.find((one) => one.subject === subject && one.fields === fields);
        return (found[key] / 1e6).toFixed(1);
      });
    lines.push(row(["", String(fields), heaps("heap").join(" / "), "", heaps("heapAfter").join(" / ")]));
  }
  return lines.join("\n");
}

const widths = [20, 7, 22, 8, 26, 8, 14, 20, 0];
const row = (cells) =>
  cells
    .map((cell, at) => (at === 0 ? cell.padEnd(widths[0]) : ` ${cell.padEnd(widths[at])}`))
    .join("")
    .trimEnd();
const ranNames = (names) =>
  Object.entries(names)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
