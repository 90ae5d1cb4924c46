import * as z from "zod/mini";

/*
 * Answers as the most careful client reads them: what has to be there, what may be null, and that nothing is there beyond the documents.
 * Written for these tests alone; the kit itself reads with a far lighter hand.
 */

const uuid = z.string().check(z.regex(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/));
const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)?)?$/));
const address = z.string().check(z.refine((text) => URL.canParse(text)));
const text = z.string();
const optional = z.optional;
const yes = optional(z.boolean());
const sourceType = z.enum(["Accounting", "Banking", "BankFeed", "Commerce", "Expense", "Other", "Unknown"]);

const connection = z.strictObject({
  id: uuid,
  integrationId: uuid,
  integrationKey: z.string().check(z.regex(/^[a-z]{4}$/)),
  sourceId: uuid,
  sourceType,
  platformName: text,
  linkUrl: address,
  status: z.enum(["PendingAuth", "Linked", "Unlinked", "Deauthorized"]),
  lastSync: optional(moment),
  created: moment,
  dataConnectionErrors: optional(
    z.nullable(
      z.array(
        z.strictObject({
          statusCode: optional(text),
          statusText: optional(text),
          errorMessage: optional(text),
          erroredOnUtc: optional(moment),
          status: optional(z.nullable(z.enum(["Active", "Resolved"]))),
          resolvedOnUtc: optional(moment),
        }),
      ),
    ),
  ),
  connectionInfo: optional(z.nullable(z.record(text, text))),
});

const company = z.strictObject({
  id: uuid,
  name: text,
  redirect: address,
  description: optional(text),
  lastSync: optional(moment),
  created: optional(moment),
  createdByUserName: optional(z.nullable(text)),
  products: optional(z.array(text)),
  tags: optional(z.record(text, text)),
  dataConnections: optional(z.array(connection)),
});

const link = z.strictObject({ href: optional(text) });
const page = <S extends z.ZodMiniType>(item: S) =>
  z.strictObject({
    results: z.array(item),
    pageNumber: z.int(),
    pageSize: z.int(),
    totalResults: z.int(),
    _links: z.strictObject({ self: link, current: link, next: optional(link), previous: optional(link) }),
  });

const integration = z.strictObject({
  key: z.string().check(z.regex(/^[a-z]{4}$/)),
  logoUrl: address,
  name: text,
  enabled: z.boolean(),
  sourceId: optional(uuid),
  sourceType: optional(sourceType),
  integrationId: optional(uuid),
  isOfflineConnector: yes,
  isBeta: yes,
  dataProvidedBy: optional(text),
  datatypeFeatures: optional(
    z.array(
      z.strictObject({
        dataType: text,
        datatype: text,
        supportedFeatures: z.array(
          z.strictObject({ featureType: z.literal("Get"), featureState: z.literal("Release") }),
        ),
      }),
    ),
  ),
});
const image = optional(z.strictObject({ image: optional(z.strictObject({ src: address, alt: text })) }));
const branding = z.strictObject({
  logo: optional(z.strictObject({ full: image, square: image })),
  button: optional(z.strictObject({ default: image, hover: image })),
  sourceId: optional(uuid),
});

const outcome = {
  companyId: uuid,
  syncStatusCode: z.int(),
  syncStatus: text,
  errorMessage: text,
  syncExceptionMessage: text,
  syncUtc: moment,
  dataPushed: z.boolean(),
};
const companySync = z.strictObject({ syncId: uuid, ...outcome });
const syncSummary = z.strictObject({
  commerceSyncId: uuid,
  syncDateRangeUtc: z.strictObject({ start: optional(moment), finish: optional(moment) }),
  ...outcome,
  dataConnections: z.array(connection),
});
const syncStatus = z.strictObject({
  commerceSyncId: optional(uuid),
  syncId: optional(uuid),
  companyId: uuid,
  syncStatusCode: optional(z.int()),
  syncStatus: text,
  errorMessage: optional(text),
  syncExceptionMessage: optional(text),
  syncUtc: optional(moment),
  dataPushed: yes,
  dataConnections: z.array(connection),
});

const errorMessage = z.strictObject({
  statusCode: z.int(),
  service: z.enum(["PublicApi", "ClientsApi"]),
  error: z.string().check(z.minLength(1)),
  correlationId: z.string().check(z.minLength(1)),
  canBeRetried: z.enum(["True", "False", "Unknown"]),
  detailedErrorCode: z.int(),
  validation: optional(
    z.strictObject({
      errors: z.array(z.strictObject({ itemId: text, message: text, validatorName: text })),
      warnings: z.array(z.unknown()),
    }),
  ),
});

export const strict = {
  connection,
  connections: page(connection),
  company,
  companies: page(company),
  integrations: page(integration),
  branding,
  syncFlowUrl: z.strictObject({ url: address }),
  configuration: z.looseObject({ companyId: uuid, enable: z.boolean(), configured: z.boolean() }),
  texts: z.record(text, z.strictObject({ text, required: z.boolean() })),
  visibleAccounts: z.strictObject({ visibleAccounts: optional(z.array(text)) }),
  companySync,
  companySyncs: z.array(companySync),
  syncSummary,
  syncStatus,
  errorMessage,
} as const;
export type Kind = keyof typeof strict;

/** What a careful client refuses in an answer; nothing where it is fine. */
export function refusals(kind: Kind, body: unknown): string[] {
  const result = z.safeParse(strict[kind], body);
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.code}`);
}

/** Places of null in an answer, however deep. */
export function nulls(value: unknown, path = ""): string[] {
  if (value === null) return [path];
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) => nulls(each, path === "" ? key : `${path}.${key}`));
}
