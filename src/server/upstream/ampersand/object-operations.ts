import {
  hydratedRevisionSchema,
  objectMetadataSchema,
  type Integration,
} from "../../../contracts/ampersand/integration.js";
import type { AccountField } from "../../../contracts/kit/fields.js";
import type { Caller, InstallationsUpstream } from "../upstream.js";
import { objectWords } from "./object-words.js";
import { toAccountField, toObjects } from "./objects.js";
import { missing, type Platform } from "./platform.js";

type Operations = Pick<InstallationsUpstream, "getObjects" | "getObject">;

export function objectOperations(platform: Platform): Operations {
  const { project } = platform;
  const load = async (name: string, connectionId: string, caller: Caller) => {
    const [integration, connection] = await Promise.all([
      platform.integration(name),
      platform.connection(connectionId, caller),
    ]);
    return connection.provider === integration.provider ? integration : missing("connection");
  };
  const hydrate = async ({ id, latestRevision }: Integration, connectionId: string, caller: Caller) => {
    const path = "/projects/:project/integrations/:integration/revisions/:revision:hydrate";
    const params = { project, integration: id, revision: latestRevision.id };
    const hydrated = await platform.ask(
      { path, params, query: { connectionId }, read: hydratedRevisionSchema },
      caller,
    );
    return toObjects(hydrated, latestRevision.content);
  };

  /** What may be written of an object that is not read. An installation is asked by itself: a group may have several accounts. */
  const writableFields = async (
    integration: Integration,
    object: string,
    connectionId: string,
    caller: Caller,
  ): Promise<AccountField[]> => {
    const installed = (await platform.installations(caller)).some(
      (each) => each.integrationId === integration.id && each.connection.id === connectionId,
    );
    const path = installed
      ? "/projects/:project/integrations/:integration/objects/:object/metadata"
      : "/projects/:project/providers/:provider/objects/:object/metadata";
    const params = { project, integration: integration.id, provider: integration.provider, object };
    const query = { groupRef: caller.identity.group.ref, excludeReadOnly: "true" };
    const { fields } = await platform.ask({ path, params, query, read: objectMetadataSchema }, caller);
    return Object.entries(fields)
      .map(([name, field]) => toAccountField(name, field))
      .filter(({ readOnly }) => !readOnly);
  };

  return {
    getObjects: async (name, connectionId, caller) =>
      hydrate(await load(name, connectionId, caller), connectionId, caller),

    getObject: async (name, objectName, connectionId, caller) => {
      const integration = await load(name, connectionId, caller);
      const { read, write } = integration.latestRevision.content;
      const isMeant = (each: { objectName: string }) => each.objectName === objectName;
      if (read?.objects?.some(isMeant) !== true && write?.objects?.some(isMeant) !== true) missing("object");
      const objects = await hydrate(integration, connectionId, caller);
      const readObject = objects.read.find(isMeant);
      const displayName = readObject?.displayName ?? objects.write.find(isMeant)?.displayName;
      return {
        objectName,
        displayName: displayName ?? objectWords(objectName),
        accountFields: readObject
          ? readObject.accountFields
          : await writableFields(integration, objectName, connectionId, caller),
        read: readObject,
      };
    },
  };
}
