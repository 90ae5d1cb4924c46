import { createServer } from "node:http";
import { build } from "esbuild";
import { startSandbox } from "tenon-kit/sandbox/node";
import { ampersand, createTenonHandler } from "tenon-kit/server";
import { toNodeHandler } from "tenon-kit/server/node";
import { createTestSandbox } from "tenon-kit/testing";
import { manifest } from "./manifest.js";

/** Your product, as in production but for the address and key of the platform: they are the sandbox's. */
export async function startApp() {
  const platform = await startSandbox({ manifest, project: "acme" });
  const { origin, project, apiKey } = platform.line.ampersand;
  const tenon = toNodeHandler(
    createTenonHandler({
      // Your own session would say this.
      authenticate: () => ({ consumer: { ref: "ada", name: "Ada Moreno" }, group: { ref: "acme-inc", name: "Acme" } }),
      installations: ampersand({ project, apiKey, baseUrl: origin }),
    }),
  );
  const { outputFiles } = await build({
    entryPoints: ["page.jsx"],
    jsx: "automatic",
    bundle: true,
    write: false,
    outdir: "out",
  });
  const files = Object.fromEntries(
    outputFiles.map(({ path, text }) => [path.endsWith(".css") ? "/page.css" : "/page.js", text]),
  );
  const html =
    '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/page.css"><main></main><script src="/page.js"></script>';

  const server = createServer((request, response) => {
    if (request.url.startsWith("/api/tenon/")) return tenon(request, response);
    response.setHeader(
      "content-type",
      request.url.endsWith(".css") ? "text/css" : request.url.endsWith(".js") ? "text/javascript" : "text/html",
    );
    response.end(files[request.url] ?? html);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    account: platform.line.provider,
    /** Troubles, time, and what is installed. */
    sandbox: createTestSandbox({ sandbox: platform.sandbox, consumer: "ada", group: "acme-inc" }),
    async close() {
      server.closeAllConnections();
      server.close();
      await platform.close();
    },
  };
}
