"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { TenonError } from "../http/tenon-error.js";
import type { LinkAnswer } from "../server/hosted/page-config.js";
import { openLink } from "./link-session.js";

export type OpenLink = Extract<LinkAnswer, { state: "open" }>;

/** Where a visit stands. */
export type Visit =
  { readonly state: "opening" | "missing" } | { readonly state: "failed"; readonly error: TenonError } | LinkAnswer;

export interface LinkVisit {
  readonly visit: Visit;
  readonly retry: () => void;
  /** For the kit: the token of the first exchange, then new ones while the link is good. */
  readonly getSessionToken: (options: { signal: AbortSignal }) => Promise<string>;
}

/** Exchanges the link, and again whenever the session it got runs out. A link taken back meanwhile closes the page. */
export function useVisit(endpoint: string, linkToken: string | null): LinkVisit {
  const [visit, setVisit] = useState<Visit>({ state: linkToken === null ? "missing" : "opening" });
  const [tries, setTries] = useState(0);
  const first = useRef<string | null>(null);

  useEffect(() => {
    if (linkToken === null) return;
    const stop = new AbortController();
    openLink(endpoint, linkToken, stop.signal).then(
      (answer) => {
        if (stop.signal.aborted) return;
        first.current = answer.state === "open" ? answer.token : null;
        setVisit(answer);
      },
      (error: unknown) => {
        const known = error instanceof TenonError ? error : new TenonError({ code: "unexpected", cause: error });
        if (!stop.signal.aborted) setVisit({ state: "failed", error: known });
      },
    );
    return () => stop.abort();
  }, [endpoint, linkToken, tries]);

  const getSessionToken = useCallback(
    async ({ signal }: { signal: AbortSignal }): Promise<string> => {
      const token = first.current;
      first.current = null;
      if (token !== null) return token;
      const answer = await openLink(endpoint, linkToken ?? "", signal);
      if (answer.state === "open") return answer.token;
      setVisit(answer);
      throw new TenonError({ code: "session_ended" });
    },
    [endpoint, linkToken],
  );

  const retry = useCallback(() => {
    setVisit({ state: "opening" });
    setTries((count) => count + 1);
  }, []);
  return { visit, retry, getSessionToken };
}
