import * as z from "zod/mini";
import { isPositive } from "../conditions.js";
import { enumOr, optionalList, optionalText, otherwise } from "../tolerant.js";
import { connectionSchema } from "./connections.js";

/**
 * How to recognise a word from the authorization window. The page behind the window is the upstream's, so its messages are described as data:
 * a message counts only if it comes from `origin`, from the very window of the attempt, and its member `field` equals `value`.
 * Even then it is a hint that makes the kit ask the handler again (D1).
 */
export const windowSignalSchema = z.object({
  origin: z.string(),
  field: z.string(),
  value: z.string(),
  /** `resume`: the window came back with parameters the handler has to be given (see `resumeAuthorization`). */
  means: enumOr(["succeeded", "failed", "resume", "other"], "other"),
  /** Where a failure's reason stands in the message, dotted (`data.error`). It is compared with known codes, never shown. */
  reasonPaths: optionalList(z.string()),
  /** For `resume`: where the parameters stand in the message, dotted. */
  paramsPath: optionalText,
});
export type WindowSignal = z.output<typeof windowSignalSchema>;

export const authorizationSchema = z.object({
  /** Signed, expiring, opaque; good for asking how it went, and for nothing else. */
  attemptId: z.string(),
  /** Where to send the window; checked by `safeUrl` before use. Missing: there is nothing to open, and the attempt knows how it went. */
  authorizationUrl: optionalText,
  expiresInSeconds: otherwise(z.number(), 600, isPositive),
  signals: optionalList(windowSignalSchema),
});
export type Authorization = z.output<typeof authorizationSchema>;

export const attemptFailures = ["denied", "expired", "state_mismatch", "failed"] as const;
export type AttemptFailure = (typeof attemptFailures)[number];

/** How an attempt went, read from the upstream's truth. */
export const attemptSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("pending") }),
  z.object({ state: z.literal("connected"), connection: connectionSchema }),
  /** One more step in the same window. `attemptId` replaces the one before. */
  z.object({ state: z.literal("continue"), attemptId: z.string(), authorizationUrl: z.string() }),
  z.object({ state: z.literal("failed"), reason: enumOr(attemptFailures, "failed"), detail: optionalText }),
]);
export type Attempt = z.output<typeof attemptSchema>;
