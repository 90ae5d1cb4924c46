"use client";
import { useActivity } from "../../headless/use-activity.js";
import { ActivityList, type ActivityLooks } from "./activity-list.js";

export interface ActivityProps extends ActivityLooks {
  installationId: string;
}

/** What an installation did and is doing; follows by itself while something is under way. */
export function Activity({ installationId, ...looks }: ActivityProps) {
  return <ActivityList activity={useActivity(installationId)} {...looks} />;
}
