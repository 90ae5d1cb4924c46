/** Finds the Chromium that tests drive; the set-up installs one where it may. Only Node's own modules here. */
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser's path: `CHROMIUM` from the environment, else the first known name on PATH, else the usual places.
 * @returns {string | undefined}
 */
export function findChromium() {
  const asked = process.env.CHROMIUM;
  if (asked) return isExecutable(asked) ? asked : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  for (const name of NAMES) {
    const found = folders.map((folder) => join(folder, name)).find(isExecutable);
    if (found) return found;
  }
  return PLACES.find((place) => existsSync(place));
}

/**
 * Launch options for playwright. The sandbox of Chromium itself cannot run as root, and the background services would
 * make requests that a test of "no request leaves" must not see.
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function chromiumLaunch() {
  const executablePath = findChromium();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(process.getuid?.() === 0 || process.env.CI ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  };
}
