import { describe, expect, it } from "vitest";
import { refuseForeignControl } from "../../src/sandbox/node/control-guard.js";

const own = "http://127.0.0.1:4012";
const ask = (headers: Record<string, string>, url = `${own}/state`) =>
  refuseForeignControl(new Request(url, { headers }), own)?.status ?? "passes";

describe("who may use the control origin", () => {
  it.each([
    ["a program", {}],
    ["a page of the control origin itself", { origin: own, "sec-fetch-site": "same-origin" }],
    ["a person who types the address", { "sec-fetch-site": "none" }],
    ["a program that names the host localhost", { host: "localhost:4012" }],
  ])("lets %s pass", (_who, headers) => {
    expect(ask(headers)).toBe("passes");
  });

  it.each([
    ["a page of another site", { origin: "https://elsewhere.test" }],
    ["a page of another port of this computer", { origin: "http://127.0.0.1:4010", "sec-fetch-site": "same-site" }],
    ["a page without an origin of its own", { origin: "null" }],
    ["an image or link on another site", { "sec-fetch-site": "cross-site" }],
    ["a foreign host name that points here", { host: "rebind.elsewhere.test:4012" }],
    ["a host name made to look local", { host: "127.0.0.1.elsewhere.test" }],
    ["a broken host name", { host: "a b" }],
  ])("refuses %s", (_who, headers) => {
    expect(ask(headers)).toBe(403);
  });
});
