"use client";

import { useEffect, useState } from "react";

/**
 * Gives the value of the newest render to code that runs later (an event, an answer). The function is always the same one, so that a
 * host may hand over new functions at each render without anything being done again.
 */
export function useLatest<T>(value: T): () => T {
  const [box] = useState(() => {
    let held = value;
    return {
      get: () => held,
      set: (next: T) => {
        held = next;
      },
    };
  });
  useEffect(() => {
    box.set(value);
  });
  return box.get;
}
