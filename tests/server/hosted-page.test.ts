import { describe, expect, it } from "vitest";
import { createTenonHandler, type InstallationsUpstream } from "tenon-kit/server";
import { hostedPages, type Brand } from "tenon-kit/server/hosted";
import { createHarness, origin } from "./harness.js";

const keys = [{ kid: "a", key: "a secret of the host, of more than 32 bytes" }];
const brand: Brand = { name: `Acme "CRM" </script>`, logoUrl: "https://cdn.example.com/logo.svg", locale: "de" };
const harness = createHarness({ sessionTokens: { keys }, hosted: hostedPages({ brand }) });
const get = (path: string, method = "GET") => harness.fetch(new Request(`${origin}/api/tenon${path}`, { method }));

describe("the page of install links", () => {
  it("is sent without a sign-in, kept by nobody, framed by nobody, and tells nobody where its reader came from", async () => {
    const { status, headers } = await get("/hosted");
    expect([status, headers.get("cache-control"), headers.get("referrer-policy")]).toEqual([
      200,
      "no-store",
      "no-referrer",
    ]);
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin-allow-popups");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    const policy = new Map(
      (headers.get("content-security-policy") ?? "").split("; ").map((rule) => {
        const [name = "", ...values] = rule.split(" ");
        return [name, values.join(" ")] as const;
      }),
    );
    expect(policy.get("default-src")).toBe("'none'");
    expect(policy.get("frame-ancestors")).toBe("'none'");
    expect(policy.get("connect-src")).toBe("'self'");
    expect(policy.get("form-action")).toBe("'none'");
    expect(policy.get("img-src")).toBe("'self' data: https://cdn.example.com");
    expect(policy.get("script-src")).toMatch(/^'nonce-[\w-]{24}'$/);
  });

  it("trusts only its own files, by a nonce that is new each time, and has no script or style written into it", async () => {
    const pages = await Promise.all([get("/hosted"), get("/hosted")]);
    const nonces = new Set<string>();
    for (const page of pages) {
      const html = await page.text();
      const nonce = /'nonce-([\w-]+)'/.exec(page.headers.get("content-security-policy") ?? "")?.[1] ?? "";
      nonces.add(nonce);
      const tags = [...html.matchAll(/<(?:script|link rel="(?:stylesheet|modulepreload)")[^>]*>/g)].map(([tag]) => tag);
      expect(tags.length).toBeGreaterThanOrEqual(2);
      for (const tag of tags) {
        expect(tag).toContain(`nonce="${nonce}"`);
        expect(tag).toMatch(/(?:src|href)="hosted\/[\w-]+(?:\.[\w-]+)*"/);
      }
      expect(html).not.toMatch(/<style|style=| on\w+=|<script(?![^>]*src=)/);
      expect(html.match(/<\/script>/g)).toHaveLength(1);
    }
    expect(nonces.size).toBe(2);
  });

  it("has files that may be kept for good, and no others", async () => {
    const html = await (await get("/hosted")).text();
    for (const [, path = ""] of html.matchAll(/(?:src|href)="(hosted\/[^"]+)"/g)) {
      const { status, headers } = await get(`/${path}`);
      expect([status, headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
      expect(headers.get("content-type")).toMatch(path.endsWith(".css") ? /^text\/css/ : /^text\/javascript/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
    for (const path of ["/hosted/none.js", "/hosted/constructor", "/hosted/..%2f..%2fpackage.json", "/hosted/a/b"]) {
      const { status, headers } = await get(path);
      expect([status, headers.get("cache-control")], path).toEqual([404, "no-store"]);
    }
    expect((await get("/hosted", "POST")).status).toBe(404);
  });

  it("is not there where the host has not asked for it", async () => {
    const plain = createHarness();
    expect((await plain.fetch(new Request(`${origin}/api/tenon/hosted`))).status).toBe(404);
    const answer = await plain.ask("POST", "/hosted/session", { headers: { authorization: "Bearer a.b.c" } });
    expect(answer.status).toBe(404);
  });

  it.each<[string, unknown]>([
    ["brand.name", { name: " " }],
    ["brand.name", undefined],
    ["brand.logoUrl", { name: "Acme", logoUrl: "javascript:alert(1)" }],
    ["brand.logoUrl", { name: "Acme", logoUrl: "http://cdn.example.com/logo.svg" }],
    ["brand.logoUrl", { name: "Acme", logoUrl: "//cdn.example.com/logo.svg" }],
    ["brand.supportHref", { name: "Acme", supportHref: "javascript:alert(1)" }],
    ["brand.privacyHref", { name: "Acme", privacyHref: "mailto:us@example.com" }],
    ["brand.logos.salesforce", { name: "Acme", logos: { salesforce: "data:image/png,a" } }],
  ])("is not made with a mistake in %s", (named, wrong) => {
    expect(() => hostedPages({ brand: wrong as Brand })).toThrow(named);
  });

  it("is refused where there are no session tokens to trade links for", () => {
    const installations = { project: "acme" } as InstallationsUpstream;
    const hosted = hostedPages({ brand });
    expect(() => createTenonHandler({ authenticate: () => null, installations, hosted })).toThrow("sessionTokens");
  });
});
