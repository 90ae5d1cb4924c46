import type { SandboxContext } from "./context.js";
import { newOperation, startOperation } from "./operations.js";
import { isObject } from "./own.js";
import { notFound } from "./problem.js";
import { readTrouble } from "./scenarios.js";
import type { StoredInstallation, StoredOperation } from "./store.js";

/** An operation that happened, or that is under way. */
export interface AddedOperation {
  /** @default "scheduled" for a read */
  kind?: StoredOperation["kind"] | undefined;
  actionType?: StoredOperation["actionType"] | undefined;
  /** @default the first object the installation reads */
  objectName?: string | undefined;
  /** `success`, `failure`, `in_progress`, or any other word. @default "success" */
  status?: string | undefined;
  /** What is said when it has ended. @default words of its kind */
  result?: string | undefined;
  /** How many records there are. @default the same number each time */
  records?: number | undefined;
  /** Whether the number of records is told beforehand. @default as the provider does */
  estimated?: boolean | undefined;
  /** How long ago it began. @default 0 */
  agoMs?: number | undefined;
  /** @default 0, it is over; 120000 where it is in progress */
  durationMs?: number | undefined;
}

export interface PlannedOutcome {
  /** @default "all" from now on */
  which?: "next" | "all" | undefined;
  /** What is said when it has ended. */
  result?: string | undefined;
  /** @default every object */
  object?: string | undefined;
}

/** States to put single connections and installations into. `id`: one of `state()`, or `"all"`. */
export interface SandboxSwitches {
  /** Sets what is said of an account, any word, until it is connected anew. @throws Error for an unknown id */
  setConnectionStatus(id: string, status: string): void;
  /** Takes an account away, although something is installed with it; connecting its provider again brings it back. */
  loseConnection(id: string): void;
  /** Sets an installation's health, any word. @param health undefined: what the rest tells again */
  setInstallationHealth(id: string, health: string | undefined): void;
  /** Says how operations of an installation end that begin from now on. @param outcome any word; undefined: as they would by themselves */
  setOutcome(id: string, outcome: string | undefined, options?: PlannedOutcome): void;
  /** Adds an operation without anybody waiting for it. @returns its id; of several, the last one's */
  addOperation(id: string, operation?: AddedOperation): string;
}

const runningMs = 120_000;

export function createSwitches(context: SandboxContext): SandboxSwitches {
  const { store } = context;
  const installations = (id: string) => selected(store.data.installations, id, "Installation");
  return {
    setConnectionStatus(id, status) {
      for (const each of selected(store.data.connections, id, "Connection")) each.status = status;
      store.changed();
    },
    loseConnection(id) {
      for (const each of selected(store.data.connections, id, "Connection")) each.gone = true;
      store.changed();
    },
    setInstallationHealth(id, health) {
      for (const each of installations(id)) {
        if (health === undefined) delete each.healthStatus;
        else each.healthStatus = health;
      }
      store.changed();
    },
    setOutcome(id, outcome, { which = "all", result, object } = {}) {
      for (const each of installations(id)) {
        delete each.planned;
        if (outcome === undefined) continue;
        each.planned = {
          outcome,
          which,
          ...(result !== undefined && { result }),
          ...(object !== undefined && { object }),
        };
      }
      store.changed();
    },
    addOperation(id, operation = {}) {
      const added = installations(id).map((each) => addedOperation(each, operation, store.now()));
      // The list is in the order of time.
      store.data.operations = [...store.data.operations, ...added].sort(
        (one, other) => Date.parse(one.createTime) - Date.parse(other.createTime),
      );
      store.changed();
      return added.at(-1)?.id ?? "";
    },
  };
}

function selected<T extends { id: string }>(all: T[], id: string, what: string): T[] {
  if (id === "all") return all;
  const found = all.find((each) => each.id === id);
  if (!found) throw notFound(`${what} ${id}`);
  return [found];
}

function addedOperation(installation: StoredInstallation, wanted: AddedOperation, now: number): StoredOperation {
  const { actionType = "read", status = "success", agoMs = 0, result, records, estimated } = wanted;
  const kind = wanted.kind ?? (actionType === "read" ? "scheduled" : actionType);
  const objectName = wanted.objectName ?? readObjects(installation)[0] ?? "record";
  const createTime = new Date(now - agoMs).toISOString();
  const operation = newOperation(installation, kind, objectName, createTime);
  const isRunning = status === "in_progress";
  return {
    ...operation,
    durationMs: wanted.durationMs ?? (isRunning ? runningMs : 0),
    recordsTotal: records ?? (status === "failure" ? 0 : operation.recordsTotal),
    ...(!isRunning && status !== "success" && { outcome: status }),
    ...(result !== undefined && { result }),
    ...(estimated !== undefined && { estimated }),
  };
}

/** Those that are not paused come first. */
function readObjects(installation: StoredInstallation): string[] {
  const objects = Object.entries(installation.config.content.read?.objects ?? {});
  const isPaused = (object: unknown) => isObject(object) && object.disabled === true;
  return [...objects.filter(([, each]) => !isPaused(each)), ...objects.filter(([, each]) => isPaused(each))].map(
    ([name]) => name,
  );
}

/** What fails from now on shows at once: one read of every installation concerned has just failed. */
export function failOneRead(context: SandboxContext): void {
  const { store } = context;
  for (const installation of store.data.installations) {
    const connection = store.data.connections.find((each) => each.id === installation.connectionId);
    const name = readObjects(installation).find(
      (each) => readTrouble(context, connection?.provider ?? "", each) !== undefined,
    );
    if (name === undefined) continue;
    startOperation(context, installation, "scheduled", name).durationMs = 0;
  }
}
