import { describe, expect, it } from "vitest";
import { createCodatHarness, integration, page, paths, refused } from "./codat-harness.js";

describe("systems to choose from", () => {
  it("are those that are switched on, with their end, and asked for once", async () => {
    const { ask, asked } = createCodatHarness();
    const { body } = await ask("GET", "/sync-flows/platforms");
    await ask("GET", "/sync-flows/platforms");
    expect(body).toEqual({
      platforms: [
        { key: "fztf", displayName: "Name of fztf", side: "commerce" },
        { key: "gbol", displayName: "Name of gbol", side: "accounting" },
        { key: "lqai", displayName: "Name of lqai", side: "other" },
        { key: "bank", displayName: "Name of bank", side: "other" },
      ],
    });
    expect(asked).toEqual(["GET /config/integrations?page=1&pageSize=100"]);
  });

  it("come with logos and vendors' buttons where the host wants them, and without those that cannot be had", async () => {
    const image = (src: string) => ({ image: { src, alt: "Connect" } });
    const { ask } = createCodatHarness(
      {
        [paths.integrations]: page([
          integration("gbol", "Accounting"),
          integration("qhyg", "Accounting", { logoUrl: "javascript:alert(1)" }),
        ]),
        "GET /config/integrations/gbol/branding": {
          button: { default: image("https://static.codat.io/b.png"), hover: image("http://static.codat.io/h.png") },
        },
        "GET /config/integrations/qhyg/branding": refused(500),
      },
      { logos: true },
    );
    expect((await ask("GET", "/sync-flows/platforms")).body).toEqual({
      platforms: [
        {
          key: "gbol",
          displayName: "Name of gbol",
          side: "accounting",
          logoUrl: "https://static.codat.io/gbol.png",
          button: { imageUrl: "https://static.codat.io/b.png", alt: "Connect" },
        },
        { key: "qhyg", displayName: "Name of qhyg", side: "accounting" },
      ],
    });
  });

  it.each([0, 1, 100, 101, 250])("are all there when there are %i, over all pages", async (count) => {
    const all = Array.from({ length: count }, (_, index) => integration(`p${index}`, "Commerce"));
    const { ask, asked } = createCodatHarness({
      [paths.integrations]: (request) => {
        const number = Number(new URL(request.url).searchParams.get("page"));
        const results = all.slice((number - 1) * 100, number * 100);
        const next = number * 100 < count ? { next: { href: `/x?page=${number + 1}` } } : {};
        return page(results, {
          pageNumber: number,
          totalResults: count,
          _links: { self: {}, current: {}, ...next },
        });
      },
    });
    const { body } = await ask("GET", "/sync-flows/platforms");
    expect((body as { platforms: unknown[] }).platforms).toHaveLength(count);
    expect(asked).toHaveLength(Math.max(1, Math.ceil(count / 100)));
  });

  it("end somewhere, also where the service always promises another page", async () => {
    const { ask, asked } = createCodatHarness({
      [paths.integrations]: page([integration("fztf", "Commerce")], { _links: { next: { href: "/x" } } }),
    });
    expect((await ask("GET", "/sync-flows/platforms")).status).toBe(200);
    expect(asked).toHaveLength(50);
  });
});
