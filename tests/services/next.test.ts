import { beforeAll, describe, expect, it } from "vitest";
import { adapterSuite, type Framework } from "./adapter-suite.js";
import { buildNextHost, startNextHost, type NextHost } from "./next-host.js";
import { sendTo } from "./raw-request.js";

beforeAll(() => buildNextHost());

let host: NextHost;
const onNext = (name: string, path: string, more: Partial<Framework> = {}): Framework => ({
  name: `Next, ${name}`,
  path,
  ownWords: true,
  start: async (world) => {
    host = await startNextHost(world);
    return { ...host, send: sendTo(`http://${host.host}`) };
  },
  ...more,
});

adapterSuite(onNext("App Router", "/api/tenon"));
adapterSuite(onNext("Pages Router", "/api/pages"));
adapterSuite(onNext("Pages Router with its own parser", "/api/parsed", { parsed: true }));

describe("Next, rendering the kit on the server", () => {
  beforeAll(async () => {
    host = await startNextHost({ upstream: "http://127.0.0.1:9", project: "none", apiKey: "none" });
    return () => host.close();
  });

  it.each([
    ["a server component", "/integrations", "install-integration", "loading"],
    ["a client component with a callback and a hook", "/settings", "install-integration", "loading"],
    ["a page of the Pages Router", "/accounts", "connect-button", "loading"],
  ])("shows a skeleton in %s, and fails nowhere", async (_, path, part, state) => {
    const { status, text } = await sendTo(`http://${host.host}`)({ path });
    expect(status).toBe(200);
    expect(text).toContain(`data-tenon="${part}"`);
    expect(text).toMatch(
      new RegExp(`data-tenon="${part}"[^>]*data-state="${state}"|data-state="${state}"[^>]*data-tenon="${part}"`),
    );
    expect(text).not.toMatch(/data-dgst|__next_error__/);
    expect(host.complaints()).toBe("");
  });
});
