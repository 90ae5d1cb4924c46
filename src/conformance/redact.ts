import type { ConformanceSettings } from "./settings.js";

/** Shorter than this, a text would be found by chance. */
const shortest = 4;

/** Takes out of a text whatever was given as a header's value or a credential. */
export function createRedactor(settings: ConformanceSettings): (text: string) => string {
  const values = [
    ...[settings.headers, settings.otherHeaders ?? [], settings.anonymousHeaders ?? []]
      .flat()
      .map(([, value]) => value),
    ...Object.values(settings.credentials ?? {}),
  ];
  // `Bearer abc` is a secret as a whole, and so is `abc`; a cookie's value without its name as well.
  const parts = values.flatMap((value) => [value, ...value.split(/[\s;,=]+/)]);
  const secrets = [...new Set(parts.flatMap((part) => [part, JSON.stringify(part).slice(1, -1)]))]
    .filter((part) => part.length >= shortest && !/^(?:basic|bearer)$/i.test(part))
    .sort((a, b) => b.length - a.length);
  return (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, "[hidden]"), text);
}
