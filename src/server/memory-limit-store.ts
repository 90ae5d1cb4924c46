import type { LimitStore } from "./limit-store.js";

const mostKeys = 50_000;
/** Making room costs a look at all of them, so it is made for many. */
const keysAfterwards = 40_000;

/** Counts in the memory of one process. */
export function createMemoryLimitStore(now: () => number = Date.now): LimitStore {
  const windows = new Map<string, { count: number; ends: number }>();
  const tidy = () => {
    for (const [key, { ends }] of windows) if (ends <= now()) windows.delete(key);
    for (const key of windows.keys()) {
      if (windows.size <= keysAfterwards) return;
      windows.delete(key);
    }
  };
  return {
    take: (key, { most, windowMs }) => {
      let window = windows.get(key);
      if (!window || window.ends <= now()) {
        if (windows.size >= mostKeys) tidy();
        windows.set(key, (window = { count: 0, ends: now() + windowMs }));
      }
      window.count += 1;
      return Promise.resolve(
        window.count <= most ? { allowed: true } : { allowed: false, retryAfterMs: window.ends - now() },
      );
    },
  };
}
