import { slots } from "tenon-kit";
import { slotFacts } from "./slot-facts.js";
import { Table } from "./table.js";
import { variablesOf } from "./variables-of.js";

const rowOf = (cells: readonly string[]) => cells.join(" | ");

/** Every variable, from the comments of the file that declares them. */
export function VariablesTable({ source }: { source: string }) {
  const rows = variablesOf(source).map(({ name, floor, meaning, standard = "" }) =>
    rowOf([`\`${name}\``, floor, meaning || "–", /^[#\d]/.test(standard) ? `\`${standard}\`` : standard || "–"]),
  );
  return <Table>{["Variable | Floor | What it is | Otherwise", ...rows].join("\n")}</Table>;
}

/** Every slot, from the list the kit itself is written with. */
export function SlotsTable() {
  const rows = slots.map((slot) => rowOf([`\`${slot}\``, `\`.tenon-${slot}\``, slotFacts[slot]]));
  return <Table>{["Slot | Class | What it is", ...rows].join("\n")}</Table>;
}
