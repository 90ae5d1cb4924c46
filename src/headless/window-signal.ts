import type { WindowSignal } from "../contracts/kit/authorizations.js";

export interface HeardSignal {
  readonly means: WindowSignal["means"];
  /** For a failure: what it would be if the handler knows of no connection. */
  readonly failure: "denied" | "failed" | null;
  /** For `resume`: what the window came back with. Only texts are passed on. */
  readonly params?: Record<string, string>;
}

/**
 * Reads a message from the authorization window; `null` for everything that is not one (T4). Origin, window and shape must all fit,
 * and even then it only makes the kit ask the handler.
 */
export function readSignal(
  event: Pick<MessageEvent<unknown>, "origin" | "source" | "data">,
  signals: readonly WindowSignal[],
  isSource: (source: unknown) => boolean,
): HeardSignal | null {
  const { data } = event;
  const signal = signals.find((one) => one.origin === event.origin && member(data, one.field) === one.value);
  if (!signal || !isSource(event.source)) return null;
  const { means, paramsPath } = signal;
  if (means === "resume")
    return { means, failure: null, params: texts(paramsPath === undefined ? data : member(data, paramsPath)) };
  if (means !== "failed") return { means, failure: null };
  const isDenied = signal.reasonPaths.some((path) => {
    const reason = member(data, path);
    return typeof reason === "string" && reason.length <= 2_000 && reason.includes("access_denied");
  });
  return { means, failure: isDenied ? "denied" : "failed" };
}

const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof value === "object" && value !== null ? value : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );

/** Follows a dotted path through own members only. */
const member = (value: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>(
      (at, name) =>
        typeof at === "object" && at !== null && Object.hasOwn(at, name)
          ? (at as Record<string, unknown>)[name]
          : undefined,
      value,
    );
