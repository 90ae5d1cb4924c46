import type { Installation } from "../contracts/kit/installations.js";
import { arrive, needsAuth } from "./install-arrive.js";
import { notify, to, type InstallEvent, type InstallNotice, type Step } from "./install-event.js";
import type { InstallState } from "./install-state.js";
import { createDraft } from "./config-draft-create.js";
import { editDraft } from "./config-draft-edit.js";
import { missingChoices } from "./config-draft-counts.js";
import { toConfiguration } from "./config-draft-configuration.js";

type In<Name extends InstallState["name"]> = Extract<InstallState, { name: Name }>;

export function inPreparing(state: In<"preparing">, event: InstallEvent): Step {
  const { detail, connection, installation } = state;
  switch (event.type) {
    case "objects": {
      const draft = event.draft ?? createDraft(event.objects, installation);
      return to({
        name: "configuring",
        detail,
        connection,
        installation,
        objects: event.objects,
        draft,
        showMissing: false,
      });
    }
    case "objects-failed":
      return to({ ...state, error: event.error }, notify({ type: "error", error: event.error }));
    case "retry":
      return state.error === null
        ? to(state)
        : to({ ...state, error: null }, { type: "read-objects", connectionId: connection.id });
    default:
      return leaveConfiguring(state, event);
  }
}

export function inConfiguring(state: In<"configuring">, event: InstallEvent): Step {
  switch (event.type) {
    case "edit":
      return to({ ...state, draft: editDraft(state.draft, event.edit, state.objects) });
    case "next":
      return review(state);
    case "go-to":
      if (event.step === "review") return review(state);
      return event.step === "connect" ? leaveConfiguring(state, { type: "back" }) : to(state);
    default:
      return leaveConfiguring(state, event);
  }
}

function review(state: In<"configuring">): Step {
  if (missingChoices(state.draft, state.objects).length > 0) return to({ ...state, showMissing: true });
  const { detail, connection, installation, objects, draft } = state;
  return to({ name: "reviewing", detail, connection, installation, objects, draft, error: null });
}

export function inReviewing(state: In<"reviewing">, event: InstallEvent): Step {
  const { detail, connection, installation, objects, draft } = state;
  switch (event.type) {
    case "install":
      return commit(state);
    case "retry":
      return state.error ? commit(state) : to(state);
    case "go-to":
      if (event.step !== "configure") return to(state);
      return to({ name: "configuring", detail, connection, installation, objects, draft, showMissing: false });
    case "back":
      return to({ name: "configuring", detail, connection, installation, objects, draft, showMissing: false });
    case "edit":
      return to({ ...state, draft: editDraft(draft, event.edit, objects) });
    default:
      return leaveConfiguring(state, event);
  }
}

/** The one commit: everything chosen goes in one request. */
function commit(state: In<"reviewing">): Step {
  const { detail, connection, installation, objects, draft } = state;
  const configuration = toConfiguration(draft, objects);
  const common = { detail, connection, installation, objects, draft };
  if (missingChoices(draft, objects).length > 0) return to({ ...common, name: "configuring", showMissing: true });
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

/** Ways out that the steps between connecting and the commit share. Going back keeps the draft; cancelling a change drops it. */
function leaveConfiguring(state: In<"preparing"> | In<"configuring"> | In<"reviewing">, event: InstallEvent): Step {
  const { detail } = state;
  switch (event.type) {
    case "back":
      if (state.installation) return arrive(detail);
      return detail.connections.length > 1 ? to({ name: "choosing-connection", detail }) : to(state);
    case "cancel":
      if (state.installation) return to(arrive(detail).state, { type: "forget-draft" });
      return to(state, notify({ type: "exit", reason: "cancelled" }));
    case "connect-another":
      return needsAuth(detail, null);
    default:
      return to(state);
  }
}

/** The handler has taken it: what was being chosen is what runs now. */
function committed(
  { detail, connection }: In<"installing"> | In<"updating">,
  installation: Installation,
  notice: InstallNotice,
): Step {
  return to(
    {
      name: "installed",
      detail: { ...detail, installation, connection },
      installation,
      connection,
      fresh: true,
      error: null,
    },
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
      return to({ ...state, name: "reviewing", error: event.error }, notify({ type: "error", error: event.error }));
    default:
      return to(state);
  }
}

export function inUpdating(state: In<"updating">, event: InstallEvent): Step {
  switch (event.type) {
    case "updated":
      return committed(state, event.installation, { type: "updated", installation: event.installation });
    case "update-failed": {
      // Somebody changed or removed it meanwhile: the draft stays, and what it is compared with is the truth of now.
      const installation = event.installation === undefined ? state.installation : event.installation;
      const detail = { ...state.detail, installation: installation ?? undefined };
      return to(
        { ...state, detail, installation, name: "reviewing", error: event.error },
        notify({ type: "error", error: event.error }),
      );
    }
    default:
      return to(state);
  }
}
