import { useSyncExternalStore } from "react";
import { InstallIntegration, type InstallIntegrationProps } from "tenon-kit";
import type { ScenarioName } from "tenon-kit/sandbox";
import { LiveHost } from "./live-host.js";
import { Card } from "./stage.js";
import type { StoryWorld } from "./story-world.js";

export interface LiveProps extends InstallIntegrationProps {
  world: StoryWorld;
  /** Shows what the sandbox does, and lets it be changed while the story runs. */
  withSwitch?: boolean;
}

/** The drop-in as a host has it, alive. */
export const Live = ({ world, withSwitch = false, ...props }: LiveProps) => (
  <LiveHost world={world}>
    {withSwitch ? <ScenarioSwitch world={world} /> : null}
    <Card>
      <InstallIntegration {...props} />
    </Card>
  </LiveHost>
);

/** Those that concern installing; the others are troubles of the sync service. */
const scenarios: Readonly<Partial<Record<ScenarioName, string>>> = {
  ok: "all is well",
  slow: "every answer takes three seconds",
  "rate-limited": "two requests are refused, then all is well",
  "server-error": "the service fails",
  malformed: "answers are broken",
  "expired-session": "the handler's key is refused",
  "consent-denied": "the customer's administrator forbids access",
  "bad-credentials": "keys and passwords are refused",
  "provider-down": "the customer's software does not answer",
  "object-unavailable": "no object of the account may be read",
  "reads-failing": "every read fails",
};

function ScenarioSwitch({ world }: { world: StoryWorld }) {
  const { sandbox } = world;
  const name = useSyncExternalStore(sandbox.subscribe, () => sandbox.state().scenario.name);
  return (
    <label className="story-switch">
      Sandbox:
      <select value={name} onChange={({ target }) => sandbox.scenario(target.value as ScenarioName)}>
        {Object.entries(scenarios).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
