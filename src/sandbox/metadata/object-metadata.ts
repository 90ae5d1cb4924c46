import type { FieldMetadata } from "../../contracts/ampersand/integration.js";
import type { ManifestIntegration } from "../../contracts/ampersand/manifest.js";
import { isObject, own, ownIgnoringCase, setOwn } from "../own.js";
import { invoice, item, journalEntry } from "./accounting.js";
import { customer, order, product } from "./commerce.js";
import { account, activity, campaign, contact, lead, opportunity, user } from "./crm.js";
import { generic, ticket } from "./support.js";

export interface ObjectFields {
  displayName: string;
  fields: Record<string, FieldMetadata>;
}

/** Where field metadata of a customer's account comes from. */
export interface MetadataSource {
  /**
   * What the account knows of an object. Never fails: an object nobody described gets a believable general set, and every
   * field a manifest names exists.
   * @param manifests the integrations of the provider
   */
  describe(provider: string, objectName: string, manifests: ManifestIntegration[]): ObjectFields;
}

/** Object names of many systems, by the noun they mean; plural forms are found by dropping the ending. */
const nouns: Record<string, FieldMetadata[]> = {
  account,
  company: account,
  organization: account,
  contact,
  person: contact,
  people: contact,
  profile: contact,
  subscriber: contact,
  lead,
  prospect: lead,
  opportunity,
  deal: opportunity,
  user,
  agent: user,
  member: user,
  admin: user,
  employee: user,
  owner: user,
  task: activity,
  note: activity,
  event: activity,
  call: activity,
  meeting: activity,
  activity,
  email: activity,
  campaign,
  order,
  product,
  customer,
  client: customer,
  invoice,
  creditmemo: invoice,
  bill: invoice,
  estimate: invoice,
  payment: invoice,
  journalentry: journalEntry,
  transaction: journalEntry,
  item,
  ticket,
  issue: ticket,
  incident: ticket,
  case: ticket,
  conversation: ticket,
};

function builtIn(objectName: string): FieldMetadata[] {
  const noun = (objectName.split("/").pop() ?? "").toLowerCase().replace(/[^a-z]/g, "");
  const forms = [noun, noun.replace(/ies$/, "y"), noun.replace(/es$/, ""), noun.replace(/s$/, "")];
  return forms.map((form) => own(nouns, form)).find((found) => found !== undefined) ?? generic;
}

/** `billing_city` and `billingCity` as `Billing City`. */
export function humanize(name: string): string {
  const words = name
    .replace(/__c$/, "")
    .replace(/[$'[\]]+/g, " ")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[\s_\-./]+/)
    .filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") || name;
}

function plainField(fieldName: string, displayName = humanize(fieldName)): FieldMetadata {
  return {
    fieldName,
    displayName,
    valueType: "string",
    providerType: "string",
    readOnly: false,
    isCustom: false,
    isRequired: false,
  };
}

function namedIn(objectName: string, manifests: ManifestIntegration[]): string[] {
  const objects = manifests
    .flatMap((manifest) => manifest.read?.objects ?? [])
    .filter((each) => each.objectName === objectName);
  return objects
    .flatMap((object) => [...(object.requiredFields ?? []), ...(object.optionalFields ?? [])])
    .flatMap((field) => field.fieldName ?? []);
}

/**
 * @param file `{provider: {object: {displayName, fields: {name: {displayName, valueType, ...} | label}}}}`
 * @throws Error when it is not of that form
 */
export function createMetadataSource(file: object | undefined): MetadataSource {
  const providers = file as Record<string, unknown> | undefined;
  for (const [provider, objects] of Object.entries(providers ?? {})) {
    if (!isObject(objects)) throw new Error(`The object metadata is not valid: ${provider} must hold objects by name.`);
    for (const [name, object] of Object.entries(objects)) {
      if (!isObject(object) || !isObject(object.fields)) {
        throw new Error(`The object metadata is not valid: ${provider}.${name} must hold fields by name.`);
      }
    }
  }
  return {
    describe(provider, objectName, manifests) {
      const objects = ownIgnoringCase(providers, provider) as
        Record<string, { displayName?: unknown; fields: object }> | undefined;
      const described = ownIgnoringCase(objects, objectName);
      const fields = Object.create(null) as Record<string, FieldMetadata>;
      if (described) {
        for (const [name, value] of Object.entries(described.fields) as [string, unknown][]) {
          const field = isObject(value)
            ? { ...plainField(name), ...value, fieldName: name }
            : plainField(name, typeof value === "string" && value !== "" ? value : undefined);
          setOwn(fields, name, field);
        }
      } else for (const field of builtIn(objectName)) setOwn(fields, field.fieldName, { ...field });
      for (const name of namedIn(objectName, manifests)) {
        if (!own(fields, name)) setOwn(fields, name, plainField(name));
      }
      const displayName =
        typeof described?.displayName === "string" && described.displayName !== "" ? described.displayName : undefined;
      return { displayName: displayName ?? humanize(objectName.split("/").pop() ?? objectName), fields };
    },
  };
}
