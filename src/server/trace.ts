import { base64url } from "./keyed-hash.js";

/** One line for each request; it holds no bodies, headers, queries or names. */
export interface LogLine {
  /** The endpoint's name (`createConnection`), or `none` where no endpoint was met. */
  readonly operation: string;
  readonly status: number;
  readonly ms: number;
  readonly requestId: string;
  /** Stands for person and organization; missing when nobody is signed in. */
  readonly tenantHash?: string | undefined;
}

/** What is known of a request by the time it is answered. */
export interface Trace {
  readonly requestId: string;
  operation: string;
  tenant?: string;
}

export const newTrace = (): Trace => ({ requestId: newRequestId(), operation: "none" });

/** `crypto.randomUUID` is missing in pages that are not served securely, and stories run there. */
const newRequestId = (): string => base64url(crypto.getRandomValues(new Uint8Array(15)));
