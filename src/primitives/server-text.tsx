"use client";
import { memo } from "react";

// Control characters and the marks that reorder or hide text: a name must not be able to change how a sentence around it reads.
const unruly = new RegExp(
  "[\\u0000-\\u001F\\u007F-\\u009F\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]",
  "g",
);
const longest = 120;

/** One line of a server's text, without what could reorder it, and short enough for a sentence. */
export const tidyText = (value: string, most = longest): string => {
  const clean = value.replace(unruly, " ").replace(/\s+/g, " ").trim();
  if (clean.length <= most) return clean;
  return `${Array.from(clean)
    .slice(0, most - 1)
    .join("")}…`;
};

/** A name that came from a server: its direction is its own, and the full text is in the title when it was cut. */
export const ServerText = memo(function ServerText({ children, most }: { children: string; most?: number }) {
  const tidy = tidyText(children, most);
  return tidy.endsWith("…") && tidy !== children ? <bdi title={children}>{tidy}</bdi> : <bdi>{tidy}</bdi>;
});
