import type { CodatContext } from "./codat-context.js";
import { connectionsOf } from "./codat-context.js";
import type { StoredCodatConnection, StoredCompany } from "./codat-state.js";
import { buttonImage, platformImage } from "./platform-image.js";
import { platformOf, type Platform } from "./platforms.js";
import type { Properties } from "./query.js";
import { lastSyncOf } from "./syncs.js";

/*
 * What the API shows. Real clients refuse a null where the documents allow one, so what is not there is left out; nothing is added
 * that the documents do not have.
 */

export const connectionProperties: Properties = {
  id: "word",
  integrationId: "word",
  integrationKey: "word",
  sourceId: "word",
  sourceType: "word",
  platformName: "text",
  linkUrl: "text",
  status: "word",
  lastSync: "date",
  created: "date",
  "connectionInfo.*": "text",
  "dataConnectionErrors.statusCode": "word",
  "dataConnectionErrors.status": "word",
};

export const companyProperties: Properties = {
  id: "word",
  name: "text",
  redirect: "text",
  description: "text",
  lastSync: "date",
  created: "date",
  "tags.*": "text",
  ...Object.fromEntries(Object.entries(connectionProperties).map(([name, kind]) => [`dataConnections.${name}`, kind])),
};

export const integrationProperties: Properties = {
  key: "word",
  name: "text",
  enabled: "boolean",
  sourceId: "word",
  sourceType: "word",
  integrationId: "word",
  isOfflineConnector: "boolean",
  isBeta: "boolean",
  dataProvidedBy: "text",
};

export function connectionView(context: CodatContext, connection: StoredCodatConnection) {
  const platform = platformOf(connection.platformKey);
  if (!platform) throw new Error(`There is no platform ${connection.platformKey}`);
  const lastSync = lastSyncOf(context, connection);
  return {
    id: connection.id,
    integrationId: platform.integrationId,
    integrationKey: platform.key,
    sourceId: platform.sourceId,
    sourceType: platform.sourceType,
    platformName: platform.name,
    linkUrl: `${context.origin()}/link/companies/${connection.companyId}/connections/${connection.id}/start`,
    status: connection.status,
    ...(lastSync !== undefined && { lastSync }),
    created: connection.created,
    dataConnectionErrors: connection.errors,
    ...(connection.accountName !== undefined && { connectionInfo: { accountName: connection.accountName } }),
  };
}

export function companyView(context: CodatContext, company: StoredCompany) {
  const dataConnections = connectionsOf(context, company.id).map((each) => connectionView(context, each));
  const lastSync = dataConnections
    .flatMap((each) => each.lastSync ?? [])
    .sort()
    .at(-1);
  const { id, name, description, tags, created } = company;
  return {
    id,
    name,
    ...(description !== undefined && { description }),
    redirect: `${context.origin()}/link/company/${id}`,
    ...(lastSync !== undefined && { lastSync }),
    created,
    ...(tags && { tags }),
    dataConnections,
  };
}

const readFeature = { featureType: "Get", featureState: "Release" };

export function integrationView(platform: Platform) {
  const { key, name, enabled, sourceId, sourceType, integrationId, isOfflineConnector, isBeta } = platform;
  return {
    key,
    logoUrl: platformImage(platform),
    name,
    enabled,
    sourceId,
    sourceType,
    integrationId,
    isOfflineConnector,
    isBeta,
    dataProvidedBy: name,
    // The documents name this both ways: a list of properties says `dataType`, what is required and the samples say `datatype`.
    datatypeFeatures: platform.dataTypes.map((type) => ({
      dataType: type,
      datatype: type,
      supportedFeatures: [readFeature],
    })),
  };
}

const image = (src: string, alt: string) => ({ image: { src, alt } });

export function brandingView(platform: Platform) {
  const logo = platformImage(platform);
  return {
    logo: { full: image(logo, `${platform.name} logo`), square: image(logo, `${platform.name} icon`) },
    button: platform.hasButton
      ? {
          default: image(buttonImage(platform, false), `Connect to ${platform.name}`),
          hover: image(buttonImage(platform, true), `Connect to ${platform.name}`),
        }
      : {},
    sourceId: platform.sourceId,
  };
}
