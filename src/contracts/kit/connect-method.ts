import * as z from "zod/mini";
import { enumOr, flag, optionalList, optionalText, otherwise } from "../tolerant.js";

/** One input of a connect form, drawn as it is described here and never by the provider's name. */
export const connectInputSchema = z.object({
  /** Contract name, and the `name` of the form control. */
  name: z.string(),
  label: z.string(),
  type: enumOr(["text", "secret", "select"], "secret"),
  /** `credential`: sent once and never read back. `metadata`: kept with the connection (workspace, region …). */
  target: enumOr(["credential", "metadata"], "credential"),
  required: flag,
  help: optionalText,
  docsUrl: optionalText,
  /** Pre-filled. Never given for a secret. */
  defaultValue: optionalText,
  /** Fixed text shown before or after the input, for instance `https://`. */
  prefix: optionalText,
  suffix: optionalText,
  options: optionalList(z.object({ value: z.string(), label: z.string() })),
});
export type ConnectInput = z.output<typeof connectInputSchema>;

const method = <const K extends string>(kind: K) =>
  z.object({ kind: z.literal(kind), inputs: optionalList(connectInputSchema), docsUrl: optionalText });

/** A package an administrator of the customer has to install at the provider first; the step can be skipped, and is remembered. */
const packageUrl = optionalText;

/** How an account of a provider is connected. A kind this version does not know is read as `unsupported`. */
export const connectMethodSchema = otherwise(
  z.discriminatedUnion("kind", [
    /** A window of the provider, then back. */
    z.object({ kind: z.literal("oauth"), inputs: optionalList(connectInputSchema), docsUrl: optionalText, packageUrl }),
    method("apiKey"),
    method("basic"),
    method("clientCredentials"),
    method("password"),
    /** `window: true`: the steps after the form happen in a window. */
    z.object({
      kind: z.literal("custom"),
      inputs: optionalList(connectInputSchema),
      docsUrl: optionalText,
      packageUrl,
      window: flag,
    }),
    method("hostedLink"),
    method("none"),
    z.object({
      kind: z.literal("unsupported"),
      inputs: optionalList(connectInputSchema),
      docsUrl: optionalText,
      rawKind: optionalText,
    }),
  ]),
  { kind: "unsupported", inputs: [], docsUrl: undefined, rawKind: undefined },
);
export type ConnectMethod = z.output<typeof connectMethodSchema>;
export type ConnectMethodKind = ConnectMethod["kind"];
