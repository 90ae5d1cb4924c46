import { describe, expect, it } from "vitest";
import { checks } from "../../src/conformance/checks.js";
import { createWorld, outcomes } from "./conformance-world.js";

describe("the conformance suite against this package's own handler", { timeout: 30_000 }, () => {
  it("finds that every promise is kept, and leaves nothing behind", async () => {
    const { fetch, sandbox, errors } = createWorld();
    const { results, passed } = await outcomes(fetch);
    expect(results.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
    expect(passed).toEqual(checks.map(({ id }) => id));
    expect([sandbox.state().connections, sandbox.state().installations]).toEqual([[], []]);
    expect(errors).toEqual([]);
  });

  it("says of what it cannot ask why, and never that it passed", async () => {
    const { fetch } = createWorld();
    const { results, failed, notOffered } = await outcomes(fetch, { otherHeaders: undefined, credentials: {} });
    expect(failed).toEqual([]);
    expect(notOffered).toEqual(
      expect.arrayContaining(["session.other", "connections.create", "install.create", "isolation.getConnection"]),
    );
    const reasonOf = (wanted: string) => results.find(({ id }) => id === wanted)?.reason;
    expect(reasonOf("connections.create")).toContain("--credential apiKey=…");
    expect(reasonOf("isolation.lists")).toContain("--other-header");
  });

  it("asks what was chosen only, and still tidies up", async () => {
    const { fetch, sandbox } = createWorld();
    const { passed } = await outcomes(fetch, { only: ["install.create", "session"] });
    expect(passed).toEqual(["session.read", "session.version", "session.other", "install.create", "cleanup.left"]);
    expect(sandbox.state().connections).toEqual([]);
    await expect(outcomes(fetch, { only: ["instal"] })).rejects.toThrow(/There is no check "instal"/);
  });

  it("tells a failure with what was sent and got, without anything secret", async () => {
    const { fetch } = createWorld();
    const broken = async (request: Request) => {
      const response = await fetch(request.clone());
      const { pathname } = new URL(request.url);
      if (request.method !== "POST" || !pathname.endsWith("/connections")) return response;
      return Response.json({ echo: await request.text(), session: request.headers.get("x-test-session") });
    };
    const { results, failed } = await outcomes(broken, { only: ["connections.create"] });
    expect(failed).toEqual(["connections.create"]);
    const [result] = results;
    expect(result).toMatchObject({ reason: "expected 201, got 200" });
    expect(result?.sent).toContain("POST /connections as first tenant");
    expect(result?.got).toContain("200 application/json");
    expect(JSON.stringify(result)).toContain("[hidden]");
    expect(JSON.stringify(result)).not.toMatch(/canary|consumer/);
  });

  it("waits where it is told that it asks too much", async () => {
    const { fetch } = createWorld();
    let refused = 0;
    const limited = (request: Request) =>
      (refused += 1) === 1
        ? Promise.resolve(new Response(null, { status: 429, headers: { "retry-after": "0.01" } }))
        : fetch(request);
    expect((await outcomes(limited, { only: ["session.read"] })).failed).toEqual([]);
  });
});
