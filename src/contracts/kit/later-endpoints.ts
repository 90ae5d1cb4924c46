import { defineEndpoint } from "./endpoint.js";

/* Endpoints of health and the sync flow, in a file of their own: what no first screen asks is loaded with the first question. */

/** How everything of this customer is doing: one answer for every place of a page that shows it. */
export const getStatus = defineEndpoint({
  name: "getStatus",
  method: "GET",
  path: "/status",
  status: 200,
});

/** What an installation did, newest first. `page` is the `nextPage` of the answer before. */
export const getActivity = defineEndpoint({
  name: "getActivity",
  method: "GET",
  path: "/installations/:installationId/activity",
  status: 200,
});

/** Reads again at once what is named, or everything that is read and not paused. */
export const startReads = defineEndpoint({
  name: "startReads",
  method: "POST",
  path: "/installations/:installationId/reads",
  status: 201,
});

/** Systems that can be chosen for a sync flow. */
export const listPlatforms = defineEndpoint({
  name: "listPlatforms",
  method: "GET",
  path: "/sync-flows/platforms",
  status: 200,
});

/** Mints the address of the hosted sync flow, or of its settings where it was set up before. Each call is another address. */
export const createSyncFlow = defineEndpoint({
  name: "createSyncFlow",
  method: "POST",
  path: "/sync-flows",
  status: 201,
});

/** Where the customer's sync flow stands. */
export const getSyncFlow = defineEndpoint({
  name: "getSyncFlow",
  method: "GET",
  path: "/sync-flows/status",
  status: 200,
});

/** Past runs, newest first. `page` is the `nextPage` of the answer before. */
export const listSyncs = defineEndpoint({
  name: "listSyncs",
  method: "GET",
  path: "/sync-flows/syncs",
  status: 200,
});

/** Asks for a run now; of the days from `from` to `to`, or of what is new. */
export const createSync = defineEndpoint({
  name: "createSync",
  method: "POST",
  path: "/sync-flows/syncs",
  status: 201,
});

/** Begins to connect one system by itself; what was begun before and not finished is taken up again. */
export const createPlatformLink = defineEndpoint({
  name: "createPlatformLink",
  method: "POST",
  path: "/sync-flows/links",
  status: 201,
});

/** Unlinks one system: nothing is read or written any more, and it can be linked again. */
export const deletePlatformLink = defineEndpoint({
  name: "deletePlatformLink",
  method: "DELETE",
  path: "/sync-flows/links/:connectionId",
  status: 204,
});
