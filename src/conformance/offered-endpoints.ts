import type { Endpoint } from "../contracts/kit/endpoint.js";
import { everyEndpoint } from "../contracts/kit/every-endpoint.js";
import { missingId, type World } from "./world.js";

/** The endpoints of the services the session names. */
export async function offeredEndpoints(world: World): Promise<Endpoint[]> {
  const { installations, syncFlow } = (await world.session()).services;
  return everyEndpoint.filter(({ path }) => {
    if (path === "/session") return true;
    if (path === "/status") return installations || syncFlow;
    return path.startsWith("/sync-flows") ? syncFlow : installations;
  });
}

/** The path with an id nothing has, or the one given, in each place. */
export const pathOf = ({ path }: Pick<Endpoint, "path">, id: string = missingId): string =>
  path.replace(/:\w+/g, encodeURIComponent(id));
