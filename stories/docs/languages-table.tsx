import { languages } from "../world/toolbar.js";
import { Table } from "./table.js";

/** The languages of the toolbar, which are those of the kit. */
export const LanguagesTable = () => (
  <Table>
    {["`locale` | Language", ...Object.entries(languages).map(([tag, name]) => `\`${tag}\` | ${name}`)].join("\n")}
  </Table>
);
