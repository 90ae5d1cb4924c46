import { useEffect, type ReactNode } from "react";
import { TenonProvider } from "tenon-kit";
import { useStage } from "./stage.js";
import type { StoryWorld } from "./story-world.js";

/** A host's page around a drop-in that is alive: handler and sandbox run in this page. */
export function LiveHost({ world, children }: { world: StoryWorld; children: ReactNode }) {
  const { theme, locale } = useStage();
  useEffect(() => () => world.dispose(), [world]);
  return (
    <TenonProvider
      project={world.project}
      consumer={world.consumer}
      group={world.group}
      fetch={world.fetch}
      openWindow={world.openWindow}
      productName="Fernwick"
      appearance={{ theme }}
      {...(locale === "en" ? {} : { locale })}
    >
      {children}
    </TenonProvider>
  );
}
