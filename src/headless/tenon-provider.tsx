"use client";

import { useEffect, useMemo, type ReactNode } from "react";
import type { TenonIdentity } from "../client/identity.js";
import type { GetSessionToken } from "../client/session-tokens.js";
import type { TenonError } from "../http/tenon-error.js";
import { openBrowserWindow, type WindowOpener } from "./auth-window.js";
import { callHost } from "./call-host.js";
import type { TenonEvent } from "./tenon-event.js";
import { TenonScope, type AuthorizationMode, type PushSource } from "./tenon-scope.js";
import { useLatest } from "./use-latest.js";
import { TenonContext, type TenonContextValue } from "./use-tenon.js";

/** A person or an organization: its reference in the host's product, and its name where one is known. */
export type TenonParty = string | { readonly ref: string; readonly name?: string | undefined };

export interface TenonHeadlessProviderProps {
  /** Project of the integrations. */
  project: string;
  /** The person who is signed in. */
  consumer: TenonParty;
  /** The organization the person acts for; connections and installations belong to it. */
  group: TenonParty;
  /** Where the handler is mounted. @default "/api/tenon" */
  endpoint?: string | undefined;
  /** Carries every request. @default window.fetch */
  fetch?: typeof globalThis.fetch | undefined;
  /** Asks your back end for a session token; leave it out where a cookie of yours identifies the person. */
  getSessionToken?: GetSessionToken | undefined;
  /** Everything that happens, of every drop-in below. */
  onEvent?: ((event: TenonEvent) => void) | undefined;
  onError?: ((error: TenonError) => void) | undefined;
  /** Opens the provider's window. @default window.open */
  openWindow?: WindowOpener | undefined;
  /** Where the customer signs in: in a window, or in this tab. @default "auto": a window, and this tab where there are no windows */
  authorizationMode?: AuthorizationMode | undefined;
  /** Path of a page of yours that the window shows until the provider's address is known (`/connecting.html`). @default a blank page */
  waitingPage?: string | undefined;
  /** Takes this tab to the provider; a shell around the page may open its browser instead. @default location.assign */
  navigate?: ((url: string) => void) | undefined;
  /**
   * Your own word that something may have changed, from webhooks for instance: call `changed`, and what shows health is read again at
   * once. While it is there the kit asks by itself every two minutes only. It answers with what ends it. @default none, the kit asks
   */
  subscribe?: PushSource | undefined;
  children?: ReactNode;
}

const party = (value: TenonParty): { ref: string; name?: string | undefined } =>
  typeof value === "string" ? { ref: value } : value;

/** Says whose integrations are meant. When the identity changes, everything of the one before is aborted and forgotten. */
export function TenonHeadlessProvider(props: TenonHeadlessProviderProps) {
  const { project, endpoint = "/api/tenon", children } = props;
  const consumer = party(props.consumer);
  const group = party(props.group);
  const latest = useLatest(props);

  // Functions may be new at each render; they are read when they are needed. Only the identity makes another scope.
  const { ref: consumerRef, name: consumerName } = consumer;
  const { ref: groupRef, name: groupName } = group;
  const hasToken = props.getSessionToken !== undefined;
  const scope = useMemo(() => {
    return new TenonScope({
      identity: { project, consumer: { ref: consumerRef }, group: { ref: groupRef } },
      endpoint,
      fetch: (input, init) => {
        const { fetch } = latest();
        return fetch ? fetch(input, init) : globalThis.fetch(input, init);
      },
      getSessionToken: hasToken ? (options) => latest().getSessionToken?.(options) ?? "" : undefined,
      openWindow: (...request) => (latest().openWindow ?? openBrowserWindow)(...request),
      windows: latest,
    });
  }, [project, consumerRef, groupRef, endpoint, hasToken, latest]);

  useEffect(() => scope.use(), [scope]);

  // A name may arrive later than the reference it belongs to; it makes nobody another person.
  const identity = useMemo<TenonIdentity>(
    () => ({
      project,
      consumer: { ref: consumerRef, name: consumerName },
      group: { ref: groupRef, name: groupName },
    }),
    [project, consumerRef, consumerName, groupRef, groupName],
  );
  const host = useMemo<Pick<TenonContextValue, "onEvent" | "onError">>(
    () => ({
      onEvent: (event) => callHost(latest().onEvent, event),
      onError: (error) => callHost(latest().onError, error),
    }),
    [latest],
  );
  const value = useMemo<TenonContextValue>(() => ({ scope, identity, ...host }), [scope, identity, host]);
  return <TenonContext.Provider value={value}>{children}</TenonContext.Provider>;
}
