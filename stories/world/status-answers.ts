import type { StatusItem } from "tenon-kit/contracts";

type Operation = NonNullable<NonNullable<StatusItem["installation"]>["latest"]>;

export interface StatusAnswers {
  /** What is said of them now; change it and ask again. `undefined`: there is no answer. */
  items: readonly StatusItem[] | undefined;
  /** What they did lately. */
  operations?: readonly Operation[];
  /** Code of the problem that is answered in place of everything. */
  problem?: string;
}

const json = (body: unknown, status = 200, type = "application/json"): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": type } });

/**
 * A handler that says of everything what it was told to: for states that the sandbox gets into by luck alone. `asked` is what it heard.
 */
export function statusHandler(answers: StatusAnswers): { fetch: typeof globalThis.fetch; asked: string[] } {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, globalThis.location.href);
    const method = init?.method ?? "GET";
    asked.push(`${method} ${pathname.replace(/^.*\/api\/tenon/, "")}`);
    const { items, operations = [], problem } = answers;
    if (problem !== undefined) {
      const body = { code: problem, title: problem, retryable: false, requestId: "q7Hc2LwXbT9vEkN4sRfA" };
      return Promise.resolve(json(body, problem === "forbidden" ? 403 : 422, "application/problem+json"));
    }
    if (pathname.endsWith("/status")) {
      return items === undefined ? new Promise(() => undefined) : Promise.resolve(json({ items, unavailable: [] }));
    }
    if (pathname.endsWith("/activity")) return Promise.resolve(json({ operations, backfills: [] }));
    if (pathname.endsWith("/reads")) return Promise.resolve(json({ started: [] }, 202));
    return Promise.reject(new TypeError("There is nothing behind this page."));
  };
  return { fetch, asked };
}
