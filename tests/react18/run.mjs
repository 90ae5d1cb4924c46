/**
 * The component tests under React 18, on the source or, with `TENON_BUILD=dist`, on what is shipped. An alias in the root's
 * configuration would not do: packages that are loaded by Node itself would still find the root's React. So src, dist and tests are
 * copied below this folder, where React and whatever depends on it resolve to this folder's own node_modules, and the rest (Vitest,
 * jsdom, Hono ...) to the root's.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const OTHER_LANES = new Set(["react18", "e2e", "shared", "house", "services", "looks"]);

rmSync(at("./work"), { recursive: true, force: true });
mkdirSync(at("./work/tests"), { recursive: true });
for (const folder of ["src", "dist", "stories"]) {
  if (existsSync(at(`../../${folder}`))) cpSync(at(`../../${folder}`), at(`./work/${folder}`), { recursive: true });
}
for (const name of readdirSync(at(".."))) {
  if (!OTHER_LANES.has(name)) cpSync(at(`../${name}`), at(`./work/tests/${name}`), { recursive: true });
}
writeFileSync(
  at("./work/vitest.config.mjs"),
  `import react from "@vitejs/plugin-react";
import { aliases } from "../../../tools/doors.mjs";
export default {
  plugins: [react()],
  resolve: { alias: aliases({ base: import.meta.dirname }), dedupe: ["react", "react-dom"] },
  test: {
    name: "react18",
    environment: "jsdom",
    include: ["tests/**/*.test.tsx"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 15_000,
    // Composed stories: Storybook lies in the root's node_modules, and through Vite it finds this folder's React.
    server: { deps: { inline: [/@storybook\\/react/] } },
  },
};
`,
);
const { status } = spawnSync(
  process.execPath,
  [at("../../node_modules/vitest/vitest.mjs"), "run", "--root", at("./work"), ...process.argv.slice(2)],
  { stdio: "inherit" },
);
process.exit(status ?? 1);
