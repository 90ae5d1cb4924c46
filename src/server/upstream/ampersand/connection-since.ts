import * as z from "zod/mini";
import { shortHash } from "../../keyed-hash.js";
import type { Caller, InstallationsUpstream } from "../upstream.js";
import { toConnection } from "./connection.js";
import type { Platform } from "./platform.js";
import { resolveTarget } from "./target.js";

const noteSchema = z.tuple([z.string()], z.string());

/** Tells whether a connection was made whose maker got no answer: one of the same person that was not there before. */
export function connectionSinceOperations(
  platform: Platform,
): Pick<InstallationsUpstream, "connectionsBefore" | "connectionSince"> {
  const own = async (provider: string, caller: Caller) =>
    (await platform.connections(caller, provider)).filter(
      ({ consumer }) => consumer.consumerRef === caller.identity.consumer.ref,
    );
  return {
    connectionsBefore: async (target, caller) => {
      const { provider, form } = await resolveTarget(target, platform);
      // A window that was never opened connects nothing.
      if (form.method.kind === "oauth") return undefined;
      const marks = (await own(provider.name, caller)).map(({ id }) => shortHash(id, 9));
      return JSON.stringify([provider.name, ...(await Promise.all(marks))]);
    },
    connectionSince: async (before, caller) => {
      const [name, ...marks] = z.parse(noteSchema, JSON.parse(before));
      for (const wire of await own(name, caller)) {
        if (!marks.includes(await shortHash(wire.id, 9))) return toConnection(wire, await platform.provider(name));
      }
      return undefined;
    },
  };
}
