/*
 * Update masks: dotted paths with a backslash before a `.`, `:` or `\` that belongs to a name.
 */

/** Splits a mask path; undefined when it ends in the middle of an escape or has an empty part. */
export function splitMask(mask: string): string[] | undefined {
  const parts: string[] = [""];
  for (let index = 0; index < mask.length; index++) {
    let character = mask.charAt(index);
    if (character === ".") {
      parts.push("");
      continue;
    }
    if (character === "\\") {
      index++;
      if (index >= mask.length) return undefined;
      character = mask.charAt(index);
    }
    parts.push((parts.pop() ?? "") + character);
  }
  return parts.some((part) => part === "") ? undefined : parts;
}

export type InstallationMask =
  | { kind: "connectionId" }
  | { kind: "createdBy" }
  | { kind: "proxy" }
  | { kind: "objects"; action: "write" | "subscribe" }
  | { kind: "object"; action: "read" | "write" | "subscribe"; name: string }
  /** Not in the platform's list, but sent by its own components and taken. */
  | { kind: "disabled"; name: string };

/** What the platform's reference lists. */
export const installationMasks = [
  "connectionId",
  "config.createdBy",
  "config.content.read.objects.<objectName>",
  "config.content.write.objects.<objectName>",
  "config.content.write.objects",
  "config.content.subscribe.objects.<objectName>",
  "config.content.subscribe.objects",
  "config.content.proxy.enabled",
];

/**
 * @param isObject tells whether a name is an object of the integration: a client that does not escape still means
 *   `config.content.read.objects.a.b` when there is an object `a.b`
 */
export function readInstallationMask(mask: string, isObject: (name: string) => boolean): InstallationMask | undefined {
  const parts = splitMask(mask);
  if (!parts) return undefined;
  const path = parts.join(".");
  if (parts.length === 1 && path === "connectionId") return { kind: "connectionId" };
  if (path === "config.createdBy") return { kind: "createdBy" };
  if (path === "config.content.proxy.enabled") return { kind: "proxy" };
  const [config, content, action, objects, ...names] = parts;
  if (config !== "config" || content !== "content" || objects !== "objects") return undefined;
  if (action !== "read" && action !== "write" && action !== "subscribe") return undefined;
  if (names.length === 0) return action === "read" ? undefined : { kind: "objects", action };
  const [name = ""] = names;
  if (names.length === 1) return { kind: "object", action, name };
  if (isObject(names.join("."))) return { kind: "object", action, name: names.join(".") };
  if (action === "read" && names.at(-1) === "disabled") return { kind: "disabled", name: names.slice(0, -1).join(".") };
  return undefined;
}
