import type { ConfigDraft } from "../flows/config-draft.js";
import type { InstallState } from "../flows/install-state.js";
import type { DraftOrigin } from "./draft-storage.js";
import { loadLater } from "./load-later.js";
import type { TenonScope } from "./tenon-scope.js";

type WithDraft = Extract<InstallState, { draft: ConfigDraft }>;

/** After so much quiet a draft is written down: what is typed and pressed meanwhile costs nothing. */
const quietMs = 1_000;

/** Keeps what is being chosen: at once for this page, and a moment later for after a reload. */
export class DraftKeeper {
  #unwritten: WithDraft | null = null;
  #cancel: () => void = () => undefined;

  constructor(
    private readonly scope: TenonScope,
    private readonly integration: string,
  ) {}

  keep(state: WithDraft): void {
    const { drafts, environment } = this.scope;
    const before = drafts.get(this.integration);
    const { draft, base } = state;
    drafts.set(this.integration, { draft, base, ...originOf(state) });
    if (draft === base || draft === before?.draft) return;
    this.#unwritten = state;
    this.#cancel();
    this.#cancel = environment.after(quietMs, this.flush);
  }

  /** The page or the view is about to go. */
  readonly flush = (): void => {
    const state = this.#unwritten;
    this.#unwritten = null;
    this.#cancel();
    if (state === null || this.scope.signal.aborted) return;
    this.#inStorage(({ storeDraft }) => {
      storeDraft(this.scope.identity, this.integration, originOf(state), state.draft, state.objects);
    });
  };

  forget(): void {
    this.#unwritten = null;
    this.#cancel();
    this.scope.drafts.delete(this.integration);
    this.scope.removed.delete(this.integration);
    this.#inStorage(({ forgetStoredDraft }) => forgetStoredDraft(this.scope.identity, this.integration));
  }

  #inStorage(act: (later: Awaited<ReturnType<typeof loadLater>>) => void): void {
    // What cannot be loaded cannot have stored anything.
    loadLater().then(act, () => undefined);
  }
}

const originOf = ({ connection, objects, installation }: WithDraft): DraftOrigin => ({
  connectionId: connection.id,
  revisionId: objects.revisionId,
  version: installation?.version ?? null,
});
