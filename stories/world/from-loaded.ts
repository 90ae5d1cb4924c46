import type { InstallState } from "tenon-kit/headless";
import { createStoryWorld, type StoryWorld, type StoryWorldOptions } from "./story-world.js";

/* Loaders run anew for each rendering of a story, so nothing of one is left in the next. Storybook types what they give as `any`. */

/** For `loaders` of a living story. */
export const freshWorld = (options: StoryWorldOptions = {}) => [() => ({ world: createStoryWorld(options) })];

/** For `loaders` of a state. */
export const standing = (make: () => InstallState | Promise<InstallState>) => [async () => ({ state: await make() })];

/** The world a story's loader made. */
export const worldOf = ({ loaded }: { loaded: Record<string, unknown> }): StoryWorld => loaded.world as StoryWorld;

/** The state a story's loader made. */
export const stateOf = ({ loaded }: { loaded: Record<string, unknown> }): InstallState => loaded.state as InstallState;
