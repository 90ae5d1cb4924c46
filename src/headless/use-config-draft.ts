"use client";

import { useCallback, useMemo, useState } from "react";
import type { Configuration } from "../contracts/kit/configuration.js";
import type { IntegrationObjects } from "../contracts/kit/fields.js";
import type { Installation } from "../contracts/kit/installations.js";
import type { Issue } from "../contracts/kit/problem.js";
import { draftChanges, nothingStored, type ConfigChanges } from "../flows/config-changes.js";
import { draftsDiffer } from "../flows/config-draft-changed.js";
import { toConfiguration } from "../flows/config-draft-configuration.js";
import { draftCounts, missingChoices, type DraftCounts, type MissingChoice } from "../flows/config-draft-counts.js";
import { createDraft } from "../flows/config-draft-create.js";
import { editDraft } from "../flows/config-draft-edit.js";
import { mergeDrafts } from "../flows/config-draft-merge.js";
import { dynamicProblems, type FieldMapping } from "../flows/config-draft-offered.js";
import type { ConfigDraft, ConfigEdit } from "../flows/config-draft.js";

export interface UseConfigDraftOptions {
  /** What there is to choose from (`useIntegrationObjects`); nothing, until it is read. */
  objects: IntegrationObjects | undefined;
  /** What is stored; nothing before the first install. */
  installation?: Installation | null | undefined;
  /** Mappings of your own, beside those of the manifest. */
  fieldMapping?: FieldMapping | undefined;
}

export interface ConfigDraftHandle {
  readonly draft: ConfigDraft;
  /** One choice, or several at once: one render. */
  readonly edit: (...edits: readonly ConfigEdit[]) => void;
  readonly counts: DraftCounts;
  /** What has to be chosen before it can be saved. */
  readonly missing: readonly MissingChoice[];
  /** What is different from what is stored. */
  readonly changes: ConfigChanges;
  /** What would be saved. */
  readonly configuration: Configuration;
  /** Something was chosen that is not saved. */
  readonly isDirty: boolean;
  /** What is wrong with `fieldMapping`; that is left out. */
  readonly problems: readonly Issue[];
  /** Back to what is stored. */
  readonly reset: () => void;
}

interface Begun {
  readonly base: ConfigDraft;
  readonly draft: ConfigDraft;
  /** What it was made of. */
  readonly objects: IntegrationObjects;
  readonly installation: Installation | null;
  readonly offer: string | undefined;
}

const nothing: IntegrationObjects = { revisionId: "", read: [], write: [], subscribe: [], proxy: false };

/**
 * What a customer is choosing, and everything a form of yours has to know about it. Sends nothing: `update(configuration)` of
 * `useInstallation` saves. Where what is stored changes meanwhile, what was chosen is chosen again on top of it.
 *
 * @example
 * const { installation, connection, update } = useInstallation("salesforce");
 * const { data: objects } = useIntegrationObjects("salesforce", connection?.id);
 * const { draft, edit, configuration, isDirty } = useConfigDraft({ objects, installation });
 * edit({ type: "select-field", objectName: "account", fieldName: "phone", selected: true });
 */
export function useConfigDraft(options: UseConfigDraftOptions): ConfigDraftHandle {
  const { objects = nothing, installation: stored, fieldMapping } = options;
  const installation = stored ?? null;
  // Only what it says counts, so that a new object at each render costs nothing.
  const offer = fieldMapping && JSON.stringify(fieldMapping);
  const [begun, setBegun] = useState<Begun | null>(null);

  let now = begun;
  const isSame =
    now?.objects === objects &&
    now.installation?.id === installation?.id &&
    now.installation?.version === installation?.version &&
    now.offer === offer;
  if (now === null || !isSame) {
    const base = createDraft(objects, installation, fieldMapping);
    now = { base, draft: now ? mergeDrafts(now.base, now.draft, base) : base, objects, installation, offer };
    setBegun(now);
  }
  const { base, draft } = now;

  const edit = useCallback((...edits: readonly ConfigEdit[]) => {
    setBegun((last) => {
      if (last === null) return last;
      const next = edits.reduce((at, one) => editDraft(at, one, last.objects), last.draft);
      return next === last.draft ? last : { ...last, draft: next };
    });
  }, []);
  const reset = useCallback(() => setBegun((last) => last && { ...last, draft: last.base }), []);

  const problems = useMemo(
    () => dynamicProblems(objects, offer === undefined ? undefined : (JSON.parse(offer) as FieldMapping)),
    [objects, offer],
  );
  return useMemo(() => {
    // Worked out when looked at, and once: a checkbox that shows itself alone need not cost the whole review.
    const configuration = once(() => toConfiguration(draft, objects));
    const counts = once(() => draftCounts(draft, objects));
    const missing = once(() => missingChoices(draft, objects));
    const changes = once(() => draftChanges(installation?.configuration ?? nothingStored, configuration()));
    const isDirty = once(() => draftsDiffer(base, draft, objects));
    return {
      draft,
      edit,
      reset,
      problems,
      get configuration() {
        return configuration();
      },
      get counts() {
        return counts();
      },
      get missing() {
        return missing();
      },
      get changes() {
        return changes();
      },
      get isDirty() {
        return isDirty();
      },
    };
  }, [base, draft, objects, installation, edit, reset, problems]);
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => (done ??= { value: work() }).value;
}
