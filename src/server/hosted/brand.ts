import type { Brand } from "./page-config.js";

/** @throws Error that says what is missing or cannot work, and what to do */
export function checkBrand(brand: Partial<Brand> | undefined): void {
  if (typeof brand?.name !== "string" || brand.name.trim() === "") {
    throw new Error(
      "hostedPages: `brand.name` is missing. Whoever opens the link has to see whom they help; give your product's name.",
    );
  }
  const { logoUrl, supportHref, privacyHref, logos = {} } = brand;
  const addresses: [string, string | undefined, RegExp][] = [
    ["logoUrl", logoUrl, picture],
    ["supportHref", supportHref, /^(?:https:\/\/|mailto:|\/(?![/\\]))/],
    ["privacyHref", privacyHref, /^(?:https:\/\/|\/(?![/\\]))/],
    ...Object.entries(logos).map(([key, value]): [string, string, RegExp] => [`logos.${key}`, value, picture]),
  ];
  for (const [name, value, allowed] of addresses) {
    if (value === undefined || (allowed.test(value) && URL.canParse(value, "https://path.invalid"))) continue;
    throw new Error(
      `hostedPages: \`brand.${name}\` is "${value}", which the page could not show safely. Write an https address` +
        `${name === "supportHref" ? ", mailto:" : ""} or a path of the handler's own site.`,
    );
  }
}

const picture = /^(?:https:\/\/|\/(?![/\\]))/;

/** Where pictures of the brand come from, as a content policy names it. */
export function imageOrigins({ logoUrl, logos = {} }: Brand): readonly string[] {
  const pictures = [logoUrl, ...Object.values(logos)].filter((one) => one?.startsWith("https:"));
  return [...new Set(pictures.map((one) => new URL(one ?? "").origin))];
}
