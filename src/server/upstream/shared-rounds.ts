import { countedWith } from "./upstream-meter.js";
import type { Caller } from "./upstream.js";

export interface SharedRounds<T> {
  /** The round that is under way, or else a new one. */
  read(caller: Caller): Promise<T>;
  /** What this group was told may not be so any more: nobody joins a round that has begun already. */
  forget(caller: Caller): void;
}

/**
 * One read for everybody of a group who asks the same at the same time: fifty tabs cost as much as one. Groups never share, and nothing
 * is kept when a round is over, because the customer may have changed something since.
 */
export function sharedRounds<T>(load: (caller: Caller) => Promise<T>): SharedRounds<T> {
  const rounds = new Map<string, Promise<T>>();
  const keyOf = ({ identity }: Caller) => identity.group.ref;
  return {
    read: (caller) => {
      const key = keyOf(caller);
      const known = rounds.get(key);
      if (known) return known;
      // It goes on for the others when the one who began it leaves; each of its requests has a time limit of its own.
      const round = load({ ...caller, signal: countedWith(caller.signal) }).finally(() => {
        if (rounds.get(key) === round) rounds.delete(key);
      });
      rounds.set(key, round);
      return round;
    },
    forget: (caller) => {
      rounds.delete(keyOf(caller));
    },
  };
}
