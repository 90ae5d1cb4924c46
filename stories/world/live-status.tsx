import { useRef } from "react";
import { ConnectionStatus, TenonProvider, type ConnectionStatusProps } from "tenon-kit";
import { Card, useStageProps } from "./stage.js";
import { troubles } from "./status-world.js";
import type { StoryWorld } from "./story-world.js";
import { useLiveWorld } from "./use-live-world.js";

export type LiveStatusProps = ConnectionStatusProps & { world: StoryWorld };

/** The drop-in as a host has it, alive: what happens is pushed, as by a host with webhooks. */
export function LiveStatus({ world: made, ...props }: LiveStatusProps) {
  const look = useStageProps();
  const world = useLiveWorld(made);
  const changed = useRef<() => void>(() => undefined);
  return (
    <TenonProvider
      project={world.project}
      consumer={world.consumer}
      group={world.group}
      fetch={world.fetch}
      openWindow={world.openWindow}
      subscribe={(tell) => {
        changed.current = tell;
        return () => undefined;
      }}
      productName="Fernwick"
      {...look}
    >
      <div className="story-switch">
        {Object.entries(troubles).map(([name, happen]) => (
          <button
            key={name}
            type="button"
            onClick={() => {
              happen(world);
              changed.current();
            }}
          >
            {name}
          </button>
        ))}
      </div>
      <Card>
        <ConnectionStatus {...props} />
      </Card>
    </TenonProvider>
  );
}
