/**
 * The pretend product's back end. It uses the kit as any product does: by its public names, with its own sign-in. Only
 * where the upstream's address would stand in production, the sandbox's stands.
 */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { startSandbox } from "tenon-kit/sandbox/node";
import { ampersand, codat, createInstallLink, createTenonHandler } from "tenon-kit/server";
import { hostedPages } from "tenon-kit/server/hosted";
import { toNodeHandler } from "tenon-kit/server/node";
import { bundlePage } from "./bundle-page.mjs";
import { DemoError } from "./options.mjs";
import { createSessions, customers } from "./sessions.mjs";
import { makeTrouble } from "./troubles.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Everything the page loads is a file of its own origin; what the kit needs beyond that would show here as a violation. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' https:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const everyAnswer = {
  "content-security-policy": contentSecurityPolicy,
  // The sign-in window may keep its opener; nobody else's window gets one.
  "cross-origin-opener-policy": "same-origin-allow-popups",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** How the page looks that somebody else is sent: as the product's own. */
const hostedBrand = {
  name: "Harborlane",
  logoUrl: "/assets/icon.svg",
  appearance: { variables: { "--tenon-color-accent": "#0f6a7f", "--tenon-radius": "10px" } },
  supportHref: "mailto:support@harborlane.example",
};

const contentTypes = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/**
 * @param {ReturnType<typeof import("./options.mjs").readOptions>} options
 * @param {string} origin where the front door listens
 */
export async function createProduct(options, origin) {
  const [sandbox, html, icon, assets] = await Promise.all([
    startSandbox({
      manifestFile: options.manifestFile ?? here("manifest.yaml"),
      appName: "Harborlane",
      ...(options.catalog ? { catalog: options.catalog } : {}),
      ...(options.objectMetadata ? { objectMetadata: options.objectMetadata } : {}),
      ...(options.coop ? { coop: options.coop } : {}),
    }),
    readFile(here("page/index.html")),
    readFile(here("page/icon.svg")),
    bundlePage(),
  ]);

  const sessions = createSessions();
  /** Which company of the sync service belongs to which customer. A product keeps it in its database. */
  const companies = new Map();
  // A product has it in its environment; links of this demo end with it.
  const keys = [{ kid: "demo", key: randomBytes(32) }];
  const handler = createTenonHandler({
    authenticate: (request) => sessions.find(request.headers.get("cookie")),
    sessionTokens: { keys },
    hosted: hostedPages({ brand: hostedBrand }),
    // Whoever opens the demo is the same administrator: all of them together would be too many requests for one person.
    rateLimits: false,
    installations: ampersand({
      project: sandbox.line.ampersand.project,
      apiKey: sandbox.line.ampersand.apiKey,
      baseUrl: sandbox.line.ampersand.origin,
    }),
    syncFlow: codat({
      apiKey: sandbox.line.codat.apiKey,
      baseUrl: sandbox.line.codat.origin,
      async company({ ref }, create) {
        // A sandbox that was emptied has forgotten it.
        const isThere = sandbox.sandbox.state().codat?.companies.some(({ id }) => id === companies.get(ref));
        if (!isThere) companies.delete(ref);
        if (create && !isThere) companies.set(ref, await create());
        return companies.get(ref);
      },
    }),
    basePath: "/api/tenon",
    ...(options.log ? { logger: (line) => process.stderr.write(`${JSON.stringify(line)}\n`) } : {}),
  });
  const kit = toNodeHandler(handler);

  if (options.integration) await requireIntegration(sandbox, options.integration);

  return {
    url: options.integration ? `${origin}/?integration=${encodeURIComponent(options.integration)}` : origin,
    sandboxLine: sandbox.line,
    close: () => sandbox.close(),
    listener(request, response) {
      const { host, cookie } = request.headers;
      // A foreign host name that was made to point at this machine is not this product.
      if (host !== new URL(origin).host) return send(response, 421, "text/plain", "Not here.\n");
      const path = request.url.split("?", 1)[0];
      if (path === "/api/tenon" || path.startsWith("/api/tenon/")) return kit(request, response);
      if (path === "/demo/session") return void answerSession(request, response);
      if (path === "/demo/trouble" && request.method === "POST") return void answerTrouble(request, response);
      if (path === "/demo/changes") return answerChanges(request, response);
      if (path === "/demo/hand-off" && request.method === "POST") return answerHandOff(request, response);
      if (path === "/demo/install-link" && request.method === "POST") return void answerInstallLink(request, response);
      if (request.method !== "GET") return send(response, 405, "text/plain", "Only GET here.\n");
      if (path === "/") {
        const setCookie = sessions.open(cookie);
        return send(response, 200, "text/html; charset=utf-8", html, setCookie ? { "set-cookie": setCookie } : {});
      }
      const [, invitation] = /^\/set-up-sync\/([\w-]+)$/.exec(path) ?? [];
      if (invitation) return letGuestIn(invitation, cookie, response);
      if (path === "/assets/icon.svg") return send(response, 200, contentTypes[".svg"], icon);
      const [, asset] = /^\/assets\/([\w-]+\.(?:js|css))$/.exec(path) ?? [];
      const contents = assets.get(asset);
      if (contents) return send(response, 200, contentTypes[extname(asset)], contents);
      return send(response, 404, "text/plain", "There is no such page.\n");
    },
  };

  /** Who is signed in, and a switch to another customer. Part of the pretend product, not of the kit. */
  async function answerSession(request, response) {
    const { cookie, origin: from } = request.headers;
    if (request.method === "POST") {
      if (from !== origin) return send(response, 403, "text/plain", "Not from here.\n");
      const { group } = await readJson(request);
      if (!sessions.become(cookie, group)) return send(response, 422, "text/plain", "There is no such customer.\n");
    }
    const current = sessions.find(cookie);
    if (!current) return send(response, 401, "text/plain", "Nobody is signed in.\n");
    const { username, password } = sandbox.line.provider;
    const body = {
      project: sandbox.line.ampersand.project,
      ...current,
      customers: customers.map(({ group }) => group),
      // Printed in the page, because it is a pretend account and somebody has to know.
      pretendAccount: { username, password },
    };
    return send(response, 200, "application/json", JSON.stringify(body));
  }

  /** An address for the customer's accountant. It opens the set-up until the demo ends; the one-time passcode is made there, at the click. */
  function answerHandOff(request, response) {
    const { cookie, origin: from } = request.headers;
    if (from !== origin) return send(response, 403, "text/plain", "Not from here.\n");
    const invitation = sessions.invite(cookie);
    if (!invitation) return send(response, 401, "text/plain", "Nobody is signed in.\n");
    return send(response, 200, "application/json", JSON.stringify({ url: `${origin}/set-up-sync/${invitation}` }));
  }

  /** An address with which the customer's administrator installs one integration, without being signed in here. */
  async function answerInstallLink(request, response) {
    const { cookie, origin: from } = request.headers;
    if (from !== origin) return send(response, 403, "text/plain", "Not from here.\n");
    const { integration, expiresInSeconds, locale } = await readJson(request);
    const current = sessions.find(cookie);
    if (!current || current.isGuest)
      return send(response, 401, "text/plain", "Nobody is signed in who may ask for it.\n");
    const { group, consumer } = current;
    try {
      const { url } = await createInstallLink({
        keys,
        project: sandbox.line.ampersand.project,
        consumer: { ref: `${consumer.ref}-guest` },
        group,
        integration,
        address: `${origin}/api/tenon`,
        sender: consumer.name,
        expiresInSeconds,
        locale,
      });
      return send(response, 200, "application/json", JSON.stringify({ url }));
    } catch {
      return send(response, 422, "text/plain", "There is no such link.\n");
    }
  }

  function letGuestIn(invitation, cookie, response) {
    const setCookie = sessions.openGuest(invitation, cookie);
    if (setCookie === undefined) return send(response, 404, "text/plain", "This link is not good any more.\n");
    return send(response, 303, "text/plain", "", {
      location: "/?page=sync",
      ...(setCookie === null ? {} : { "set-cookie": setCookie }),
    });
  }

  /** What the demo bar does to the pretend accounts; never part of a product. */
  async function answerTrouble(request, response) {
    const { cookie, origin: from } = request.headers;
    if (from !== origin) return send(response, 403, "text/plain", "Not from here.\n");
    const wish = await readJson(request);
    const current = sessions.find(cookie);
    if (!current) return send(response, 401, "text/plain", "Nobody is signed in.\n");
    const known = makeTrouble(sandbox.sandbox, current.group.ref, companies.get(current.group.ref), wish);
    return known
      ? send(response, 200, "application/json", "{}")
      : send(response, 422, "text/plain", "There is no such trouble.\n");
  }

  /** What a product does that takes the platform's webhooks: it tells its pages that something has changed, and nothing else. */
  function answerChanges(request, response) {
    if (!sessions.find(request.headers.cookie)) return send(response, 401, "text/plain", "Nobody is signed in.\n");
    response.writeHead(200, { ...everyAnswer, "cache-control": "no-store", "content-type": "text/event-stream" });
    response.write(":\n\n");
    const stop = sandbox.sandbox.subscribe(() => response.write("data: changed\n\n"));
    request.once("close", stop);
    return undefined;
  }
}

async function requireIntegration(sandbox, name) {
  const known = sandbox.sandbox.state().integrations.map((integration) => integration.name);
  if (known.includes(name)) return;
  await sandbox.close();
  throw new DemoError(`--integration ${name}: the manifest has no such integration. It has: ${known.join(", ")}.`);
}

async function readJson(request) {
  let text = "";
  for await (const chunk of request) {
    text += chunk;
    if (text.length > 1000) break;
  }
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

function send(response, status, type, body, headers = {}) {
  response
    .writeHead(status, { ...everyAnswer, "cache-control": "no-store", "content-type": type, ...headers })
    .end(body);
}
