/**
 * Makes a fresh clone ready: dependencies, a browser for the tests, a build. Imports nothing but Node's own modules,
 * because it runs before anything is installed. Speaks on stderr only: stdout belongs to the program that called it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "./chromium.mjs";
import { root } from "./doors.mjs";

/** A step of the set-up that cannot be done here; its message is the one line to show. */
export class SetupError extends Error {}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function run(command, args, { cwd = root, env = process.env } = {}) {
  const shell = process.platform === "win32";
  const { status, error } = spawnSync(command, args, { cwd, env, shell, stdio: ["ignore", 2, 2] });
  return !error && status === 0;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** npm writes what it installed into a hidden lockfile; equal versions there mean there is nothing to do. */
function isInstalled(folder) {
  const wanted = readJson(join(folder, "package-lock.json"))?.packages ?? {};
  const present = readJson(join(folder, "node_modules/.package-lock.json"))?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || present[path]?.version === entry.version,
  );
}

/** Refuses a Node that is too old before a dependency fails in a less readable way. */
export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetupError(`Tenon needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
}

/**
 * Installs what the lockfile names, unless it is there already.
 * @param {string} [folder] default: the project's root
 */
export function ensureDependencies(folder = root) {
  ensureNode();
  if (isInstalled(folder)) return;
  say(`Installing dependencies (npm ci) ...`);
  if (!run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder })) {
    throw new SetupError("npm ci failed (see above). Check the network, then run `npm ci` by hand.");
  }
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

function installOnDebian(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Another apt may be at work: wait for it instead of failing at once.
  const lock = ["-o", "DPkg::Lock::Timeout=600"];
  say(`Installing ${packages[0]} (Debian package) ...`);
  return (
    run("apt-get", [...lock, "update", "-qq"], { env }) &&
    run("apt-get", [...lock, "install", "-y", "-qq", "--no-install-recommends", ...packages], { env })
  );
}

const mayInstall = () => isDebian() && process.getuid?.() === 0;

/**
 * Finds a Chromium, or installs Debian's when that is allowed.
 * @returns {string} the path of the browser
 */
export function ensureChromium() {
  if (process.env.CHROMIUM && !findChromium()) {
    throw new SetupError(`CHROMIUM is set to ${process.env.CHROMIUM}, which is not a program that can be run.`);
  }
  const found = findChromium();
  if (found) return found;
  if (mayInstall() && installOnDebian("chromium", "fonts-liberation")) {
    const installed = findChromium();
    if (installed) return installed;
  }
  const command = isDebian()
    ? "sudo apt-get install -y --no-install-recommends chromium fonts-liberation"
    : process.platform === "darwin"
      ? "brew install --cask google-chrome"
      : "install Google Chrome or Chromium, or set CHROMIUM to its path";
  throw new SetupError(`The tests drive a Chromium, and none was found. Run this, then try again: ${command}`);
}

const hasRedis = () => spawnSync("redis-server", ["--version"], { stdio: "ignore" }).status === 0;

/** Finds `redis-server`, or installs Debian's when that is allowed. The tests start their own on a free port. */
export function ensureRedis() {
  if (hasRedis() || (mayInstall() && installOnDebian("redis-server") && hasRedis())) return;
  const command = process.platform === "darwin" ? "brew install redis" : "sudo apt-get install -y redis-server";
  throw new SetupError(`Some tests drive a redis-server, and none was found. Run this, then try again: ${command}`);
}

function newestChange(folder) {
  if (!existsSync(folder)) return 0;
  return Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}

/** Builds `dist` when it is missing or older than the source. Needs the dependencies. */
export function ensureBuilt() {
  // The build's last file: present only when a build came to its end.
  const last = join(root, "dist/index.d.cts");
  const source = Math.max(
    newestChange(join(root, "src")),
    ...["rollup.config.mjs", "tools/doors.mjs", "package.json"].map((file) => statSync(join(root, file)).mtimeMs),
  );
  if (existsSync(last) && statSync(last).mtimeMs >= source) return;
  say("Building the package ...");
  if (!run(process.execPath, [join(root, "tools/build.mjs")])) throw new SetupError("The build failed (see above).");
}

/** Runs steps and turns a SetupError into its one line and exit code 1. */
export function setUp(...steps) {
  try {
    for (const step of steps) step();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setUp(ensureDependencies, ensureChromium);
  say("Ready.");
}
