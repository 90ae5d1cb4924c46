/** `npm run build`: an empty dist, then Rollup. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { root } from "./doors.mjs";

rmSync(`${root}/dist`, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [`${root}/node_modules/rollup/dist/bin/rollup`, "-c", "--silent"], {
  cwd: root,
  stdio: "inherit",
});
process.exit(status ?? 1);
