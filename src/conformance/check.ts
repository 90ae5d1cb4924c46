import type { World } from "./world.js";

/** One promise of the contract, and how it is asked for. */
export interface Check {
  /** `group.name` */
  readonly id: string;
  /** What is promised, as a sentence. */
  readonly title: string;
  /** @throws Mismatch where it is not kept, NotOffered where it cannot be asked for */
  run(world: World): Promise<void>;
}

export const check = (id: string, title: string, run: Check["run"]): Check => ({ id, title, run });
