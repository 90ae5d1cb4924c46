import { parseDocument } from "yaml";
import * as z from "zod/mini";
import { manifestSchema, type Manifest, type ManifestIntegration } from "../contracts/ampersand/manifest.js";
import { issueText, pathName } from "./problem.js";

/** A manifest that cannot be used; the message says what is wrong and where in the file. */
export class ManifestError extends Error {
  override readonly name = "ManifestError";
}

/** Real manifests may leave the schedule out; answers of the platform always carry one. */
const defaultSchedule = "0 * * * *";

/**
 * Reads an `amp.yaml`, as text or as the object it stands for.
 * @throws ManifestError such as `integrations[0].read.objects[1].objectName: is required`
 */
export function readManifest(source: string | object): Manifest {
  const value = typeof source === "string" ? parseText(source) : source;
  const result = z.safeParse(manifestSchema, value, { reportInput: true });
  if (!result.success) {
    const mistakes = result.error.issues.map((issue) => `${pathName(issue.path) || "the file"}: ${issueText(issue)}`);
    throw new ManifestError(`The manifest is not valid. ${mistakes.slice(0, 5).join("; ")}`);
  }
  const names = new Set<string>();
  result.data.integrations.forEach(({ name }, index) => {
    if (names.has(name)) {
      throw new ManifestError(`The manifest is not valid. integrations[${index}].name: "${name}" is used twice`);
    }
    names.add(name);
  });
  return result.data;
}

function parseText(text: string): unknown {
  const document = parseDocument(text);
  const error = document.errors[0];
  if (error) throw new ManifestError(`The manifest is not valid YAML. ${error.message.split("\n")[0] ?? ""}`);
  const value: unknown = document.toJS();
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ManifestError("The manifest is not valid. the file: must hold specVersion and integrations");
  }
  return value;
}

/** The content of a revision: what the manifest says, with what it may leave out. */
export function completeContent(content: ManifestIntegration, provider: string): ManifestIntegration {
  return {
    ...content,
    provider,
    ...(content.read?.objects && {
      read: {
        ...content.read,
        objects: content.read.objects.map((object) => ({ ...object, schedule: object.schedule ?? defaultSchedule })),
      },
    }),
  };
}
