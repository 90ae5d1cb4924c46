import * as z from "zod/mini";
import { flag, optionalText, otherwise } from "../tolerant.js";

const party = z.object({ ref: z.string(), name: optionalText });

export const sessionSchema = z.object({
  contractVersion: otherwise(z.string(), "unknown"),
  project: z.object({ id: z.string(), name: optionalText }),
  /** The person. */
  consumer: party,
  /** The organization the person acts for; connections and installations belong to it. */
  group: party,
  services: z.object({ installations: flag, syncFlow: flag }),
});
export type Session = z.output<typeof sessionSchema>;
