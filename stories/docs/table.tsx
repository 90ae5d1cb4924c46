import { Fragment } from "react";
import "./story-table.css";

/** Text with `code`, **weight** and [links](address), as a cell of a table has it. */
export function Words({ children }: { children: string }) {
  const parts = children.split(/(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/);
  return parts.map((part, index) => {
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part);
    if (link) {
      const [, text = "", href = ""] = link;
      // Storybook's own addresses belong to the page around this frame.
      return (
        <a key={index} href={href} target={href.startsWith("?") ? "_parent" : "_blank"} rel="noreferrer">
          <Words>{text}</Words>
        </a>
      );
    }
    if (part.startsWith("`")) return <code key={index}>{part.slice(1, -1)}</code>;
    if (part.startsWith("**")) return <strong key={index}>{part.slice(2, -2)}</strong>;
    return <Fragment key={index}>{part}</Fragment>;
  });
}

/** A table as one writes it in Markdown: a line for each row, cells between bars, the first line is its head. */
export function Table({ children }: { children: string }) {
  const [head = [], ...rows] = children
    .trim()
    .split("\n")
    .map((line) => line.split(/ \| /).map((cell) => cell.trim()));
  return (
    <div
      className="story-table"
      role="region"
      aria-label={`Table: ${head.join(", ").replaceAll("`", "")}`}
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                <Words>{cell}</Words>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join()}>
              {cells.map((cell, index) => (
                <td key={index}>
                  <Words>{cell}</Words>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
