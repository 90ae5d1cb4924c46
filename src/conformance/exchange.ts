export type Who = "first" | "other" | "nobody";

export interface Asking {
  /** @default "first" */
  readonly as?: Who;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text is sent as it is. */
  readonly body?: unknown;
  /** @default "application/json" where there is a body */
  readonly mediaType?: string;
  /** @default true */
  readonly withKitHeader?: boolean;
}

/** One request and its answer. */
export interface Exchange {
  readonly method: string;
  /** Below the mount point. */
  readonly path: string;
  /** What was sent, in words for a person; secrets are left out. */
  readonly sent: string;
  readonly got: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `undefined` where the text is not JSON. */
  readonly json: unknown;
}
