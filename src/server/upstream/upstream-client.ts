import * as z from "zod/mini";
import { readText } from "../../http/read-body.js";
import { retryDelay } from "../../http/retry-policy.js";
import { isTenonError, TenonError } from "../../http/tenon-error.js";
import { untilAborted } from "../../http/until-aborted.js";
import { upstreamAddress, type AddressParts, type MayStand } from "./upstream-address.js";
import { countUpstream } from "./upstream-meter.js";
import { parseJson } from "./upstream-refusal.js";

/** How one upstream is spoken to. */
export interface UpstreamClientOptions {
  readonly baseUrl: URL;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Go with every request, the key among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly mayStand: MayStand;
  /** What an answer that is no success means. */
  refusal(response: Response, text: string, secrets: readonly string[]): TenonError;
  /** Sees every answer before it is read. */
  seen?(response: Response): void;
}

export interface Ask<S extends z.ZodMiniType> extends AddressParts {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: unknown;
  /** Missing: nothing is read. `"text"`: the operation answers `text/plain`. */
  readonly read?: S | "text";
  readonly signal?: AbortSignal | undefined;
  readonly requestId?: string | undefined;
  /** Values the customer typed; they are blotted out of every text of the answer. */
  readonly secrets?: readonly string[];
  /** A read that is never repeated, because it changes something all the same. */
  readonly once?: boolean;
}

const readTimeoutMs = 12_000;
const writeTimeoutMs = 25_000;
const largestAnswer = 10 * 1024 * 1024;
/** Longest wait the browser's own patience allows before the one repetition of a read. */
const longestWaitSeconds = 3;

/** Speaks HTTP with an upstream: addresses from templates, headers from scratch, no redirects, one repetition for reads. */
export class UpstreamClient {
  constructor(private readonly options: UpstreamClientOptions) {}

  /** @throws TenonError; its message never holds the key or what `secrets` names */
  async ask<S extends z.ZodMiniType>(ask: Ask<S>): Promise<z.output<S>> {
    try {
      return await this.once(ask);
    } catch (error) {
      const isRead = (ask.method ?? "GET") === "GET" && ask.once !== true;
      if (!isRead || !isTenonError(error) || !error.retryable || ask.signal?.aborted) throw error;
      const wait = error.retryAfterSeconds;
      if (wait !== undefined && wait > longestWaitSeconds) throw error;
      await pause(retryDelay(0, wait, Math.random()), ask.signal);
      return await this.once(ask);
    }
  }

  private async once<S extends z.ZodMiniType>(ask: Ask<S>): Promise<z.output<S>> {
    const { method = "GET", signal: outer } = ask;
    const { baseUrl, fetch, mayStand } = this.options;
    const url = upstreamAddress(baseUrl, ask, mayStand);
    const stop = new AbortController();
    const forward = () => stop.abort();
    outer?.addEventListener("abort", forward, { once: true });
    if (outer?.aborted) stop.abort();
    const timer = setTimeout(forward, method === "GET" && ask.once !== true ? readTimeoutMs : writeTimeoutMs);
    const counted = countUpstream(outer);
    try {
      const request = new Request(url, {
        method,
        headers: this.headers(ask),
        body: bodyOf(ask),
        redirect: "manual",
        signal: stop.signal,
      });
      const response = await untilAborted(fetch(request), stop.signal);
      this.options.seen?.(response);
      if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400)) {
        throw unavailable("The upstream answered with a redirect, which is never followed", false);
      }
      const text = await readText(response.body, largestAnswer, stop.signal);
      if (!response.ok) throw this.options.refusal(response, text, ask.secrets ?? []);
      return read(ask, text);
    } catch (error) {
      if (isTenonError(error) && error.code !== "too_large") throw error;
      if (isTenonError(error)) throw unavailable("The upstream's answer is too large", false);
      if (outer?.aborted)
        throw new TenonError({ code: "upstream_unavailable", message: "The request was stopped", cause: error });
      if (stop.signal.aborted) throw unavailable("The upstream took too long", true, error, 504);
      throw unavailable("The upstream could not be reached", true, error);
    } finally {
      counted();
      clearTimeout(timer);
      outer?.removeEventListener("abort", forward);
    }
  }

  private headers<S extends z.ZodMiniType>(ask: Ask<S>): Headers {
    const headers = new Headers(this.options.headers);
    if (ask.body !== undefined) headers.set("content-type", "application/json");
    if (ask.requestId !== undefined) headers.set("x-request-id", ask.requestId);
    return headers;
  }
}

function bodyOf<S extends z.ZodMiniType>({ body }: Ask<S>): string | null {
  return body === undefined ? null : JSON.stringify(body);
}

function read<S extends z.ZodMiniType>({ read: schema }: Ask<S>, text: string): z.output<S> {
  if (schema === undefined) return undefined as z.output<S>;
  if (schema === "text") return text.trim() as z.output<S>;
  const parsed = z.safeParse(schema, parseJson(text));
  if (parsed.success) return parsed.data;
  throw unavailable("The upstream's answer is not what its contract says", true);
}

const unavailable = (message: string, retryable: boolean, cause?: unknown, status?: number): TenonError =>
  new TenonError({ code: "upstream_unavailable", message, retryable, cause, status });

const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
