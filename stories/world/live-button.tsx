import { ConnectButton, type ConnectButtonProps } from "tenon-kit";
import { LiveHost } from "./live-host.js";
import type { StoryWorld } from "./story-world.js";

export type LiveButtonProps = ConnectButtonProps & { world: StoryWorld };

/** The button as it stands in a host's settings, alive. */
export const LiveButton = ({ world, ...props }: LiveButtonProps) => (
  <LiveHost world={world}>
    <div className="story-card">
      <ConnectButton {...props} />
    </div>
  </LiveHost>
);
