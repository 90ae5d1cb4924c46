import { createDraft, editDraft, toConfiguration, type ConfigEdit, type InstallState } from "tenon-kit/headless";
import type { Configuration, Installation } from "tenon-kit/contracts";
import { factsOf } from "./flow-facts.js";
import { integrations } from "./manifests.js";

/* States of changing what is installed, and of what others did meanwhile. */

type Reviewing = Extract<InstallState, { name: "reviewing" }>;
type Installed = Extract<InstallState, { name: "installed" }>;
type Configuring = Extract<InstallState, { name: "configuring" }>;

/** What an administrator has set beside what the kit has controls for. */
function withMore(installation: Installation): Installation {
  const { configuration } = installation;
  const more: Configuration = {
    ...configuration,
    read: configuration.read.map((one) =>
      one.objectName === "account"
        ? { ...one, filters: [{ fieldName: "billingcountry", operator: "eq", value: "DE" }] }
        : one,
    ),
    write: configuration.write.map((one) => ({
      ...one,
      fieldSettings: [
        { fieldName: "leadsource", default: "Fernwick", writeOnCreate: "always", writeOnUpdate: "never" } as const,
      ],
    })),
  };
  return { ...installation, configuration: more };
}

async function editing(edits: (fieldNames: readonly string[]) => readonly ConfigEdit[]) {
  const facts = await factsOf(integrations.crm);
  const { objects, connection } = facts;
  const installation = withMore(facts.installation);
  const base = createDraft(objects, installation);
  const fieldNames = objects.read[0]?.accountFields.map(({ fieldName }) => fieldName) ?? [];
  const make = (list: readonly ConfigEdit[]) => list.reduce((draft, edit) => editDraft(draft, edit, objects), base);
  const detail = { ...facts.installed, installation };
  return { base, make, common: { detail, connection, objects, installation, base, draft: make(edits(fieldNames)) } };
}

const resting = { discarding: false, error: null, conflict: null } as const;

/** Of every kind one. */
export async function reviewingEverything(): Promise<Reviewing> {
  const { common } = await editing((fieldNames) => [
    { type: "select-fields", objectName: "account", fieldNames, selected: true },
    { type: "map-field", objectName: "account", mapToName: "tier", fieldName: "rating" },
    { type: "pause-object", objectName: "account", paused: true },
    { type: "set-backfill", objectName: "account", backfill: { days: undefined, fullHistory: true } },
    { type: "all-fields", objectName: "contact", allFields: true },
    { type: "include-write", objectName: "task", included: false },
    { type: "set-deletion", objectName: "contact", deletion: true },
    {
      type: "set-default",
      objectName: "contact",
      fieldName: "leadsource",
      setting: { default: "Fernwick", writeOnCreate: "always", writeOnUpdate: "ifEmpty" },
    },
  ]);
  return { ...common, ...resting, name: "reviewing" };
}

export async function reviewingNothing(): Promise<Reviewing> {
  const { common } = await editing(() => []);
  return { ...common, ...resting, name: "reviewing" };
}

/** Another account of the provider takes the place of the one in use. */
export async function reviewingOtherAccount(): Promise<Reviewing> {
  const { common } = await editing(() => []);
  const connection = { ...common.connection, id: "connection-of-another", workspace: "larkspur-emea" };
  return { ...common, ...resting, connection, name: "reviewing" };
}

const mine = [
  { type: "map-field", objectName: "account", mapToName: "tier", fieldName: "rating" },
  { type: "select-fields", objectName: "account", fieldNames: ["annualrevenue", "phone"], selected: true },
] as const satisfies readonly ConfigEdit[];

export async function reviewingConflict(): Promise<Reviewing> {
  const { base, make, common } = await editing(() => mine);
  const theirs = make([
    { type: "select-field", objectName: "account", fieldName: "rating", selected: false },
    { type: "pause-object", objectName: "contact", paused: true },
  ]);
  const conflict = { base: toConfiguration(base, common.objects), theirs, merged: common.draft };
  return { ...common, ...resting, conflict, name: "reviewing" };
}

export async function discarding(): Promise<Configuring> {
  const { common } = await editing(() => mine);
  return { ...common, name: "configuring", showMissing: false, discarding: true, objectReads: new Map() };
}

export async function removed(kept: boolean): Promise<InstallState> {
  const { installed, connection, installation } = await factsOf(integrations.crm);
  const detail = { ...installed, installation: undefined };
  return { name: "removed", detail, connection, configuration: installation.configuration, kept };
}

/** One object is paused, another is being paused, and a third is not offered any more. */
export async function pausing(): Promise<Installed> {
  const { installed, connection, installation } = await factsOf(integrations.broad);
  const { read } = installation.configuration;
  const configuration = {
    ...installation.configuration,
    read: read.map((one) => ({ ...one, paused: one.objectName === "user" })),
  };
  const now = { ...installation, configuration };
  const reads = installed.reads.filter(({ objectName }) => objectName !== "macro");
  return {
    name: "installed",
    detail: { ...installed, reads, installation: now },
    installation: now,
    connection,
    fresh: false,
    error: null,
    pausing: { objectName: "organization", paused: true },
  };
}

/** Credentials of the provider's own making cannot be renewed, only replaced. */
export async function unrenewable(): Promise<Installed> {
  const { installed, connection, installation } = await factsOf(integrations.crm);
  const broken = { ...connection, state: "needs-attention", reason: "bad_credentials" } as const;
  return {
    name: "installed",
    detail: installed,
    installation,
    connection: { ...broken, actions: ["disconnect"] },
    fresh: false,
    error: null,
    pausing: null,
  };
}
