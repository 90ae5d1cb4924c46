import { useRef } from "react";
import { ConnectionStatus, TenonProvider, type ConnectionStatusProps } from "tenon-kit";
import { Card, useStage } from "./stage.js";
import { troubles } from "./status-world.js";
import type { StoryWorld } from "./story-world.js";

export type LiveStatusProps = ConnectionStatusProps & { world: StoryWorld };

/** The drop-in as a host has it, alive: what happens is pushed, as by a host with webhooks. */
export function LiveStatus({ world, ...props }: LiveStatusProps) {
  const { theme, locale } = useStage();
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
      appearance={{ theme }}
      {...(locale === "en" ? {} : { locale })}
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
