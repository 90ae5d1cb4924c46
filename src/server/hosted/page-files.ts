/** Script and styles of the page, each under a name made of its content. */
export interface PageFiles {
  readonly script: string;
  readonly style: string;
  /** Scripts the first one begins with; fetched beside it. */
  readonly ahead: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
}

/** The build puts the real ones in the place of this module (tools/hosted-page.mjs): text, so that no file system is needed. */
export const pageFiles: PageFiles = {
  script: "page.js",
  style: "page.css",
  ahead: [],
  texts: { "page.js": "", "page.css": "" },
};
