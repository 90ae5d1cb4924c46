import type { Issue, TenonErrorCode } from "../contracts/kit/problem.js";

export interface TenonErrorInit {
  code: TenonErrorCode;
  /** For developers. Customers read a translated sentence chosen by `code`. */
  message?: string | undefined;
  status?: number | undefined;
  retryable?: boolean | undefined;
  retryAfterSeconds?: number | undefined;
  requestId?: string | undefined;
  issues?: readonly Issue[] | undefined;
  cause?: unknown;
}

/** A promise that was broken. Expected outcomes (denied, closed, expired) are states, not errors. */
export class TenonError extends Error {
  override readonly name = "TenonError";
  readonly code: TenonErrorCode;
  /** HTTP status of the answer, `0` when there was none. */
  readonly status: number;
  /** The same call may succeed later. */
  readonly retryable: boolean;
  readonly retryAfterSeconds: number | undefined;
  /** Give it to support. */
  readonly requestId: string | undefined;
  readonly issues: readonly Issue[];

  constructor(init: TenonErrorInit) {
    super(init.message ?? init.code, init.cause === undefined ? undefined : { cause: init.cause });
    this.code = init.code;
    this.status = init.status ?? 0;
    this.retryable = init.retryable ?? false;
    this.retryAfterSeconds = init.retryAfterSeconds;
    this.requestId = init.requestId;
    this.issues = init.issues ?? [];
  }
}

export const isTenonError = (value: unknown): value is TenonError => value instanceof TenonError;

/** A deliberate stop (unmount, identity change, cancel); callers drop it silently. */
export const isAbort = (value: unknown): boolean =>
  typeof value === "object" && value !== null && (value as { name?: unknown }).name === "AbortError";
