"use client";
import { Skeleton } from "../../primitives/skeleton.js";
import { OwnPart } from "../own-part.js";
import { useMessages } from "../use-messages.js";

/** The size of the connect step, which is what comes first most of the time. */
export function Loading() {
  const { text } = useMessages();
  return (
    <div aria-busy="true">
      <span className="tenon-sr-only">{text("loading")}</span>
      <OwnPart name="loading" facts={{}}>
        <div className="tenon-loading-head">
          <Skeleton bars={["mark", "title"]} />
        </div>
        <Skeleton bars={["title", "line", "short", "short", "control", "short", "button"]} />
      </OwnPart>
    </div>
  );
}
