/** The host's own functions cannot spoil an answer. */
export function quietly(call: () => unknown): void {
  try {
    const result = call();
    // Left alone, a rejection ends a Node process.
    if (result instanceof Promise) result.catch(() => undefined);
  } catch {
    // Nothing to do: whoever would be told is the one who failed.
  }
}
