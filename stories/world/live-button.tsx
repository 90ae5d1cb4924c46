import { useEffect } from "react";
import { ConnectButton, TenonProvider, type ConnectButtonProps } from "tenon-kit";
import { useStage } from "./stage.js";
import type { StoryWorld } from "./story-world.js";

export type LiveButtonProps = ConnectButtonProps & { world: StoryWorld };

/** The button as it stands in a host's settings, alive: handler and sandbox run in this page. */
export function LiveButton({ world, ...props }: LiveButtonProps) {
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
      <div className="story-card">
        <ConnectButton {...props} />
      </div>
    </TenonProvider>
  );
}
