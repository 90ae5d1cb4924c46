import { useState } from "react";
import { ActivityList, type ActivityFacts } from "../../src/components/connection-status/activity-list.js";
import { Root } from "../../src/components/root.js";
import { StillPage } from "./still-page.js";

export interface ActivityStageProps {
  /** What is known of the installation. */
  activity: ActivityFacts;
  /** How many entries one page has; older ones come when they are asked for. */
  pageSize?: number;
}

/** The list as it stands in a card's details, over facts that are given. */
export function ActivityStage({ activity, pageSize = Number.POSITIVE_INFINITY }: ActivityStageProps) {
  const [shown, setShown] = useState(pageSize);
  const { operations } = activity;
  const paged: ActivityFacts = {
    ...activity,
    operations: operations?.slice(0, shown),
    hasMore: activity.hasMore || shown < (operations?.length ?? 0),
    loadMore: () => setShown((now) => now + pageSize),
  };
  return (
    <StillPage>
      <Root>
        <ActivityList activity={paged} provider="Salesforce" heading="h3" />
      </Root>
    </StillPage>
  );
}
