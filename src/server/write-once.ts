import type { Endpoint, EndpointRequest } from "../contracts/kit/endpoint.js";
import type { StoreFailure } from "./ask-store.js";
import type { IdempotencyStore } from "./idempotency-store.js";
import { once } from "./idempotency.js";
import type { Route } from "./route.js";
import { steadySignal } from "./steady-signal.js";
import type { Trace } from "./trace.js";
import type { Caller } from "./upstream/upstream.js";

export interface Write {
  readonly store: IdempotencyStore;
  readonly secret: () => Promise<Uint8Array>;
  readonly scope: readonly string[];
  /** Value of `Idempotency-Key`; `null`: it was not sent. */
  readonly key: string | null;
  readonly storeFailed: (failure: StoreFailure) => void;
  readonly respond: (output: unknown) => Promise<Response>;
  readonly trace: Trace;
}

/**
 * Carries out a write; a create with an Idempotency-Key once. Changes and removals need none: a change names the version it changes,
 * and to remove what is gone is a success.
 */
export async function writeOnce(
  route: Route,
  asked: EndpointRequest<Endpoint>,
  caller: Caller,
  { secret, key, respond, trace, ...call }: Write,
): Promise<Response> {
  const { endpoint, fleeting, reconcile } = route;
  if (endpoint.method !== "POST" || fleeting || key === null) return respond(await route.answer(asked, caller));
  const { signal, end } = steadySignal(caller.signal);
  const steady: Caller = { ...caller, signal };
  try {
    return await once(
      { ...call, key, secret: await secret(), body: (asked as { body?: unknown }).body },
      {
        work: async () => respond(await route.answer(asked, steady)),
        before: async () => reconcile?.before(asked, steady),
        found: async (before) => {
          const made = await reconcile?.found(before, steady);
          return made === undefined ? undefined : respond(made);
        },
        replayed: () => {
          trace.replayed = true;
        },
      },
    );
  } finally {
    end();
  }
}
