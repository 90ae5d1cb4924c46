/*
 * What a pretend product, Fernwick (it looks after the customers of software companies), wants from its customers' systems.
 * One manifest, as its developers would deploy it; each integration shows something else.
 */

/** Every integration of the stories, by what it is there for. */
export const integrations = {
  /** Window with a workspace; reads and writes; two required mappings; more than 60 fields. */
  crm: "salesforce-accounts",
  /** Window and nothing to type. */
  oauth: "hubspot-deals",
  /** Window with a store name. */
  commerce: "shopify-orders",
  /** API key; 12 fields to choose from. */
  apiKey: "pipeboard-tickets",
  basic: "servicenow-incidents",
  clientCredentials: "marketo-leads",
  password: "sellerdesk-sellers",
  /** A provider's own kind of form, with a choice in it. */
  custom: "callhouse-calls",
  none: "weatherline-stations",
  unsupported: "appstore-reports",
  /** One object of 840 fields. */
  wide: "netsuite-customers",
  /** Six objects. */
  broad: "zendesk-support",
  /** Everything a manifest can say: values to match, defaults, events, direct use. */
  full: "pipeboard-desk",
} as const;
export type IntegrationName = (typeof integrations)[keyof typeof integrations];

const hourly = "0 * * * *";
const halfHourly = "*/30 * * * *";

const simple = (
  name: IntegrationName,
  displayName: string,
  provider: string,
  objectName: string,
  more: object = {},
) => ({
  name,
  displayName,
  provider,
  read: {
    objects: [
      {
        objectName,
        destination: `${objectName}Webhook`,
        schedule: hourly,
        requiredFields: [{ fieldName: "id" }],
        optionalFieldsAuto: "all",
        ...more,
      },
    ],
  },
});

export const manifest = {
  specVersion: "1.0.0",
  integrations: [
    {
      name: integrations.crm,
      displayName: "Salesforce accounts",
      provider: "salesforce",
      read: {
        objects: [
          {
            objectName: "account",
            mapToName: "company",
            mapToDisplayName: "Company",
            destination: "companyWebhook",
            schedule: halfHourly,
            requiredFields: [
              { fieldName: "name" },
              { fieldName: "website" },
              {
                mapToName: "tier",
                mapToDisplayName: "Support tier",
                prompt: "Which field says how much support an account has paid for?",
              },
              {
                mapToName: "region",
                mapToDisplayName: "Region",
                default: "sales_region__c",
                prompt: "Fernwick sends reports by region.",
              },
            ],
            optionalFields: [
              { fieldName: "industry" },
              { mapToName: "renewal", mapToDisplayName: "Renewal date", prompt: "Used for reminders." },
            ],
            optionalFieldsAuto: "all",
            backfill: { defaultPeriod: { days: 90 } },
          },
          {
            objectName: "contact",
            destination: "personWebhook",
            schedule: halfHourly,
            requiredFields: [{ fieldName: "email" }, { fieldName: "lastname" }],
            optionalFieldsAuto: "all",
            backfill: { defaultPeriod: { fullHistory: true } },
          },
        ],
      },
      write: { objects: [{ objectName: "contact" }, { objectName: "task" }] },
    },
    simple(integrations.oauth, "HubSpot deals", "hubspot", "deals"),
    {
      ...simple(integrations.commerce, "Shopify orders", "shopify", "orders", {
        backfill: { defaultPeriod: { days: 30 } },
      }),
      write: { objects: [{ objectName: "customers" }] },
    },
    {
      ...simple(integrations.apiKey, "Pipeboard tickets", "pipeboard", "ticket", {
        schedule: "*/15 * * * *",
        requiredFields: [
          { fieldName: "subject" },
          { mapToName: "urgency", mapToDisplayName: "Urgency", prompt: "Which field says how urgent a ticket is?" },
        ],
      }),
      write: { objects: [{ objectName: "ticket" }] },
    },
    simple(integrations.basic, "ServiceNow incidents", "servicenow-basic", "incident"),
    simple(integrations.clientCredentials, "Marketo leads", "marketo", "lead"),
    simple(integrations.password, "Sellerdesk sellers", "sellerdesk", "user"),
    simple(integrations.custom, "Callhouse calls", "callhouse", "call"),
    simple(integrations.none, "Weatherline stations", "weatherline", "stations"),
    simple(integrations.unsupported, "App Store reports", "appstore", "reports"),
    simple(integrations.wide, "NetSuite customers", "netsuite", "customer", {
      optionalFields: [{ mapToName: "segment", mapToDisplayName: "Segment" }],
    }),
    {
      name: integrations.full,
      displayName: "Pipeboard desk",
      provider: "pipeboard",
      read: {
        objects: [
          {
            objectName: "ticket",
            destination: "ticketWebhook",
            schedule: "*/15 * * * *",
            requiredFields: [{ fieldName: "subject" }],
            optionalFields: [{ mapToName: "urgency", mapToDisplayName: "Urgency", prompt: "How urgent a ticket is." }],
            optionalFieldsAuto: "all",
            backfill: { defaultPeriod: { days: 30 } },
          },
        ],
      },
      write: {
        objects: [
          { objectName: "ticket", inheritMapping: true, valueDefaults: { allowAnyFields: true } },
          { objectName: "note", valueDefaults: { allowAnyFields: true } },
        ],
      },
      subscribe: {
        objects: [
          {
            objectName: "ticket",
            destination: "ticketEvents",
            inheritFieldsAndMapping: true,
            createEvent: { enabled: "always" },
            updateEvent: { enabled: "always", requiredWatchFields: ["status", "priority"] },
            deleteEvent: { enabled: "always" },
          },
        ],
      },
      proxy: { enabled: true },
    },
    {
      name: integrations.broad,
      displayName: "Zendesk support",
      provider: "zendeskSupport",
      read: {
        objects: ["ticket", "user", "organization", "group", "satisfactionRating", "macro"].map(
          (objectName, index) => ({
            objectName,
            destination: `${objectName}Webhook`,
            schedule: index === 0 ? "*/10 * * * *" : "0 */6 * * *",
            requiredFields: [{ fieldName: "id" }],
            optionalFieldsAuto: "all",
          }),
        ),
      },
      write: { objects: [{ objectName: "ticket" }] },
    },
  ],
};
