import { createTenonClient, type TenonClient } from "../client/create-tenon-client.js";
import { identityKey, type TenonIdentity } from "../client/identity.js";
import type { GetSessionToken } from "../client/session-tokens.js";
import type { Configuration } from "../contracts/kit/configuration.js";
import type { IntegrationDetail } from "../contracts/kit/integrations.js";
import type { ConfigDraft } from "../flows/config-draft.js";
import type { WindowOpener } from "./auth-window.js";
import { browserEnvironment, type Environment } from "./environment.js";
import { FactCache } from "./fact-cache.js";
import { factKeys } from "./fact-keys.js";
import { detailOfProvider, type FlowTarget } from "./flow-target.js";

/** What a draft was made of; it is taken up again only where all of it still holds. */
export interface KeptDraft {
  readonly draft: ConfigDraft;
  /** What it began from. */
  readonly base: ConfigDraft;
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
  /** Read when they are needed. @default automatic, a blank page, this tab's location */
  windows?: (() => HostWishes) | undefined;
  environment?: Environment | undefined;
}

/** Tells whenever something may have changed, and never what: the handler is asked. The answer ends it. */
export type PushSource = (changed: () => void) => () => void;

/** `auto`: a window, or this tab where there are no windows. `window`: never this tab by itself. `redirect`: always this tab. */
export type AuthorizationMode = "auto" | "window" | "redirect";

export interface HostWishes {
  readonly authorizationMode?: AuthorizationMode | undefined;
  readonly waitingPage?: string | undefined;
  readonly navigate?: ((url: string) => void) | undefined;
  /** The host's push source, where it has one. */
  readonly subscribe?: PushSource | undefined;
}

/**
 * Everything that belongs to one identity: client, token, cache, drafts, the one window. Another identity gets another scope, and the
 * old one is closed: its requests are aborted and its facts dropped (T28).
 */
export class TenonScope {
  readonly identity: TenonIdentity;
  readonly client: TenonClient;
  readonly facts: FactCache;
  readonly environment: Environment;
  readonly openWindow: WindowOpener;
  readonly windows: () => HostWishes;
  readonly drafts = new Map<string, KeptDraft>();
  /** What was installed, or about to be, when it was removed elsewhere: setting it up again begins with it. */
  readonly removed = new Map<string, Configuration>();
  /** Called when this page has written something. */
  readonly onWrite = new Set<() => void>();
  readonly #closing = new AbortController();
  readonly #tabListeners = new Set<() => void>();
  #users = 0;
  #begun = false;
  #stopWaking: () => void = () => undefined;
  #channel: BroadcastChannel | null = null;
  #supersede: (() => void) | null = null;

  constructor(options: ScopeOptions) {
    this.identity = options.identity;
    this.environment = options.environment ?? browserEnvironment;
    this.openWindow = options.openWindow;
    this.windows = options.windows ?? (() => ({}));
    this.client = createTenonClient({
      identity: options.identity,
      endpoint: options.endpoint,
      fetch: options.fetch,
      getSessionToken: options.getSessionToken,
    });
    this.facts = new FactCache(() => this.environment.now());
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
    this.#stopWaking = this.environment.onWake(() => {
      this.facts.refresh(2_000);
    });
    if (typeof BroadcastChannel === "undefined") return;
    this.#channel = new BroadcastChannel(`tenon:${identityKey(this.identity)}`);
    this.#channel.onmessage = () => {
      this.facts.invalidate();
      for (const listener of this.#tabListeners) listener();
    };
  }

  #close(): void {
    this.#closing.abort(new DOMException("Closed.", "AbortError"));
    this.client.close();
    this.#stopWaking();
    this.facts.clear();
    this.drafts.clear();
    this.removed.clear();
    this.#channel?.close();
    this.#channel = null;
  }

  /** The integration, from memory where it was read within `maxAgeMs`; questions at the same time are one request. */
  readDetail(target: FlowTarget, maxAgeMs: number): Promise<IntegrationDetail> {
    const { key, ask } = this.detailQuestion(target);
    return this.facts.read(key, ask, maxAgeMs);
  }

  detailQuestion(target: FlowTarget) {
    return {
      key:
        target.provider === undefined
          ? factKeys.integration(this.identity, target.integration)
          : factKeys.provider(this.identity, target.provider),
      // Bound to the identity, not to whoever looks: React's Strict Mode looks away once, and would ask twice.
      ask: () => this.#askDetail(target, this.signal),
    };
  }

  /** Asks the handler itself, past what is remembered, and shares what it said. */
  async rereadDetail(target: FlowTarget, signal: AbortSignal): Promise<IntegrationDetail> {
    const detail = await this.#askDetail(target, signal);
    if (!signal.aborted) this.facts.set(this.detailQuestion(target).key, detail);
    return detail;
  }

  async #askDetail(target: FlowTarget, signal: AbortSignal): Promise<IntegrationDetail> {
    return target.provider === undefined
      ? this.client.getIntegration(target.integration, { signal })
      : detailOfProvider(await this.client.getProvider(target.provider, { signal }));
  }

  /** Something was written: what is cached is old, here and in the other tabs. Says that something changed, never what (D1). */
  announce(): void {
    this.facts.invalidate();
    for (const listener of this.onWrite) listener();
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
