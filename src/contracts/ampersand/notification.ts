import * as z from "zod/mini";
import { openEnum } from "../open-enum.js";
import { listOf, opt } from "../dropping.js";

/** What the platform can tell a product's back end about. */
export const notificationEventTypes = [
  "connection.created",
  "connection.error",
  "connection.refreshed",
  "connection.updated",
  "connection.deleted",
  "installation.created",
  "installation.updated",
  "installation.deleted",
  "read.schedule.paused",
  "read.backfill.done",
  "read.triggered.done",
  "read.triggered.error",
  "write.async.done",
  "subscribe.create.error",
  "destination.webhook.disabled",
] as const;

const times = { createTime: opt(z.string()), updateTime: opt(z.string()) };
const text = z.string().check(z.minLength(1, "must not be empty"));

/** A named channel of events. */
export const topicSchema = z.object({ id: z.string(), name: opt(z.string()), projectId: opt(z.string()), ...times });
export type Topic = z.output<typeof topicSchema>;
export const topicListSchema = listOf(topicSchema);

/** `POST /projects/{p}/topics` and `PATCH …/topics/{t}`. */
export const topicRequestSchema = z.strictObject({ name: text.check(z.maxLength(64)) });
export type TopicRequest = z.input<typeof topicRequestSchema>;

/** Which events go to a topic. */
export const eventTopicRouteSchema = z.object({
  id: z.string(),
  eventType: openEnum(notificationEventTypes),
  topicId: z.string(),
  projectId: opt(z.string()),
  ...times,
});
export type EventTopicRoute = z.output<typeof eventTopicRouteSchema>;

/** `POST /projects/{p}/notification-event-topic-routes`. */
export const createEventTopicRouteRequestSchema = z.strictObject({
  eventType: z.enum(notificationEventTypes),
  topicId: text,
});
export type CreateEventTopicRouteRequest = z.input<typeof createEventTopicRouteRequestSchema>;

/** Which destination gets what a topic carries. */
export const topicDestinationRouteSchema = z.object({
  id: z.string(),
  topicId: z.string(),
  destinationId: z.string(),
  projectId: opt(z.string()),
  ...times,
});
export type TopicDestinationRoute = z.output<typeof topicDestinationRouteSchema>;

/** `POST /projects/{p}/topic-destination-routes`. */
export const createTopicDestinationRouteRequestSchema = z.strictObject({ topicId: text, destinationId: text });
export type CreateTopicDestinationRouteRequest = z.input<typeof createTopicDestinationRouteRequestSchema>;
