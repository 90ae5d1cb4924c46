import * as z from "zod/mini";
import { providerInfoSchema, type ProviderInfo } from "../../contracts/ampersand/provider.js";
import { isObject, ownIgnoringCase } from "../own.js";
import { builtInProviders } from "./providers.js";

/** The provider catalog: answers are given as they came in, checks read the typed form. */
export interface Catalog {
  /** By name; ignoring case when the exact name is absent. */
  find(name: string): ProviderInfo | undefined;
  /** The entry as it came in. */
  raw(name: string): object | undefined;
  all(): Record<string, object>;
}

/**
 * @param file `{catalog: {...}}` or the map itself
 * @throws Error naming the first entry that is not a provider
 */
export function createCatalog(file: object | undefined): Catalog {
  const map: unknown = file === undefined ? builtInProviders : "catalog" in file ? file.catalog : file;
  if (!isObject(map)) throw new Error("The provider catalog is not valid: expected an object of providers by name.");
  const typed: Record<string, ProviderInfo> = Object.create(null) as Record<string, ProviderInfo>;
  const raw: Record<string, object> = Object.create(null) as Record<string, object>;
  for (const [name, entry] of Object.entries(map)) {
    const result = z.safeParse(providerInfoSchema, isObject(entry) ? { name, ...entry } : entry);
    if (!result.success) {
      const where = result.error.issues[0]?.path.map(String).join(".") ?? "";
      throw new Error(
        `The provider catalog is not valid: ${name}${where && `.${where}`} is missing or has the wrong type.`,
      );
    }
    typed[name] = result.data;
    raw[name] = { name, ...(entry as object) };
  }
  return {
    find: (name) => ownIgnoringCase(typed, name),
    raw: (name) => ownIgnoringCase(raw, name),
    all: () => raw,
  };
}
