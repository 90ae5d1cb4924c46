import type { Endpoint, EndpointInput, EndpointOutput } from "../contracts/kit/endpoint.js";
import { contractVersion, kitHeaders } from "../contracts/kit/kit-headers.js";
import type { Problem, TenonErrorCode } from "../contracts/kit/problem.js";
import { problemReader, readers } from "../contracts/kit/readers.js";
import { misfit, type Reader } from "../contracts/reader.js";
import { isTransientStatus, parseRetryAfter, readPolicy, retryDelay, writePolicy } from "./retry-policy.js";
import { TenonError } from "./tenon-error.js";

export interface Transport {
  /** Where the handler is mounted, absolute or a path of the page (`/api/tenon`). */
  readonly endpoint: string;
  readonly fetch: typeof globalThis.fetch;
  /** Headers of every request, asked for anew each time (token, identity claims). */
  headers(signal: AbortSignal): Promise<Record<string, string>>;
  /** Called once when an answer says 401; `true` means the token was renewed and the call is worth repeating. */
  renew?(signal: AbortSignal): Promise<boolean>;
  /** Waits; injected by tests. @default setTimeout */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Same key for the same intent: the handler answers a repetition with the first result. */
  idempotencyKey?: string | undefined;
  /** @default 15 s for reads, 30 s for writes */
  timeoutMs?: number | undefined;
  /** Further tries after one that failed. @default 2 for reads, none for writes */
  retries?: number | undefined;
}

export type ReaderTable = Readonly<Partial<Record<string, Reader>>>;

const codes: Readonly<Partial<Record<number, TenonErrorCode>>> = {
  401: "session_ended",
  402: "payment_required",
  403: "forbidden",
  404: "not_found",
  409: "conflict",
  410: "not_found",
  413: "too_large",
  429: "rate_limited",
};

const codeByStatus = (status: number): TenonErrorCode =>
  codes[status] ?? (status >= 500 ? "upstream_unavailable" : "invalid_input");

/** Asks the handler one thing. Rejects with `TenonError`, or with the signal's reason when aborted. */
export async function callEndpoint<E extends Endpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  transport: Transport,
  options: CallOptions = {},
  /** What reads the answer, by the endpoint's name. */
  table: ReaderTable = readers,
): Promise<EndpointOutput<E>> {
  const isRead = endpoint.method === "GET";
  const policy = isRead ? readPolicy : writePolicy;
  const signal = options.signal ?? new AbortController().signal;
  let renewed = false;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await once(endpoint, input, transport, options, signal, table);
    } catch (error) {
      if (signal.aborted || !(error instanceof TenonError)) throw error;
      // 401 means "not executed", so even a write may be repeated with the new token, once.
      if (error.code === "session_ended" && !renewed && transport.renew) {
        renewed = true;
        attempt -= 1;
        if (await transport.renew(signal)) continue;
        throw error;
      }
      const wait = error.retryAfterSeconds;
      const tooLong = wait !== undefined && wait > policy.longestWaitSeconds;
      if (!error.retryable || tooLong || attempt >= (options.retries ?? policy.retries)) throw error;
      await (transport.sleep ?? sleep)(retryDelay(attempt, wait, Math.random()), signal);
    }
  }
}

async function once<E extends Endpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  transport: Transport,
  options: CallOptions,
  outer: AbortSignal,
  table: ReaderTable,
): Promise<EndpointOutput<E>> {
  const { params = {}, query, body } = input as { params?: Record<string, string>; query?: object; body?: unknown };
  const deadline = new AbortController();
  const stop = () => {
    deadline.abort(outer.reason);
  };
  if (outer.aborted) stop();
  outer.addEventListener("abort", stop, { once: true });
  const clock = { ranOut: false };
  const timer = setTimeout(
    () => {
      clock.ranOut = true;
      deadline.abort();
    },
    options.timeoutMs ?? (endpoint.method === "GET" ? 15_000 : 30_000),
  );
  try {
    const headers: Record<string, string> = {
      accept: "application/json",
      ...(await transport.headers(deadline.signal)),
    };
    if (body !== undefined) headers["content-type"] = "application/json";
    if (options.idempotencyKey !== undefined) headers[kitHeaders.idempotencyKey] = options.idempotencyKey;
    deadline.signal.throwIfAborted();
    const { fetch } = transport;
    const response = await fetch(endpointUrl(transport.endpoint, endpoint.path, params, query), {
      method: endpoint.method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: deadline.signal,
      cache: "no-store",
      credentials: "same-origin",
      redirect: "error",
    });
    return await read(endpoint, response, table);
  } catch (cause) {
    if (outer.aborted) throw abortReason(outer);
    if (cause instanceof TenonError) throw cause;
    throw new TenonError({
      code: clock.ranOut ? "timeout" : "network",
      message: `${endpoint.name} got no answer`,
      retryable: true,
      cause,
    });
  } finally {
    clearTimeout(timer);
    outer.removeEventListener("abort", stop);
  }
}

async function read<E extends Endpoint>(
  endpoint: E,
  response: Response,
  table: ReaderTable,
): Promise<EndpointOutput<E>> {
  try {
    // Bundlers leave this out of what goes to customers, so nothing of it may stand elsewhere; there, the handler's log says the same.
    if (process.env.NODE_ENV !== "production") {
      const page = globalThis as { tenonContractSaid?: boolean };
      const other = response.headers.get(kitHeaders.contract);
      if (other !== null && other !== contractVersion && !page.tenonContractSaid) {
        page.tenonContractSaid = true;
        globalThis.console.warn(
          `Tenon: this page speaks version ${contractVersion} of the kit contract and its handler version ${other}. What is new in ` +
            "one of them cannot be shown by the other. Install the same version of tenon-kit on both sides, the handler's first.",
        );
      }
    }
  } catch {
    // No bundler has been here, and no Node.
  }
  const requestId = response.headers.get(kitHeaders.requestId) ?? undefined;
  const text = await response.text();
  if (!response.ok) throw problemError(endpoint, response, text, requestId);
  if (endpoint.status === 204) return undefined as EndpointOutput<E>;
  const answer = table[endpoint.name]?.(parseJson(text)) ?? misfit;
  if (answer !== misfit) return answer as EndpointOutput<E>;
  throw new TenonError({
    code: "bad_response",
    message: `${endpoint.name} broke its contract`,
    status: response.status,
    retryable: true,
    requestId,
  });
}

function problemError(endpoint: Endpoint, response: Response, text: string, requestId: string | undefined): TenonError {
  const read = problemReader(parseJson(text));
  const problem = read === misfit ? undefined : (read as Problem);
  return new TenonError({
    code: problem?.code ?? codeByStatus(response.status),
    message: `${endpoint.name} was answered ${String(response.status)}${problem?.detail ? `: ${problem.detail}` : ""}`,
    status: response.status,
    retryable: problem?.code === undefined ? isTransientStatus(response.status) : problem.retryable,
    retryAfterSeconds: problem?.retryAfterSeconds ?? parseRetryAfter(response.headers.get("retry-after"), Date.now()),
    requestId: problem?.requestId ?? requestId,
    issues: problem?.issues,
  });
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
};

/** Fills `:name` in a path. Values are encoded; `.` and `..` cannot be encoded and are refused. */
export function endpointUrl(base: string, path: string, params: Record<string, string>, query?: object): string {
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = params[name] ?? "";
    if (value === "" || value === "." || value === "..")
      throw new TenonError({ code: "not_found", message: `"${value}" is not a ${name}` });
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) if (typeof value === "string") search.set(key, value);
  const suffix = search.size > 0 ? `?${search.toString()}` : "";
  return base.replace(/\/+$/, "") + filled + suffix;
}

const abortReason = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new DOMException("Aborted", "AbortError");

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        reject(abortReason(signal));
      },
      { once: true },
    );
  });
