"use client";
import { Skeleton } from "../../primitives/skeleton.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { OwnPart } from "../own-part.js";
import { useSyncFlowMessages } from "./use-sync-flow-messages.js";

/** The size of what comes. */
export function FlowLoading() {
  const slot = useSlots();
  const { text } = useSyncFlowMessages();
  return (
    <div aria-busy="true">
      <span className="tenon-sr-only">{text("loading")}</span>
      <OwnPart name="loading" facts={{}}>
        <div className={slot("systems")}>
          <div className={slot("system")}>
            <Skeleton bars={["mark", "short"]} />
          </div>
          <span className="tenon-systems-arrow" />
          <div className={slot("system")}>
            <Skeleton bars={["mark", "short"]} />
          </div>
        </div>
        <div className="tenon-systems-rest">
          <Skeleton bars={["title", "line", "short", "button"]} />
        </div>
      </OwnPart>
    </div>
  );
}
