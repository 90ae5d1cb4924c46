"use client";
import { useEffect, useState } from "react";

/** A press that was meant for whatever stood here a moment ago must not destroy anything. */
const readyAfterMs = 400;

/** `true` once a destructive button has stood long enough to be meant. */
export function useDeliberate(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), readyAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return ready;
}
