import { act, render, renderHook } from "@testing-library/react";
import { StrictMode, type ReactNode } from "react";
import { expect, vi } from "vitest";
import type { Status } from "../../src/contracts/kit/status.js";
import { TenonScope, type PushSource } from "../../src/headless/tenon-scope.js";
import { statusStoreOf } from "../../src/headless/status-store.js";
import { TenonContext } from "../../src/headless/use-tenon.js";
import { itemOf } from "../flows/status-items.js";
import { FakeEnvironment } from "./fake-environment.js";

type Answer = Status | Response | Error | Promise<Status>;

/** A page that shows health, whose clock the test holds and whose handler answers what the test says. */
export function statusPage({ push, group = "acme" }: { push?: PushSource; group?: string } = {}) {
  const environment = new FakeEnvironment();
  const page = {
    environment,
    /** When the status was asked for. */
    at: [] as number[],
    /** Everything else that was asked for, and what was sent. */
    activity: [] as string[],
    bodies: [] as string[],
    signals: [] as AbortSignal[],
    answer: (() => ({ items: [itemOf()], unavailable: [] })) as (call: number) => Answer,
    answerActivity: ((): unknown => ({ operations: [] })) as (url: string) => unknown,
    push,
    scope: undefined as unknown as TenonScope,
    /** Answers arrive in turns of their own; what they change is rendered. */
    pass: (ms: number) => act(() => passing(environment, ms)),
    wake: (reason: Parameters<FakeEnvironment["wake"]>[0]) =>
      act(async () => {
        await environment.wake(reason);
        await turns();
      }),
    offline: () =>
      act(async () => {
        environment.online = false;
        for (const listener of [...environment.offliners]) listener();
        await turns();
      }),
    act: (run: () => unknown) =>
      act(async () => {
        await run();
        await turns();
      }),
    /** Everything that would go on after the page is gone. */
    left: () => environment.timers.size + environment.wakers.size + environment.offliners.size,
    wrapper: (strict: boolean) => {
      const { scope } = page;
      const value = { scope, identity: scope.identity, onEvent: () => undefined, onError: () => undefined };
      const Wrapper = ({ children }: { children: ReactNode }) => {
        const tree = <TenonContext.Provider value={value}>{children}</TenonContext.Provider>;
        return strict ? <StrictMode>{tree}</StrictMode> : tree;
      };
      return Wrapper;
    },
    mount: <T,>(hook: () => T, { strict = false } = {}) => renderHook(hook, { wrapper: page.wrapper(strict) }),
    render: (tree: ReactNode) => render(tree, { wrapper: page.wrapper(false) }),
  };
  page.scope = new TenonScope({
    identity: { project: "p", consumer: { ref: "ada" }, group: { ref: group } },
    endpoint: "https://host.invalid/api/tenon",
    environment,
    openWindow: () => null,
    windows: () => ({ subscribe: page.push }),
    fetch: async (input, init) => {
      const url = input as string;
      if (!url.endsWith("/status")) {
        if (typeof init?.body === "string") page.bodies.push(init.body);
        else page.activity.push(url);
        const answer = page.answerActivity(url);
        return answer instanceof Response ? answer : Response.json(answer, { status: init?.body ? 201 : 200 });
      }
      page.signals.push(init!.signal!);
      const answer = await page.answer(page.at.push(environment.time));
      if (answer instanceof Error) throw answer;
      return answer instanceof Response ? answer : Response.json(answer);
    },
  });
  return page;
}
export type StatusPage = ReturnType<typeof statusPage>;

/** Reading an answer and loading a file take turns of the machine itself, not only promises. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

async function passing(environment: FakeEnvironment, ms: number): Promise<void> {
  const end = environment.time + ms;
  await turns();
  for (;;) {
    const next = Math.min(...[...environment.timers].map(({ at }) => at));
    if (next > end) break;
    await environment.pass(Math.max(0, next - environment.time));
    await turns();
  }
  await environment.pass(end - environment.time);
}

/** The first file that is loaded later takes longer than turns: once, before a test counts them. */
export async function loadFirst(): Promise<void> {
  const page = statusPage();
  const stop = statusStoreOf(page.scope).look(() => undefined);
  await vi.waitFor(() => expect(statusStoreOf(page.scope).get().items).toHaveLength(1), { timeout: 10_000 });
  stop();
}

export const problem = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  Response.json(
    { type: "about:blank", title: code, status, code, retryable: status >= 429 },
    { status, headers: { ...headers, "content-type": "application/problem+json" } },
  );
