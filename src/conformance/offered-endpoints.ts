import type { Endpoint } from "../contracts/kit/endpoint.js";
import * as firstEndpoints from "../contracts/kit/endpoints.js";
import * as laterEndpoints from "../contracts/kit/later-endpoints.js";
import { missingId, type World } from "./world.js";

const endpoints: readonly Endpoint[] = [...Object.values(firstEndpoints), ...Object.values(laterEndpoints)];

/** The endpoints of the services the session names. */
export async function offeredEndpoints(world: World): Promise<Endpoint[]> {
  const { installations, syncFlow } = (await world.session()).services;
  return endpoints.filter(({ path }) => {
    if (path === "/session") return true;
    if (path === "/status") return installations || syncFlow;
    return path.startsWith("/sync-flows") ? syncFlow : installations;
  });
}

/** The path with an id nothing has, or the one given, in each place. */
export const pathOf = ({ path }: Pick<Endpoint, "path">, id: string = missingId): string =>
  path.replace(/:\w+/g, encodeURIComponent(id));
