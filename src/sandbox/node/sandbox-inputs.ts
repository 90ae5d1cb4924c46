import { createCatalog, type Catalog } from "../catalog/catalog.js";
import { readManifest } from "../manifest.js";
import { createMetadataSource } from "../metadata/object-metadata.js";
import { sampleManifest } from "../sample-manifest.js";
import { parseManifestText, readJsonFile, readManifestFile } from "./read-input-file.js";
import { firstLine, SandboxStartError } from "./start-error.js";

/** What the sandbox is made from, as text, objects or paths. */
export interface SandboxSources {
  /** Text of an `amp.yaml`, or the parsed object. @default a small sample */
  manifest?: string | object;
  /** Path of an `amp.yaml`; wins over `manifest`. */
  manifestFile?: string;
  /** Provider catalog, or the path of a JSON file that holds one. @default the sandbox's own small catalog */
  catalog?: object | string;
  /** Field names and types per provider and object, or the path of a JSON file. @default built-in sets */
  objectMetadata?: object | string;
}

/** The same, read and checked. */
export interface SandboxInputs {
  manifest: object;
  catalog?: object;
  objectMetadata?: object;
  /** Names and settings of the providers, from the given catalog or the built-in one. */
  providers: Catalog;
}

/**
 * Reads and checks what the sources name.
 * @throws SandboxStartError naming the file, and the line or the path inside it
 */
export async function readSandboxInputs(sources: SandboxSources): Promise<SandboxInputs> {
  const manifest = await readManifestSource(sources);
  const catalog = await readJsonSource("Catalog", sources.catalog);
  const objectMetadata = await readJsonSource("Object metadata", sources.objectMetadata);
  const providers = named(catalog.name, () => createCatalog(catalog.value));
  named(objectMetadata.name, () => createMetadataSource(objectMetadata.value));
  return {
    manifest,
    providers,
    ...(catalog.value ? { catalog: catalog.value } : {}),
    ...(objectMetadata.value ? { objectMetadata: objectMetadata.value } : {}),
  };
}

async function readManifestSource({ manifest = sampleManifest, manifestFile }: SandboxSources): Promise<object> {
  const name = manifestFile === undefined ? "Manifest" : `Manifest ${manifestFile}`;
  const value =
    manifestFile !== undefined
      ? await readManifestFile(manifestFile)
      : typeof manifest === "string"
        ? await parseManifestText(manifest, name)
        : manifest;
  named(name, () => readManifest(value));
  return value;
}

async function readJsonSource(what: string, source: object | string | undefined) {
  if (typeof source !== "string") return { name: what, value: source };
  return { name: `${what} ${source}`, value: await readJsonFile(what, source) };
}

/** The sandbox's own checks say what is wrong inside; the person needs to know in which file. */
function named<T>(name: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw new SandboxStartError(`${name}: ${firstLine(error)}`, { cause: error });
  }
}
