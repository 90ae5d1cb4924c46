/** Pairs as they are sent: the same name may stand more than once. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

export interface ConformanceSettings {
  /** Where the implementation is mounted, for instance `http://localhost:8080/api/tenon`. */
  readonly url: string;
  /** How a person of one organization signs in. */
  readonly headers: HeaderList;
  /** How a person of another organization signs in. Without it, nothing can be said of isolation. */
  readonly otherHeaders?: HeaderList | undefined;
  /** What a request of nobody carries. @default nothing */
  readonly anonymousHeaders?: HeaderList | undefined;
  /** Which integration is connected and installed. @default the first that is connected by a form and is not installed */
  readonly integration?: string | undefined;
  /** What its connect form is filled with, by input name. */
  readonly credentials?: Readonly<Record<string, string>> | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  /** Groups or ids of checks; a check runs that begins with one of them. @default all */
  readonly only?: readonly string[] | undefined;
  /** Seconds one answer may take. @default 10 */
  readonly timeoutSeconds?: number | undefined;
  /** Carries the requests. @default globalThis.fetch */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Called after each check. */
  readonly onResult?: ((result: CheckResult) => void) | undefined;
}

export type Outcome = "passed" | "failed" | "not offered";

export interface CheckResult {
  readonly id: string;
  /** First part of the id. */
  readonly group: string;
  readonly title: string;
  readonly outcome: Outcome;
  /** Why it failed, or why it could not be asked. */
  readonly reason?: string | undefined;
  /** What was asked and answered where it failed; nothing that was given as a header or credential is in it. */
  readonly sent?: string | undefined;
  readonly got?: string | undefined;
  readonly ms: number;
}

export interface ConformanceReport {
  readonly url: string;
  readonly results: readonly CheckResult[];
}
