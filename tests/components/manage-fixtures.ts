import type { Configuration } from "../../src/contracts/kit/configuration.js";
import type { Installation } from "../../src/contracts/kit/installations.js";
import { createDraft, editDraft, toConfiguration, type ConfigEdit } from "../../src/headless/draft.js";
import { connection, installation, objects, states } from "./flow-fixtures.js";
import type { StateOf } from "../../src/components/install-integration/flow-of.js";

/* States of looking after what runs, made from the flow's own fixtures. */

const installedDetail = states.installed.detail;

/** Everything a configuration can hold beside fields and mappings. */
const rich: Configuration = {
  ...installation.configuration,
  read: installation.configuration.read.map((one) =>
    one.objectName === "account"
      ? {
          ...one,
          valueMappings: [{ fieldName: "priority", values: [{ appValue: "gold", providerValue: "A" }] }],
          filters: [{ fieldName: "region", operator: "eq", value: "EMEA" }],
          kept: [{ name: "readMode", value: "full" }],
        }
      : one,
  ),
  write: [
    {
      objectName: "lead",
      deletion: false,
      fieldSettings: [{ fieldName: "status", default: "New", writeOnCreate: "always", writeOnUpdate: "never" }],
    },
  ],
};
export const richInstallation: Installation = { ...installation, configuration: rich };
const richDetail = { ...installedDetail, installation: richInstallation };

const base = createDraft(objects, richInstallation);
const edited = (...edits: ConfigEdit[]) => edits.reduce((draft, edit) => editDraft(draft, edit, objects), base);

/** The review of an update. */
export const reviewOf = (...edits: ConfigEdit[]): StateOf<"reviewing"> => ({
  ...states["reviewing-change"],
  detail: richDetail,
  installation: richInstallation,
  base,
  draft: edited(...edits),
});

const mine = edited(
  { type: "map-field", objectName: "account", mapToName: "segment", fieldName: "region" },
  { type: "pause-object", objectName: "contact", paused: true },
);
const theirs = edited({ type: "select-field", objectName: "account", fieldName: "website", selected: true });

export const conflict: StateOf<"reviewing"> = {
  ...reviewOf(),
  draft: mine,
  conflict: { base: toConfiguration(base, objects), theirs, merged: mine },
};

export const discardingChoice: StateOf<"configuring"> = {
  ...states["configuring-installed"],
  discarding: true,
};

export const removed: StateOf<"removed"> = {
  name: "removed",
  detail: { ...installedDetail, installation: undefined },
  connection,
  configuration: installation.configuration,
  kept: true,
};

export const installedWith = (more: Partial<StateOf<"installed">> = {}): StateOf<"installed"> => ({
  ...states.installed,
  ...more,
});

export const pausedContact: Installation = {
  ...installation,
  configuration: {
    ...installation.configuration,
    read: installation.configuration.read.map((one) => ({ ...one, paused: one.objectName === "contact" })),
  },
};
