import { contractVersion } from "../contracts/kit/kit-headers.js";
import { untilAborted } from "../http/until-aborted.js";
import { remembered } from "./upstream/remembered.js";

/** `closing` and `unavailable` are answered 503. */
export interface Health {
  readonly status: "ok" | "closing" | "unavailable";
  readonly contractVersion: string;
}

const patienceMs = 2_000;
/** Anybody may ask: however often, the check is made once in this time. */
const lifetimeMs = 1_000;

/**
 * Answers `GET /health`, which needs no identity and therefore says next to nothing; with `?deep` the host's own check is made as well.
 * What it failed with comes back beside the answer.
 */
export function createHealth(check: (() => unknown) | undefined) {
  const trouble = remembered(lifetimeMs, async (): Promise<{ error?: unknown }> => {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new Error(`healthCheck took longer than ${patienceMs} ms`)), patienceMs);
    try {
      await untilAborted(Promise.resolve().then(check), late.signal);
      return {};
    } catch (error) {
      return { error };
    } finally {
      clearTimeout(timer);
    }
  });
  return async (request: Request, isClosing: boolean): Promise<{ response: Response; error?: unknown }> => {
    const isDeep = check !== undefined && !isClosing && new URL(request.url).searchParams.has("deep");
    const found = isDeep ? await trouble() : {};
    const status = isClosing ? "closing" : "error" in found ? "unavailable" : "ok";
    const health: Health = { status, contractVersion };
    return { ...found, response: Response.json(health, { status: status === "ok" ? 200 : 503 }) };
  };
}
