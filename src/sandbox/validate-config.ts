import type {
  ReadConfigObjectRequest,
  SubscribeConfigObjectRequest,
  UpdateConfigContentRequest,
  WriteConfigObjectRequest,
} from "../contracts/ampersand/config-content-request.js";
import type { ManifestIntegration } from "../contracts/ampersand/manifest.js";
import type { ObjectFields } from "./metadata/object-metadata.js";
import { own } from "./own.js";
import type { Issue } from "./problem.js";
import { fieldOf, validateReadObject, valueMismatch } from "./validate-read-object.js";

/*
 * Decisions where the public reference is silent:
 * - every selected, mapped or filtered field must exist in the customer's account; a field set to `false` need not;
 * - a required field counts as selected when it is `true`, the target of a mapping, or `selectedFieldsAuto` is "all"; an object that is
 *   paused needs none, because nothing is read of it;
 * - an object, or the proxy, that the manifest does not offer is refused;
 * - a default for a read-only field, or one outside a field's choices, is refused;
 * - what fails is 422 with one issue per mistake, named by its path from `config.content`.
 */

export interface ConfigScope {
  manifest: ManifestIntegration;
  describe: (objectName: string) => ObjectFields;
  /** Path of the content in the request's body, for the names of issues. @default "config.content" */
  root?: string;
  /** Objects to check; absent means all (an update checks what its mask names). */
  only?: (action: "read" | "write" | "subscribe", objectName: string) => boolean;
}

function writeIssues(config: WriteConfigObjectRequest, known: ObjectFields, path: string): Issue[] {
  const issues: Issue[] = [];
  const report = (name: string, detail: string) => issues.push({ in: "body", name: `${path}${name}`, detail });
  const check = (name: string, fieldName: string, value: unknown) => {
    const field = fieldOf(known, fieldName);
    if (!field) return report(name, `is not a field of ${known.displayName}`);
    if (value === undefined) return;
    if (field.readOnly) report(name, "is read-only");
    const mismatch = valueMismatch(field, value);
    if (mismatch) report(name, mismatch);
  };
  for (const [name, setting] of Object.entries(config.selectedFieldSettings ?? {})) {
    const { stringValue, integerValue, booleanValue } = setting.default ?? {};
    const given = [stringValue, integerValue, booleanValue].filter((value) => value !== undefined);
    if (given.length > 1) report(`.selectedFieldSettings.${name}.default`, "takes one value only");
    check(`.selectedFieldSettings.${name}`, name, given[0]);
  }
  for (const [name, preset] of Object.entries(config.selectedValueDefaults ?? {})) {
    check(`.selectedValueDefaults.${name}`, name, preset.value);
  }
  return issues;
}

function subscribeIssues(config: SubscribeConfigObjectRequest, read: object | undefined, path: string): Issue[] {
  const inherits = config.inheritFieldsAndMappings && read === undefined;
  return inherits
    ? [
        {
          in: "body",
          name: `${path}.inheritFieldsAndMappings`,
          detail: "needs the same object under read to inherit from",
        },
      ]
    : [];
}

/** Everything wrong with a configuration; an empty list when it can be installed. */
export function validateConfig(content: UpdateConfigContentRequest, scope: ConfigScope): Issue[] {
  const { manifest, describe, root = "config.content", only = () => true } = scope;
  const issues: Issue[] = [];
  const report = (name: string, detail: string) => issues.push({ in: "body", name, detail });

  if (content.provider !== undefined && content.provider.toLowerCase() !== manifest.provider.toLowerCase()) {
    report(`${root}.provider`, `must be "${manifest.provider}", the integration's provider`);
  }

  function each<T extends { objectName?: string | undefined }, M extends { objectName: string }>(
    action: "read" | "write" | "subscribe",
    objects: Record<string, T> | undefined,
    offered: M[] | undefined,
    check: (config: T, offer: M, path: string) => Issue[],
  ) {
    for (const [name, config] of Object.entries(objects ?? {})) {
      if (!only(action, name)) continue;
      const path = `${root}.${action}.objects.${name}`;
      const offer = offered?.find((object) => object.objectName === name);
      if (!offer) report(path, `the integration does not ${action} an object named "${name}"`);
      else {
        if (config.objectName !== undefined && config.objectName !== name && action !== "read") {
          report(`${path}.objectName`, `must be "${name}", the key it stands under`);
        }
        issues.push(...check(config, offer, path));
      }
    }
  }

  each<ReadConfigObjectRequest, NonNullable<NonNullable<ManifestIntegration["read"]>["objects"]>[number]>(
    "read",
    content.read?.objects,
    manifest.read?.objects,
    (config, offer, path) => validateReadObject(config, offer, describe(offer.objectName), path),
  );
  each<WriteConfigObjectRequest, { objectName: string }>(
    "write",
    content.write?.objects,
    manifest.write?.objects,
    (config, offer, path) => writeIssues(config, describe(offer.objectName), path),
  );
  each<SubscribeConfigObjectRequest, { objectName: string }>(
    "subscribe",
    content.subscribe?.objects,
    manifest.subscribe?.objects,
    (config, offer, path) => subscribeIssues(config, own(content.read?.objects, offer.objectName), path),
  );
  if (content.proxy?.enabled === true && manifest.proxy?.enabled !== true) {
    report(`${root}.proxy.enabled`, "the integration does not offer the proxy");
  }
  return issues;
}
