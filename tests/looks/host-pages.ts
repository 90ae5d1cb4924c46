import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { aliases, root } from "../../tools/doors.mjs";
import { ensureDependencies } from "../../tools/setup.mjs";

const folder = join(root, "tests/looks/hosts");
const text = (path: string) => readFileSync(join(root, path), "utf8");

/** The kit by its public names is what is shipped. */
const shipped: Plugin = {
  name: "shipped-kit",
  setup({ onResolve }) {
    const doors = aliases({ target: "dist" });
    onResolve({ filter: /^tenon-kit/ }, ({ path }) => {
      const door = doors.find(({ find }) => find.test(path));
      return door && { path: path.replace(door.find, door.replacement) };
    });
  },
};

type Compile = (
  css: string,
  options: {
    base: string;
    loadStylesheet: (id: string, base: string) => Promise<{ path: string; base: string; content: string }>;
  },
) => Promise<{ build: (candidates: string[]) => string }>;

/** As Tailwind's own plugins do: a recipe's CSS, and the classes its code names. */
async function tailwind(css: string, code: string): Promise<string> {
  const require = createRequire(join(folder, "package.json"));
  const { compile } = (await import(pathToFileURL(require.resolve("tailwindcss")).href)) as { compile: Compile };
  const { build: compiled } = await compile(css, {
    base: folder,
    loadStylesheet: async (id, base) => {
      const path = id === "tailwindcss" ? require.resolve("tailwindcss/index.css") : join(root, "dist/styles.css");
      return { path, base, content: readFileSync(path, "utf8") };
    },
  });
  return compiled(code.match(/[\w:/[\].-]+/g) ?? []);
}

const still = "*, *::before, *::after { transition: none !important; animation: none !important; }";
const column = ".host-column { inline-size: 640px; }";

interface HostPage {
  readonly script: string;
  readonly css: string;
  readonly html?: string;
}

async function hostPages(): Promise<Record<string, HostPage>> {
  const layered = text("dist/styles.css");
  const unlayered = text("dist/styles.unlayered.css");
  const preflight = text("tests/looks/hosts/node_modules/tailwindcss/preflight.css");
  const withCss = (css: string, html = "") => ({ script: "settings-page", css: css + still + column, html });
  return {
    plain: withCss(`body { margin: 0 }${layered}`),
    unlayered: withCss(`body { margin: 0 }${unlayered}`),
    tailwind: withCss(await tailwind(text("examples/tailwind/tenon.css"), text("examples/tailwind/settings.tsx"))),
    shadcn: withCss(
      ":root { --primary: oklch(0.205 0 0); --primary-foreground: oklch(0.985 0 0); --radius: 0.625rem }" +
        (await tailwind(text("examples/shadcn/tenon.css"), "")),
    ),
    // The kit's own rules come first, so that none wins by its place alone.
    preflight: withCss(unlayered + preflight.replaceAll(/--theme\([^,]+,\s*([^;]*)\);/gs, "inherit;")),
    hostile: withCss(text("tests/looks/hosts/hostile.css") + unlayered, 'dir="rtl"'),
    every: { script: "every-part-page", css: layered },
    modals: { script: "modals-page", css: layered },
    mui: { script: "mui-page", css: unlayered + still + column },
  };
}

export interface HostServer {
  /** Address of a page by its name. */
  address(name: string): string;
  close(): Promise<void>;
}

/** Bundles every host's page with the kit as it is shipped, and serves them. */
export async function serveHosts(policy: Readonly<Record<string, string>> = {}): Promise<HostServer> {
  ensureDependencies(folder);
  const pages = await hostPages();
  const { outputFiles } = await build({
    entryPoints: [...new Set(Object.values(pages).map(({ script }) => script))].map((script) =>
      join(folder, `${script}.${script.startsWith("m") ? "js" : "tsx"}`),
    ),
    outdir: "/",
    write: false,
    bundle: true,
    format: "esm",
    splitting: true,
    target: "es2022",
    jsx: "automatic",
    loader: { ".js": "jsx" },
    define: { "process.env.NODE_ENV": '"production"' },
    tsconfigRaw: { compilerOptions: { jsx: "react-jsx" } },
    plugins: [shipped],
    logLevel: "error",
  });
  const files = new Map<string, { type: string; body: string | Uint8Array }>();
  for (const { path, contents } of outputFiles)
    files.set(`/${basename(path)}`, {
      type: path.endsWith(".css") ? "text/css" : "text/javascript",
      body: contents,
    });
  files.set("/icon.svg", { type: "image/svg+xml", body: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  for (const [name, { script, css, html = "" }] of Object.entries(pages)) {
    files.set(`/${name}.host.css`, { type: "text/css", body: css });
    files.set(`/${name}`, {
      type: "text/html; charset=utf-8",
      body:
        `<!doctype html><html lang="en" ${html}><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="/icon.svg">` +
        `<link rel="stylesheet" href="/${name}.host.css"></head><body><div id="page"></div>` +
        `<script type="module" src="/${script}.js"></script></body></html>`,
    });
  }
  const server = createServer(({ url = "/" }, answer) => {
    const path = new URL(url, "http://host.invalid").pathname;
    const file = files.get(path);
    answer.writeHead(file ? 200 : 404, file && { "content-type": file.type, ...policy });
    answer.end(file?.body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    address: (name) => `http://127.0.0.1:${port}/${name}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
