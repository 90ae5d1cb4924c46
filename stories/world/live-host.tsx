import type { ReactNode } from "react";
import { TenonProvider } from "tenon-kit";
import { useStageProps } from "./stage.js";
import type { StoryWorld } from "./story-world.js";
import { useLiveWorld } from "./use-live-world.js";

/** A host's page around a drop-in that is alive: handler and sandbox run in this page. */
export function LiveHost({ world: made, children }: { world: StoryWorld; children: ReactNode }) {
  const look = useStageProps();
  const world = useLiveWorld(made);
  return (
    <TenonProvider
      project={world.project}
      consumer={world.consumer}
      group={world.group}
      fetch={world.fetch}
      openWindow={world.openWindow}
      productName="Fernwick"
      {...look}
    >
      {children}
    </TenonProvider>
  );
}
