import type { Brand } from "./page-config.js";
import type { PageFiles } from "./page-files.js";

/** The page's HTML: no inline script, no inline style; the brand travels as data. */
export function pageHtml(brand: Brand, { script, style, ahead }: PageFiles, nonce: string): string {
  const files = (name: string) => `hosted/${name}`;
  const icon = brand.logoUrl === undefined ? "data:," : brand.logoUrl;
  return `<!doctype html>
<html lang="${escaped(brand.locale ?? "en")}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="${brand.appearance?.theme === "light" ? "light" : brand.appearance?.theme === "dark" ? "dark" : "light dark"}">
<title>${escaped(brand.name)}</title>
<link rel="icon" href="${escaped(icon)}">
<link rel="stylesheet" href="${files(style)}" nonce="${nonce}">
${ahead.map((name) => `<link rel="modulepreload" href="${files(name)}" nonce="${nonce}">\n`).join("")}<script type="module" src="${files(script)}" nonce="${nonce}"></script>
</head>
<body>
<div id="page" data-brand="${escaped(JSON.stringify(brand))}"></div>
<noscript>This page needs JavaScript.</noscript>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

/** Headers of the page. `images`: origins that pictures come from besides the handler's own. */
export const pageHeaders = (nonce: string, images: readonly string[]): Record<string, string> => ({
  ...fileHeaders,
  "cache-control": "no-store",
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": [
    "default-src 'none'",
    // What a script with the nonce loads later is trusted with it.
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    `img-src ${["'self'", "data:", ...images].join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; "),
  // The sign-in window may keep its opener; nobody else's window gets one.
  "cross-origin-opener-policy": "same-origin-allow-popups",
  "x-frame-options": "DENY",
  "x-robots-tag": "noindex",
});

export const fileHeaders: Readonly<Record<string, string>> = {
  // The name changes with the content.
  "cache-control": "public, max-age=31536000, immutable",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};
