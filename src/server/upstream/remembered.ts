/** One request for many askers, until it is too old; a failure is not kept. */
export function remembered<T>(lifetimeMs: number, load: () => Promise<T>): () => Promise<T> {
  let last: { at: number; value: Promise<T> } | undefined;
  return () => {
    if (last && Date.now() - last.at < lifetimeMs) return last.value;
    const entry = { at: Date.now(), value: load() };
    last = entry;
    entry.value.catch(() => {
      if (last === entry) last = undefined;
    });
    return entry.value;
  };
}
