import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeUrl, type UrlKind } from "../../src/http/safe-url.js";

const refused = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  " https://good.example",
  "https://good.example\t",
  "data:text/html,<script>alert(1)</script>",
  "data:image/svg+xml;base64,PHN2Zy8+",
  "blob:https://good.example/1",
  "vbscript:x",
  "file:///etc/passwd",
  "ftp://good.example",
  "//evil.example/path",
  "\\\\evil.example\\path",
  "https:\\\\evil.example",
  "https:evil.example",
  "https:/evil.example",
  "/relative/path",
  "relative",
  "",
  "https://user@good.example",
  "https://user:word@good.example",
  "https://good.example@evil.example\\",
  "http://good.example",
  "http://localhost.evil.example",
  "http://127.0.0.1.evil.example",
  "https://",
  "https://[::1",
  "about:blank",
  "ws://good.example",
  "https://go\u0000od.example",
];

describe("safeUrl, the one gate before every address", () => {
  it.each(refused)("refuses %j", (value) => {
    for (const kind of ["authorization", "docs"] satisfies UrlKind[]) expect(safeUrl(kind, value)).toBeNull();
  });

  it("refuses what is not text at all", () => {
    expect(safeUrl("docs", undefined)).toBeNull();
    expect(safeUrl("docs", null)).toBeNull();
    expect(safeUrl("docs", `https://good.example/${"a".repeat(20_000)}`)).toBeNull();
  });

  it("gives back the parsed address, never the raw text", () => {
    expect(safeUrl("authorization", "HTTPS://Good.Example/a/../b?x=1#y")).toBe("https://good.example/b?x=1#y");
  });

  it("allows plain http on this machine only, for development", () => {
    expect(safeUrl("authorization", "http://localhost:4010/x")).toBe("http://localhost:4010/x");
    expect(safeUrl("authorization", "http://127.0.0.1:4011/")).toBe("http://127.0.0.1:4011/");
    expect(safeUrl("authorization", "http://app.localhost:7001/")).toBe("http://app.localhost:7001/");
  });

  it("holds an address to the hosts it may lead to, subdomains included, look-alikes not", () => {
    const hosts = ["good.example"];
    expect(safeUrl("authorization", "https://login.good.example/", { hosts })).not.toBeNull();
    expect(safeUrl("authorization", "https://evilgood.example/", { hosts })).toBeNull();
    expect(safeUrl("authorization", "https://good.example.evil.example/", { hosts })).toBeNull();
  });

  it("refuses the origin it is told to, and that one only", () => {
    const notOrigin = "https://host.example";
    expect(safeUrl("authorization", "https://host.example/settings", { notOrigin })).toBeNull();
    expect(safeUrl("authorization", "HTTPS://HOST.example:443/", { notOrigin })).toBeNull();
    expect(safeUrl("authorization", "https://host.example:8443/", { notOrigin })).not.toBeNull();
    expect(safeUrl("authorization", "https://login.host.example/", { notOrigin })).not.toBeNull();
  });

  it("takes raster pictures as logos, and no drawings that could carry script", () => {
    expect(safeUrl("logo", "data:image/png;base64,iVBORw0KGgo=")).toBe("data:image/png;base64,iVBORw0KGgo=");
    expect(safeUrl("logo", "data:image/svg+xml;base64,PHN2Zy8+")).toBeNull();
    expect(safeUrl("docs", "data:image/png;base64,iVBORw0KGgo=")).toBeNull();
  });

  it("for any text answers nothing, or a normalized address without credentials, and the same again when asked again", () => {
    const noise = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc
        .tuple(fc.constantFrom("https:", "http:", "javascript:", "HTTPS:/", ""), fc.string({ maxLength: 30 }))
        .map((parts) => parts.join("//")),
    );
    fc.assert(
      fc.property(noise, (value) => {
        const result = safeUrl("authorization", value);
        if (result === null) return;
        const url = new URL(result);
        expect(url.href).toBe(result);
        expect(["https:", "http:"]).toContain(url.protocol);
        expect(url.username + url.password).toBe("");
        expect(safeUrl("authorization", result)).toBe(result);
      }),
      { numRuns: 1000, seed: 20 },
    );
  });
});
