import { describe, expect, it } from "vitest";
import { createMemoryProvider, createSandbox, sampleManifest } from "tenon-kit/sandbox";

function world() {
  const provider = createMemoryProvider();
  const sandbox = createSandbox({ manifest: sampleManifest, provider });
  const { codat } = sandbox;
  const start = async (): Promise<string> => {
    const answer = await codat.fetch(
      new Request(`${codat.origin}/config/sync/commerce/fztf/gbol/start?merchantIdentifier=Larkspur`, {
        headers: { authorization: `Basic ${btoa(codat.apiKey)}` },
      }),
    );
    return ((await answer.json()) as { url: string }).url;
  };

  /** A window without a screen: follows redirects, and consents or declines where the customer's system asks. */
  const open = (consent: "allow" | "deny" = "allow") => {
    const browser = codat.browser();
    return async (address: string, form?: Record<string, string>): Promise<{ url: string; text: string }> => {
      let request = new Request(address, form ? { method: "POST", body: new URLSearchParams(form) } : {});
      for (;;) {
        const answer = await browser.fetch(request);
        expect(answer.headers.getSetCookie()).toEqual([]);
        const location = answer.headers.get("location");
        if (location === null) return { url: request.url, text: await answer.text() };
        const next = new URL(location, request.url);
        request = new Request(next.origin === codat.origin ? next : provider[consent](next.href));
      }
    };
  };
  return { sandbox, start, open };
}

describe("the hosted pages without a server", () => {
  it("are walked by a browser that keeps its own cookies", async () => {
    const { sandbox, start, open } = world();
    const visit = open();
    const commerce = await visit(await start());
    const accounting = await visit(`${commerce.url}/connect`, {});
    expect(accounting.text).toContain("Shopify is connected.");
    const sales = await visit(`${accounting.url}/connect`, {});
    expect(sales.url).toMatch(/\/sales$/);
    expect(sandbox.state().codat?.connections.map((each) => each.status)).toEqual(["Linked", "Linked"]);
  });

  it("know another browser as another", async () => {
    const { start, open } = world();
    const { url } = await open()(await start());
    expect((await open()(url)).text).toContain("no longer signed in");
  });

  it("say that the customer declined", async () => {
    const { sandbox, start, open } = world();
    const visit = open("deny");
    const { url } = await visit(await start());
    expect((await visit(`${url}/connect`, {})).text).toContain("access was declined");
    expect(sandbox.state().codat?.connections.map((each) => each.status)).toEqual(["PendingAuth", "PendingAuth"]);
  });
});
