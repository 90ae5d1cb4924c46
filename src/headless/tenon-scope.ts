import { QueryClient } from "@tanstack/react-query";
import { createTenonClient, type TenonClient } from "../client/create-tenon-client.js";
import { identityKey, type TenonIdentity } from "../client/identity.js";
import type { GetSessionToken } from "../client/session-tokens.js";
import type { IntegrationDetail } from "../contracts/kit/integrations.js";
import type { ConfigDraft } from "../flows/config-draft.js";
import type { WindowOpener } from "./auth-window.js";
import { browserEnvironment, type Environment } from "./environment.js";
import { queryKeys } from "./query-keys.js";

/** What a draft was made of; it is taken up again only where all of it still holds. */
export interface KeptDraft {
  readonly draft: ConfigDraft;
  readonly connectionId: string;
  readonly revisionId: string;
  readonly version: string | null;
}

export interface ScopeOptions {
  identity: TenonIdentity;
  endpoint: string;
  fetch: typeof globalThis.fetch;
  getSessionToken?: GetSessionToken | undefined;
  openWindow: WindowOpener;
  environment?: Environment | undefined;
}

/**
 * Everything that belongs to one identity: client, token, cache, drafts, the one window. Another identity gets another scope, and the
 * old one is closed: its requests are aborted and its facts dropped (T28).
 */
export class TenonScope {
  readonly identity: TenonIdentity;
  readonly client: TenonClient;
  readonly queryClient: QueryClient;
  readonly environment: Environment;
  readonly openWindow: WindowOpener;
  readonly drafts = new Map<string, KeptDraft>();
  readonly #closing = new AbortController();
  readonly #tabListeners = new Set<() => void>();
  #users = 0;
  #begun = false;
  #channel: BroadcastChannel | null = null;
  #supersede: (() => void) | null = null;

  constructor(options: ScopeOptions) {
    this.identity = options.identity;
    this.environment = options.environment ?? browserEnvironment;
    this.openWindow = options.openWindow;
    this.client = createTenonClient({
      identity: options.identity,
      endpoint: options.endpoint,
      fetch: options.fetch,
      getSessionToken: options.getSessionToken,
    });
    this.queryClient = new QueryClient({
      defaultOptions: {
        // The transport retries; a second layer would multiply. "Offline" is asked anyway, for the browser may be wrong about it.
        queries: { retry: false, networkMode: "always", staleTime: 2_000, refetchOnWindowFocus: true },
      },
    });
  }

  /** Aborted when the identity has gone. */
  get signal(): AbortSignal {
    return this.#closing.signal;
  }

  /** Called in an effect; the answer undoes it. Strict Mode's undo and redo in one go closes nothing. */
  use(): () => void {
    this.#users += 1;
    this.#begin();
    return () => {
      this.#users -= 1;
      queueMicrotask(() => {
        if (this.#users === 0) this.#close();
      });
    };
  }

  #begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    this.queryClient.mount();
    if (typeof BroadcastChannel === "undefined") return;
    this.#channel = new BroadcastChannel(`tenon:${identityKey(this.identity)}`);
    this.#channel.onmessage = () => {
      void this.queryClient.invalidateQueries({ queryKey: queryKeys.all(this.identity) });
      for (const listener of this.#tabListeners) listener();
    };
  }

  #close(): void {
    this.#closing.abort(new DOMException("The identity has changed, or the provider is gone.", "AbortError"));
    this.client.close();
    this.queryClient.unmount();
    this.queryClient.clear();
    this.drafts.clear();
    this.#channel?.close();
    this.#channel = null;
  }

  /** The integration, from the cache where it was read within `maxAgeMs`; questions at the same time are one request. */
  readIntegration(name: string, maxAgeMs: number): Promise<IntegrationDetail> {
    return this.queryClient.fetchQuery({ ...this.integrationQuery(name), staleTime: maxAgeMs });
  }

  integrationQuery(name: string) {
    return {
      queryKey: queryKeys.integration(this.identity, name),
      // Bound to the identity, not to whoever looks: React's Strict Mode looks away once, and would ask twice.
      queryFn: () => this.client.getIntegration(name, { signal: this.signal }),
    };
  }

  /** Asks the handler itself, past the cache, and shares what it said. */
  async rereadIntegration(name: string, signal: AbortSignal): Promise<IntegrationDetail> {
    const { queryKey } = this.integrationQuery(name);
    const detail = await this.client.getIntegration(name, { signal });
    // An older question may still be out; its answer must not come after this one.
    await this.queryClient.cancelQueries({ queryKey });
    if (!signal.aborted) this.queryClient.setQueryData(queryKey, detail);
    return detail;
  }

  /** Something was written: what is cached is old, here and in the other tabs. Says that something changed, never what (D1). */
  announce(): void {
    void this.queryClient.invalidateQueries({ queryKey: queryKeys.all(this.identity) });
    try {
      this.#channel?.postMessage("changed");
    } catch {
      // A channel that was just closed: the other tabs look again on focus anyway.
    }
  }

  onOtherTab(listener: () => void): () => void {
    this.#tabListeners.add(listener);
    return () => {
      this.#tabListeners.delete(listener);
    };
  }

  /** One window at a time on a page: whoever had it is told. The answer gives it back. */
  takeWindow(onSuperseded: () => void): () => void {
    this.#supersede?.();
    this.#supersede = onSuperseded;
    return () => {
      if (this.#supersede === onSuperseded) this.#supersede = null;
    };
  }
}
