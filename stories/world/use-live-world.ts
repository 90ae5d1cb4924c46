import { useEffect, useState } from "react";
import type { WindowOpener } from "tenon-kit/headless";
import type { Sandbox } from "tenon-kit/sandbox";
import { useStage } from "./stage.js";

interface World {
  readonly sandbox: Sandbox;
  readonly openWindow: WindowOpener;
  dispose(): void;
}

/**
 * The world a living story goes on in. Storybook makes another one at each turn of the toolbar; what the customer did so far would be gone
 * with it. The toolbar's scenario is put into its sandbox, before the first request and whenever it is switched.
 */
export function useLiveWorld<Live extends World>(made: Live): Live {
  const { scenario } = useStage();
  const [{ world, own }] = useState(() => {
    const before = made.sandbox.state().scenario.name;
    if (scenario !== "story" && scenario !== "window-blocked") made.sandbox.scenario(scenario);
    return { world: made, own: before };
  });
  useEffect(() => {
    const wanted = scenario === "story" || scenario === "window-blocked" ? own : scenario;
    if (world.sandbox.state().scenario.name !== wanted) world.sandbox.scenario(wanted);
  }, [world, own, scenario]);
  useEffect(() => () => world.dispose(), [world]);
  return scenario === "window-blocked" ? { ...world, openWindow: () => null } : world;
}
