import type { IntegrationObject, IntegrationObjects } from "../contracts/kit/fields.js";
import type { Installation } from "../contracts/kit/installations.js";
import { sameConfiguration, toConfiguration } from "./config-draft-configuration.js";
import { missingChoices } from "./config-draft-counts.js";
import { draftsDiffer } from "./config-draft-changed.js";
import { createDraft, offeredIn } from "./config-draft-create.js";
import { editDraft } from "./config-draft-edit.js";
import { mergeDrafts } from "./config-draft-merge.js";
import { dynamicProblems, type FieldMapping } from "./config-draft-offered.js";
import { arrive, needsAuth } from "./install-arrive.js";
import {
  failure,
  notify,
  to,
  type InstallEffect,
  type InstallEvent,
  type InstallNotice,
  type Step,
} from "./install-event.js";
import { removed, stillThere } from "./install-installed.js";
import type { InstallState } from "./install-state.js";
import { installedState } from "./installed-state.js";

type In<Name extends InstallState["name"]> = Extract<InstallState, { name: Name }>;
type Choosing = In<"configuring"> | In<"reviewing">;

export function inPreparing(state: In<"preparing">, event: InstallEvent): Step {
  const { detail, connection, installation } = state;
  switch (event.type) {
    case "objects": {
      const { objects, fieldMapping } = event;
      const base = event.base ?? createDraft(objects, installation, fieldMapping);
      const draft = event.draft ?? base;
      return to(
        configuring({ detail, connection, installation, objects, base, draft }),
        ...problems(objects, fieldMapping),
      );
    }
    case "objects-failed":
      return to({ ...state, error: event.error }, failure(event.error));
    case "retry":
      return state.error === null
        ? to(state)
        : to({ ...state, error: null }, { type: "read-objects", connectionId: connection.id });
    default:
      return leaveConfiguring(state, event);
  }
}

const configuring = (
  { detail, connection, installation, objects, base, draft }: Omit<In<"updating">, "name">,
  showMissing = false,
): In<"configuring"> => ({
  name: "configuring",
  detail,
  connection,
  installation,
  objects,
  base,
  draft,
  showMissing,
  discarding: false,
  objectReads: new Map(),
});

const problems = (objects: IntegrationObjects, fieldMapping: FieldMapping | undefined): InstallEffect[] => {
  const found = dynamicProblems(objects, fieldMapping);
  return found.length > 0 ? [{ type: "report-problems", problems: found }] : [];
};

export function inConfiguring(state: In<"configuring">, event: InstallEvent): Step {
  switch (event.type) {
    case "object":
      return to({
        ...rebased(state, withObject(state.objects, event.object)),
        objectReads: without(state.objectReads, event.objectName),
      });
    case "object-failed":
      return to({ ...state, objectReads: new Map(state.objectReads).set(event.objectName, event.error) });
    case "offer":
      return offered(state, event.fieldMapping);
  }
  if (state.discarding) return whileDiscarding(state, event);
  switch (event.type) {
    case "edit": {
      const draft = editDraft(state.draft, event.edit, state.objects);
      return to(draft === state.draft ? state : { ...state, draft });
    }
    case "read-object": {
      const { objectName } = event;
      if (state.objectReads.get(objectName) === "reading") return to(state);
      const objectReads = new Map(state.objectReads).set(objectName, "reading");
      return to({ ...state, objectReads }, { type: "read-object", connectionId: state.connection.id, objectName });
    }
    case "next":
      return review(state);
    case "go-to":
      if (event.step === "review") return review(state);
      return event.step === "connect" ? leaveConfiguring(state, { type: "back" }) : to(state);
    default:
      return leaveConfiguring(state, event);
  }
}

const without = <K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> => {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
};

const withObject = (objects: IntegrationObjects, one: IntegrationObject): IntegrationObjects => ({
  ...objects,
  read: objects.read.map((object) => (object.objectName === one.objectName && one.read ? one.read : object)),
  write: objects.write.map((object) =>
    object.objectName === one.objectName ? { ...object, accountFields: one.accountFields } : object,
  ),
});

/** There is something else to choose from; what was chosen stays chosen. */
function rebased<S extends Choosing>(state: S, objects: IntegrationObjects, fieldMapping = offeredIn(state.base)): S {
  const base = createDraft(objects, state.installation, fieldMapping);
  return { ...state, objects, base, draft: mergeDrafts(state.base, state.draft, base) };
}

const offered = (state: Choosing, fieldMapping: FieldMapping | undefined): Step =>
  to(rebased(state, state.objects, fieldMapping ?? {}), ...problems(state.objects, fieldMapping));

function review(state: In<"configuring">): Step {
  if (missingChoices(state.draft, state.objects).length > 0) return to({ ...state, showMissing: true });
  const { detail, connection, installation, objects, base, draft } = state;
  return to({
    name: "reviewing",
    detail,
    connection,
    installation,
    objects,
    base,
    draft,
    error: null,
    discarding: false,
    conflict: null,
  });
}

export function inReviewing(state: In<"reviewing">, event: InstallEvent): Step {
  if (event.type === "offer") return offered(state, event.fieldMapping);
  if (state.discarding) return whileDiscarding(state, event);
  if (state.conflict !== null) return inConflict(state, state.conflict, event);
  switch (event.type) {
    case "install":
      return commit(state);
    case "retry":
      return state.error ? commit(state) : to(state);
    case "go-to":
      return event.step === "configure" ? to(configuring(state)) : to(state);
    case "back":
      return to(configuring(state));
    case "edit":
      return to({ ...state, draft: editDraft(state.draft, event.edit, state.objects) });
    default:
      return leaveConfiguring(state, event);
  }
}

/** Until it is decided whose changes count, nothing is saved and nothing else is chosen. */
function inConflict(
  state: In<"reviewing">,
  { theirs, merged }: NonNullable<In<"reviewing">["conflict"]>,
  event: InstallEvent,
): Step {
  const mine = { ...state, base: theirs, draft: merged, conflict: null };
  switch (event.type) {
    case "keep-mine":
      return to(mine);
    case "take-theirs":
      return to(arrive(state.detail).state, { type: "forget-draft" });
    case "go-to":
      return event.step === "configure" ? to(configuring(mine)) : to(state);
    case "back":
      return to(configuring(mine));
    case "cancel":
    case "detail":
      return leaveConfiguring(state, event);
    default:
      return to(state);
  }
}

/** The one commit: everything chosen goes in one request. */
function commit(state: In<"reviewing">): Step {
  const { detail, connection, installation, objects, base, draft } = state;
  const configuration = toConfiguration(draft, objects);
  const common = { detail, connection, installation, objects, base, draft };
  if (missingChoices(draft, objects).length > 0) return to(configuring(common, true));
  return installation
    ? to(
        { ...common, name: "updating" },
        { type: "update-installation", installation, connectionId: connection.id, configuration },
      )
    : to(
        { ...common, name: "installing" },
        { type: "create-installation", connectionId: connection.id, configuration },
      );
}

/** Ways out that the steps between connecting and the commit share. Going back keeps the draft; cancelling drops it, and asks first. */
function leaveConfiguring(state: In<"preparing"> | Choosing, event: InstallEvent): Step {
  const { detail } = state;
  switch (event.type) {
    case "back":
      if (state.installation) return arrive(detail);
      return detail.connections.length > 1 ? to({ name: "choosing-connection", detail }) : to(state);
    case "cancel":
      if ("draft" in state && draftsDiffer(state.base, state.draft, state.objects))
        return to({ ...state, discarding: true });
      if (state.installation) return to(arrive(detail).state, { type: "forget-draft" });
      return to(state, notify({ type: "exit", reason: "cancelled" }));
    case "connect-another":
      return needsAuth(detail, null);
    case "detail":
      return "draft" in state && state.installation && !event.detail.installation
        ? gone(state, event.detail, stillThere(event.detail, state.connection))
        : to(state);
    default:
      return to(state);
  }
}

/** Asked whether what was chosen may be thrown away. */
function whileDiscarding(state: Choosing, event: InstallEvent): Step {
  switch (event.type) {
    case "confirm":
      return state.installation
        ? to(arrive(state.detail).state, { type: "forget-draft" })
        : to(
            configuring({ ...state, draft: state.base }),
            { type: "forget-draft" },
            notify({ type: "exit", reason: "cancelled" }),
          );
    case "cancel":
    case "back":
      return to({ ...state, discarding: false });
    case "detail":
      return leaveConfiguring(state, event);
    default:
      return to(state);
  }
}

/** Removed elsewhere while it was being changed: what was chosen is kept for setting it up again. */
const gone = (
  { draft, objects }: Choosing | In<"updating">,
  detail: In<"updating">["detail"],
  connection: In<"removed">["connection"],
): Step => removed(detail, connection, toConfiguration(draft, objects), true);

/** The handler has taken it: what was being chosen is what runs now. */
function committed(
  { detail, connection }: In<"installing"> | In<"updating">,
  installation: Installation,
  notice: InstallNotice,
): Step {
  return to(
    installedState({ ...detail, installation, connection }, installation, connection, { fresh: true }),
    { type: "forget-draft" },
    { type: "announce" },
    notify(notice),
  );
}

export function inInstalling(state: In<"installing">, event: InstallEvent): Step {
  switch (event.type) {
    case "installed":
      return committed(state, event.installation, {
        type: "installed",
        installation: event.installation,
        connection: state.connection,
      });
    case "install-failed":
      return to(
        { ...state, name: "reviewing", error: event.error, discarding: false, conflict: null },
        failure(event.error),
      );
    default:
      return to(state);
  }
}

export function inUpdating(state: In<"updating">, event: InstallEvent): Step {
  switch (event.type) {
    case "updated":
      return committed(state, event.installation, { type: "updated", installation: event.installation });
    case "update-failed":
      return event.installation === null
        ? gone(state, { ...state.detail, installation: undefined }, state.connection)
        : notSaved(state, event.error, event.installation ?? state.installation);
    default:
      return to(state);
  }
}

/** The draft stays. Where somebody changed the installation meanwhile, it is compared with the truth of now, and the customer decides. */
function notSaved(state: In<"updating">, error: NonNullable<In<"reviewing">["error"]>, now: Installation | null): Step {
  const { detail, objects, installation: before } = state;
  const failed: In<"reviewing"> = { ...state, name: "reviewing", error, discarding: false, conflict: null };
  const told = failure(error);
  if (now === null || before === null || now.version === before.version) return to(failed, told);
  const theirs = createDraft(objects, now, offeredIn(state.base));
  const merged = mergeDrafts(state.base, state.draft, theirs);
  const known = { ...failed, detail: { ...detail, installation: now }, installation: now };
  // Nothing the kit can show is different: the same again, on what is stored now.
  return sameConfiguration(before.configuration, now.configuration)
    ? to({ ...known, base: theirs, draft: merged }, told)
    : to({ ...known, error: null, conflict: { base: before.configuration, theirs, merged } }, told);
}
