import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { problemsOf, samplesOf } from "./compile-samples.js";

const pages = [
  "stories/start-here.mdx",
  ...readdirSync("stories/docs")
    .filter((name) => name.endsWith(".mdx"))
    .map((name) => `stories/docs/${name}`),
];
const textOf = (page: string) => readFileSync(page, "utf8");

/** `Guides/Getting started` becomes `guides-getting-started`, as Storybook does it. */
const idOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Titles of all stories and pages. */
const titles = readdirSync("stories", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(mdx|stories\.tsx)$/.test(name))
  .map(
    (name) => /(?:^\s*title: |<Meta title=)"([A-Z][^"]+)"/m.exec(readFileSync(`stories/${name}`, "utf8"))?.[1] ?? "",
  );

it("README and pages show code that compiles as it stands", () => {
  const samples = ["README.md", ...pages].map(samplesOf);
  expect(samples.map((ofPage) => ofPage.length)).not.toContain(0);
  expect(problemsOf(samples.flat())).toEqual([]);
});

describe("the pages of the showcase", () => {
  it("are there", () => {
    const wanted = [
      "Getting started",
      "Server",
      "Theming",
      "Localization",
      "Security",
      "Testing",
      "Accessibility",
      "Migration",
    ];
    expect(titles).toEqual(expect.arrayContaining(wanted.map((title) => `Guides/${title}`)));
  });

  it("link to pages, stories and files that are there", () => {
    const broken = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\]\(\?path=\/(?:docs|story)\/(.+?)--/g)]
        .filter(([, id]) => !titles.some((title) => idOf(title) === id))
        .map(([link]) => `${page}: ${link}`),
    );
    expect(broken).toEqual([]);
    const named = pages.flatMap((page) =>
      [...textOf(page).matchAll(/`(examples\/[^`]+)`/g)].map(([, path = ""]) => path),
    );
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it("are all reached from the first one", () => {
    const start = textOf("stories/start-here.mdx");
    const guides = titles.filter((title) => title.startsWith("Guides/"));
    expect(guides.filter((title) => !start.includes(`?path=/docs/${idOf(title)}--docs`))).toEqual([]);
  });
});
