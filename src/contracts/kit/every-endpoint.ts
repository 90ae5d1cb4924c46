import type { Endpoint } from "./endpoint.js";
import * as firstEndpoints from "./endpoints.js";
import * as laterEndpoints from "./later-endpoints.js";

/** Everything that may be asked of a handler. */
export const everyEndpoint: readonly Endpoint[] = [...Object.values(firstEndpoints), ...Object.values(laterEndpoints)];
