import type { HandoffPlace, HandoffState } from "../flows/handoff.js";
import { callHost } from "./call-host.js";
import { tenonErrorOf } from "./flow-error.js";
import { HandoffRunner } from "./handoff-runner.js";
import { linkErrand, unlinkPlatform, type LinkTarget, type Unlinked } from "./sync-flow-errands.js";
import type { SyncFlowEvent } from "./sync-flow-event.js";
import type { TenonScope } from "./tenon-scope.js";
import type { UsePlatformLinkOptions } from "./sync-flow-options.js";
import type { TenonContextValue } from "./use-tenon.js";

/** One system alone, on its way; the hook tells React. */
export class PlatformLinker {
  readonly scope: TenonScope;
  readonly #listeners = new Set<() => void>();
  readonly #handoff: HandoffRunner;
  #linkedId: string | null = null;

  constructor(
    { scope, onEvent, onError }: TenonContextValue,
    private readonly latest: () => UsePlatformLinkOptions,
  ) {
    this.scope = scope;
    const emit = (event: SyncFlowEvent) => {
      callHost(latest().onEvent, event);
      onEvent(event);
    };
    this.#handoff = new HandoffRunner({
      scope,
      openingText: () => latest().openingText,
      onChange: (before, after) => {
        for (const listener of [...this.#listeners]) listener();
        const end = after.name === "idle" ? after.end : null;
        if (end?.kind === "failed") {
          const error = tenonErrorOf(end.error);
          emit({ type: "error", error, service: "syncFlow" });
          onError(error);
        } else if (end?.kind === "finished" && this.#linkedId !== null) {
          emit({ type: "platform-linked", connectionId: this.#linkedId, service: "syncFlow" });
          callHost(latest().onLinked, this.#linkedId);
          scope.announce();
        } else if (after.name === "away" && after.phase === "blocked")
          emit({ type: "window-blocked", service: "syncFlow" });
        else if (before.name === "away" && before.phase === "opening" && after.name === "away")
          if (after.phase === "waiting" && after.place === "window")
            emit({ type: "window-opened", service: "syncFlow" });
      },
    });
  }

  readonly getState = (): HandoffState => this.#handoff.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
  start(): void {
    // Nothing is done before somebody presses.
  }
  readonly stop = (): void => this.#handoff.stop();

  readonly verbs = {
    open: (target: LinkTarget) => {
      this.#linkedId = null;
      this.#handoff.launch(
        linkErrand(this.scope, target, ({ id }) => {
          this.#linkedId = id;
        }),
        this.#place(),
      );
    },
    again: (here = false) => this.#handoff.again(here ? "tab" : this.#place()),
    showWindow: () => this.#handoff.focus(),
    checkNow: () => this.#handoff.check(),
    cancel: () => this.#handoff.cancel(),
    unlink: (connectionId: string): Promise<Unlinked> => unlinkPlatform(this.scope, connectionId),
  };

  #place(): HandoffPlace {
    return this.latest().mode ?? (this.scope.windows().authorizationMode === "redirect" ? "tab" : "window");
  }
}
