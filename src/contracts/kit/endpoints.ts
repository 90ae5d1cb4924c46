import { defineEndpoint } from "./endpoint.js";

/*
 * What the browser may ask of the handler. Nothing but names and places: what an endpoint takes stands under its name in `requests.ts`,
 * what it answers in `responses.ts`.
 */

export const getSession = defineEndpoint({
  name: "getSession",
  method: "GET",
  path: "/session",
  status: 200,
});

export const listIntegrations = defineEndpoint({
  name: "listIntegrations",
  method: "GET",
  path: "/integrations",
  status: 200,
});

/** Everything the first paint needs, in one request. */
export const getIntegration = defineEndpoint({
  name: "getIntegration",
  method: "GET",
  path: "/integrations/:integration",
  status: 200,
});

/** What can be configured for one connected account; read when a configuration form is to be shown. */
export const getIntegrationObjects = defineEndpoint({
  name: "getIntegrationObjects",
  method: "GET",
  path: "/integrations/:integration/objects",
  status: 200,
});

/** One object alone: asked for again after an error, or for the fields of an object that is only written. */
export const getIntegrationObject = defineEndpoint({
  name: "getIntegrationObject",
  method: "GET",
  path: "/integrations/:integration/objects/:object",
  status: 200,
});

export const getProvider = defineEndpoint({
  name: "getProvider",
  method: "GET",
  path: "/providers/:provider",
  status: 200,
});

export const listConnections = defineEndpoint({
  name: "listConnections",
  method: "GET",
  path: "/connections",
  status: 200,
});

export const getConnection = defineEndpoint({
  name: "getConnection",
  method: "GET",
  path: "/connections/:connectionId",
  status: 200,
});

export const createConnection = defineEndpoint({
  name: "createConnection",
  method: "POST",
  path: "/connections",
  status: 201,
});

/** Rotates credentials and changes metadata in place; what is not named stays. */
export const updateConnection = defineEndpoint({
  name: "updateConnection",
  method: "PATCH",
  path: "/connections/:connectionId",
  status: 200,
});

export const deleteConnection = defineEndpoint({
  name: "deleteConnection",
  method: "DELETE",
  path: "/connections/:connectionId",
  status: 204,
});

/** Starts an authorization in a window. Give `connectionId` to renew that connection in place. */
export const createAuthorization = defineEndpoint({
  name: "createAuthorization",
  method: "POST",
  path: "/connections/authorizations",
  status: 201,
});

export const getAuthorization = defineEndpoint({
  name: "getAuthorization",
  method: "GET",
  path: "/connections/authorizations/:attemptId",
  status: 200,
});

/**
 * Hands over what a step in the window came back with, once for each step; the window stays the same (D4).
 * Answers `continue` with the next address, or how it went.
 */
export const resumeAuthorization = defineEndpoint({
  name: "resumeAuthorization",
  method: "POST",
  path: "/connections/authorizations/:attemptId",
  status: 200,
});

export const createInstallation = defineEndpoint({
  name: "createInstallation",
  method: "POST",
  path: "/installations",
  status: 201,
});

export const getInstallation = defineEndpoint({
  name: "getInstallation",
  method: "GET",
  path: "/installations/:installationId",
  status: 200,
});

/**
 * Changes the configuration to the one given. The handler sends the upstream only what differs from what is stored; settings the kit
 * does not know survive. Answers `conflict` when `version` is not the stored one any more.
 */
export const updateInstallation = defineEndpoint({
  name: "updateInstallation",
  method: "PATCH",
  path: "/installations/:installationId",
  status: 200,
});

export const deleteInstallation = defineEndpoint({
  name: "deleteInstallation",
  method: "DELETE",
  path: "/installations/:installationId",
  status: 204,
});
