import * as z from "zod/mini";
import { enumOr, flag, optionalMoment, optionalText, otherwise, tolerantList } from "../tolerant.js";
import { connectionSchema } from "./connections.js";

/** On which end of a sync flow a system stands. */
const side = enumOr(["commerce", "accounting", "other"], "other");

/** A system that can be chosen for one end of a sync flow. */
export const platformSchema = z.object({
  /** Names it in `createSyncFlow`. */
  key: z.string(),
  displayName: z.string(),
  side,
  /** Given only where the host asked its handler for logos; `https:` or a raster `data:` image. */
  logoUrl: optionalText,
  /** Some vendors demand their own button for connecting. */
  button: otherwise(
    z.optional(z.object({ imageUrl: z.string(), hoverUrl: optionalText, alt: optionalText })),
    undefined,
  ),
});
export type Platform = z.output<typeof platformSchema>;
export type PlatformSide = Platform["side"];

/** One run of the sync. */
export const syncSchema = z.object({
  /** What support asks for. */
  id: z.string(),
  /** `nothing-new`: it went well and there was nothing to write. */
  state: enumOr(["running", "success", "nothing-new", "failed", "unknown"], "unknown"),
  /** Why it failed, or takes long (`slow`). */
  reason: otherwise(
    z.optional(
      z.enum([
        "slow",
        "configuration",
        "disconnected",
        "billing",
        "duplicate",
        "server",
        "processing",
        "writing",
        "other",
      ]),
    ),
    undefined,
  ),
  /** The upstream's own code and word; the word is shown where `state` is `unknown`. */
  code: otherwise(z.optional(z.number()), undefined),
  rawStatus: optionalText,
  /** What the upstream says of it, at most 500 characters; shown as somebody else's words. */
  detail: optionalText,
  at: optionalMoment,
});
export type Sync = z.output<typeof syncSchema>;

export const syncFlowConfigurationSchema = z.object({
  /** The customer has it switched on. */
  enabled: flag,
  /** Everything that has to be chosen is chosen. */
  configured: flag,
  schedule: otherwise(
    z.optional(
      z.object({
        frequency: optionalText,
        /** 0 to 23, in `timeZone`. */
        hour: otherwise(z.optional(z.number()), undefined),
        /** IANA name. */
        timeZone: optionalText,
        startsAt: optionalMoment,
      }),
    ),
    undefined,
  ),
});
export type SyncFlowConfiguration = z.output<typeof syncFlowConfigurationSchema>;

/** The sync flow of the customer's company. */
export const syncFlowSchema = z.object({
  /**
   * `completed`: both ends are connected, and the configuration is complete and switched on. `unknown`: the configuration cannot be
   * read, so only the connections are known.
   */
  outcome: enumOr(["completed", "incomplete", "unknown"], "unknown"),
  connections: tolerantList(z.object({ side, connection: connectionSchema })),
  /** Missing: there is none yet, or it cannot be read. */
  configuration: otherwise(z.optional(syncFlowConfigurationSchema), undefined),
  latest: otherwise(z.optional(syncSchema), undefined),
  lastSuccessful: otherwise(z.optional(syncSchema), undefined),
});
export type SyncFlow = z.output<typeof syncFlowSchema>;
export type SyncFlowOutcome = SyncFlow["outcome"];

/** Where the customer goes on. The address holds a one-time passcode: open it at once, keep it nowhere (R12). */
export const syncFlowAddressSchema = z.object({ url: z.string() });

/** A page on which one account is connected; opened in a window. */
export const platformLinkSchema = z.object({ connection: connectionSchema, linkUrl: z.string() });
export type PlatformLink = z.output<typeof platformLinkSchema>;

/** Past runs, newest first. */
export const syncsSchema = z.object({ syncs: tolerantList(syncSchema), nextPage: optionalText });
export type Syncs = z.output<typeof syncsSchema>;
