import type { IntegrationContent } from "../../../contracts/ampersand/integration.js";
import type { Operation as WireOperation } from "../../../contracts/ampersand/operation.js";
import type { Operation } from "../../../contracts/kit/status.js";
import { cutText } from "../cut-text.js";
import { known } from "./known.js";
import { objectWords } from "./object-words.js";

const longestDetail = 500;
const longestWord = 100;

export interface NamedObject {
  objectName: string;
  displayName: string;
}

/** Names an object as the manifest does, or in words made of its name: what the account calls it would cost a request for all its fields. */
export function namedObject(objectName: string, manifest: IntegrationContent | undefined): NamedObject {
  const read = manifest?.read?.objects ?? [];
  const offered =
    read.find((each) => each.objectName === objectName) ?? read.find((each) => each.mapToName === objectName);
  return {
    objectName: offered?.objectName ?? objectName,
    displayName: offered?.mapToDisplayName ?? objectWords(objectName),
  };
}

export function toOperation(wire: WireOperation, manifest: IntegrationContent | undefined): Operation {
  const { progress, successfulRecordIds } = wire.metadata ?? {};
  const outcome = outcomeOf(wire.status);
  const processed = progress?.recordsProcessed ?? successfulRecordIds?.length;
  return {
    id: wire.id,
    kind: known(wire.actionType, ["read", "write", "subscribe"]) ?? "unknown",
    outcome,
    rawOutcome: outcome === "unknown" ? rawWord(wire.status) : undefined,
    objects: objectsOf(wire).map((name) => namedObject(name, manifest)),
    processed: counted(processed),
    total: totalOf(progress?.recordsEstimatedTotal, processed),
    startedAt: wire.createTime,
    detail: cutText(withoutPrefix(wire), longestDetail),
  };
}

/** The platform's word where the kit has none. */
export const rawWord = (word: string): string | undefined => cutText(word, longestWord);

export function outcomeOf(status: string): Operation["outcome"] {
  switch (status) {
    case "success":
    case "failure":
      return status;
    case "in_progress":
      return "in-progress";
    default:
      return "unknown";
  }
}

const objectsOf = ({ metadata }: WireOperation): string[] => {
  const named = metadata?.objects ?? [];
  const single = metadata?.progress?.objectName;
  return named.length > 0 || single === undefined ? named : [single];
};

export const counted = (count: number | undefined): number | undefined =>
  count !== undefined && count >= 0 ? count : undefined;

/** An estimate that has been overtaken says nothing any more. */
export const totalOf = (total: number | undefined, processed: number | undefined): number | undefined =>
  total !== undefined && total > 0 && total >= (processed ?? 0) ? total : undefined;

/** The objects are told beside it, so their API names need not stand before the words as well. */
function withoutPrefix(wire: WireOperation): string | undefined {
  const prefix = objectsOf(wire)
    .map((name) => `[${name}] `)
    .find((each) => wire.result?.startsWith(each));
  return wire.result?.slice(prefix?.length ?? 0);
}
