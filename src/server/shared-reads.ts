import type { StoredAnswer } from "./idempotency-store.js";
import { toAnswer, toResponse } from "./stored-answer.js";

interface Flight {
  readonly answer: Promise<StoredAnswer>;
  readonly stop: AbortController;
  passengers: number;
}

export interface SharedReads {
  /**
   * Reads once for everybody who asks the same while the read is under way.
   * @param owner of what is read; nobody else ever shares
   * @param what the person, what the person may do, and the address
   */
  read(
    owner: string,
    what: string,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Response>,
  ): Promise<Response>;
  /** Something of the owner's is changed: nobody joins a read that began before. */
  forget(owner: string): void;
}

/** One read for the same question at the same moment. Nothing is kept when it is over, and it goes on while anybody waits for it. */
export function sharedReads(): SharedReads {
  const owners = new Map<string, Map<string, Flight>>();

  const begin = (owner: string, what: string, work: (signal: AbortSignal) => Promise<Response>): Flight => {
    const flights = owners.get(owner) ?? new Map<string, Flight>();
    owners.set(owner, flights);
    const stop = new AbortController();
    const land = () => {
      if (flights.get(what) === flight) flights.delete(what);
      if (flights.size === 0 && owners.get(owner) === flights) owners.delete(owner);
    };
    const answer = work(stop.signal).then(toAnswer).finally(land);
    const flight: Flight = { answer, stop, passengers: 0 };
    stop.signal.addEventListener("abort", land, { once: true });
    flights.set(what, flight);
    return flight;
  };

  return {
    read: async (owner, what, signal, work) => {
      const flight = owners.get(owner)?.get(what) ?? begin(owner, what, work);
      flight.passengers += 1;
      const leave = () => {
        flight.passengers -= 1;
        if (flight.passengers === 0) flight.stop.abort(signal.reason);
      };
      if (signal.aborted) leave();
      else signal.addEventListener("abort", leave, { once: true });
      try {
        return toResponse(await flight.answer);
      } finally {
        signal.removeEventListener("abort", leave);
      }
    },
    forget: (owner) => {
      owners.delete(owner);
    },
  };
}
