import * as z from "zod/mini";
import { flag, optionalText, otherwise } from "../tolerant.js";
import { defineEndpoint } from "./endpoint.js";

/** Version of the kit contract; client and handler exchange it in the `Tenon-Contract` header. */
export const contractVersion = "1";

/** Headers of every request the browser sends. The three identity headers are claims: the handler compares them, it never believes them. */
export const kitHeaders = {
  contract: "Tenon-Contract",
  project: "Tenon-Project",
  consumer: "Tenon-Consumer",
  group: "Tenon-Group",
  idempotencyKey: "Idempotency-Key",
  requestId: "X-Request-Id",
} as const;

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

export const getSession = defineEndpoint({
  name: "getSession",
  method: "GET",
  path: "/session",
  response: sessionSchema,
  status: 200,
});
