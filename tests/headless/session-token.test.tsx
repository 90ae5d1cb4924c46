import { waitFor } from "@testing-library/react";
import type { TenonProviderProps } from "tenon-kit/headless";
import { expect, it } from "vitest";
import { createWorld, mountFlow } from "./world.js";

it("A page that changes hands sends no token of the person before, not even one that comes late", async () => {
  const world = createWorld();
  const sent: [consumer: string | null, token: string | null][] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    sent.push([headers.get("tenon-consumer"), headers.get("authorization")]);
    return world.fetch(input, init);
  };
  let late: (token: string) => void = () => undefined;
  const asked: AbortSignal[] = [];
  const of = (consumer: string, getSessionToken: TenonProviderProps["getSessionToken"]) => ({
    consumer,
    fetch,
    getSessionToken,
  });
  const slow: TenonProviderProps["getSessionToken"] = ({ signal }) => {
    asked.push(signal);
    return new Promise((resolve) => (late = resolve));
  };
  const page = mountFlow(world, { provider: of("eve", slow) });
  await waitFor(() => expect(asked.length).toBeGreaterThan(0));
  page.show(of("bob", () => "token-of-bob"));
  await waitFor(() => expect(sent.length).toBeGreaterThan(0));
  late("token-of-eve");
  page.show(of("ada", () => "token-of-ada"));
  await waitFor(() => expect(sent.at(-1)?.[0]).toBe("ada"));
  await page.until("needs-auth");
  for (const [consumer, token] of sent) expect(token).toBe(`Bearer token-of-${consumer ?? ""}`);
  expect(sent.some(([consumer]) => consumer === "eve")).toBe(false);
  expect(asked.at(-1)?.aborted).toBe(true);
  expect(JSON.stringify([sessionStorage, localStorage])).not.toContain("token-of");
});
