"use client";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { ConnectionReport } from "../../headless/status-snapshot.js";
import { useStatusActions } from "../../headless/use-status-actions.js";
import { tellHost, type StatusHost } from "./status-event.js";
import { layerOf, type StatusLayer } from "./status-layer-of.js";

/** One place that shows one connection: its button, what that opened, and whether it helped. */
export function useStatusPlace(report: ConnectionReport, host: StatusHost, place: RefObject<HTMLElement | null>) {
  const { item, health } = report;
  const { retry, resume, working, error } = useStatusActions(item);
  const [layer, setLayer] = useState<StatusLayer | null>(null);
  /** What was done here, until it is known whether it helped. */
  const [acted, setActed] = useState(false);
  const isFixed = acted && health.state === "connected";

  const wasFixed = useRef(false);
  useEffect(() => {
    // The button that helped is another one now: the keyboard's place is what it changed.
    if (isFixed && !wasFixed.current) {
      const { activeElement: at, body } = document;
      if (at === null || at === body || place.current?.contains(at)) place.current?.focus({ preventScroll: true });
    }
    wasFixed.current = isFixed;
  }, [isFixed, place]);

  const press = (): void => {
    if (!tellHost(host, health.action, report)) return;
    const next = layerOf(report);
    if (health.state !== "connected") setActed(false);
    if (next !== null) {
      setLayer(next);
      return;
    }
    void (health.action === "retry" ? retry() : resume()).then((isDone) => {
      if (isDone) setActed(true);
    });
  };

  return {
    layer,
    isFixed,
    press,
    working,
    /** Why the last attempt did not work. */
    error,
    /** Closes what the button opened; `done`: what was begun there has come to its end. */
    close: (done = false) => {
      setLayer(null);
      if (done) setActed(true);
    },
  };
}

export type StatusPlace = ReturnType<typeof useStatusPlace>;
