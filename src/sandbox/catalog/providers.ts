/* A small catalog: every way to connect that the platform knows, once or twice. Icons are left out on purpose. */

const support = {
  bulkWrite: { insert: false, update: false, upsert: false, delete: false },
  proxy: true,
  read: true,
  subscribe: false,
  write: true,
  delete: false,
  search: { operators: { equals: false } },
};

const authorizationCode = (authURL: string, tokenURL: string, more: object = {}) => ({
  grantType: "authorizationCode",
  authURL,
  tokenURL,
  explicitScopesRequired: false,
  explicitWorkspaceRequired: false,
  tokenMetadataFields: {},
  ...more,
});

const provider = (name: string, displayName: string, baseURL: string, rest: object) => ({
  name,
  displayName,
  baseURL,
  defaultModule: "",
  support,
  ...rest,
});

/** The catalog used when no file is given, by name. */
export const builtInProviders: Record<string, object> = Object.fromEntries(
  [
    provider("salesforce", "Salesforce", "https://{{.workspace}}.my.salesforce.com", {
      authType: "oauth2",
      defaultModule: "crm",
      support: { ...support, subscribe: true, delete: true },
      oauth2Opts: authorizationCode(
        "https://{{.workspace}}.my.salesforce.com/services/oauth2/authorize",
        "https://{{.workspace}}.my.salesforce.com/services/oauth2/token",
        { grantType: "authorizationCodePKCE", explicitWorkspaceRequired: true },
      ),
      metadata: {
        input: [
          {
            name: "workspace",
            displayName: "Subdomain",
            prompt: "The part of your Salesforce address before .my.salesforce.com.",
            moduleDependencies: { crm: {} },
          },
        ],
      },
      modules: {
        crm: { displayName: "Sales and service", baseURL: "https://{{.workspace}}.my.salesforce.com", support },
      },
    }),
    provider("hubspot", "HubSpot", "https://api.hubapi.com", {
      authType: "oauth2",
      support: { ...support, subscribe: true },
      oauth2Opts: authorizationCode(
        "https://app.hubspot.com/oauth/authorize",
        "https://api.hubapi.com/oauth/v1/token",
        {
          explicitScopesRequired: true,
        },
      ),
    }),
    provider("zoho", "Zoho CRM", "https://www.zohoapis.com", {
      authType: "oauth2",
      oauth2Opts: authorizationCode(
        "https://accounts.zoho.com/oauth/v2/auth",
        "https://accounts.zoho.com/oauth/v2/token",
      ),
    }),
    provider("shopify", "Shopify", "https://{{.workspace}}.myshopify.com", {
      authType: "oauth2",
      oauth2Opts: authorizationCode(
        "https://{{.workspace}}.myshopify.com/admin/oauth/authorize",
        "https://{{.workspace}}.myshopify.com/admin/oauth/access_token",
        { explicitWorkspaceRequired: true, explicitScopesRequired: true },
      ),
      metadata: {
        input: [
          {
            name: "workspace",
            displayName: "Store name",
            prompt: "Your store's address is https://STORE.myshopify.com.",
          },
        ],
      },
    }),
    provider("netsuite", "NetSuite", "https://{{.workspace}}.suitetalk.api.netsuite.com", {
      authType: "oauth2",
      defaultModule: "restapi",
      oauth2Opts: authorizationCode(
        "https://{{.workspace}}.app.netsuite.com/app/login/oauth2/authorize.nl",
        "https://{{.workspace}}.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/token",
        { explicitWorkspaceRequired: true, explicitScopesRequired: true },
      ),
      metadata: {
        input: [
          {
            name: "workspace",
            displayName: "Account prefix",
            defaultValue: "1234567-sb1",
            prompt: "The part of your NetSuite address before .app.netsuite.com.",
            moduleDependencies: { restapi: {}, restlet: {} },
          },
          {
            name: "scriptId",
            displayName: "RESTlet script number",
            prompt: "The number after script= in your RESTlet's address.",
            moduleDependencies: { restlet: {} },
          },
        ],
      },
      modules: {
        restapi: { displayName: "REST records", baseURL: "https://{{.workspace}}.suitetalk.api.netsuite.com", support },
        restlet: { displayName: "RESTlet", baseURL: "https://{{.workspace}}.restlets.api.netsuite.com", support },
      },
    }),
    provider("marketo", "Marketo", "https://{{.workspace}}.mktorest.com", {
      authType: "oauth2",
      oauth2Opts: {
        grantType: "clientCredentials",
        tokenURL: "https://{{.workspace}}.mktorest.com/identity/oauth/token",
        explicitScopesRequired: true,
        explicitWorkspaceRequired: true,
        tokenMetadataFields: {},
      },
      metadata: { input: [{ name: "workspace", displayName: "Instance", prompt: "For example 123-ABC-456." }] },
    }),
    provider("sellerdesk", "Sellerdesk", "https://{{.workspace}}.sellerdesk.example", {
      authType: "oauth2",
      oauth2Opts: {
        grantType: "password",
        tokenURL: "https://{{.workspace}}.sellerdesk.example/token",
        explicitScopesRequired: false,
        explicitWorkspaceRequired: true,
        tokenMetadataFields: {},
      },
      metadata: {
        input: [{ name: "workspace", displayName: "Site", prompt: "The first part of your site's address." }],
      },
    }),
    provider("stripe", "Stripe", "https://api.stripe.com", {
      authType: "apiKey",
      apiKeyOpts: { attachmentType: "header", header: { name: "Authorization", valuePrefix: "Bearer " } },
    }),
    provider("pipeboard", "Pipeboard", "https://api.pipeboard.example", {
      authType: "apiKey",
      apiKeyOpts: {
        attachmentType: "query",
        query: { name: "api_token" },
        docsURL: "https://pipeboard.example/docs/api-token",
      },
    }),
    provider("servicenow-basic", "ServiceNow", "https://{{.workspace}}.service-now.com", {
      authType: "basic",
      basicOpts: {},
      metadata: { input: [{ name: "workspace", displayName: "Instance", prompt: "https://INSTANCE.service-now.com" }] },
    }),
    provider("zendeskSupport", "Zendesk", "https://{{.workspace}}.zendesk.com", {
      authType: "oauth2",
      oauth2Opts: authorizationCode(
        "https://{{.workspace}}.zendesk.com/oauth/authorizations/new",
        "https://{{.workspace}}.zendesk.com/oauth/tokens",
        { explicitWorkspaceRequired: true, explicitScopesRequired: true },
      ),
      metadata: { input: [{ name: "workspace", displayName: "Subdomain", prompt: "https://SUBDOMAIN.zendesk.com" }] },
    }),
    provider("formhub", "Formhub", "https://api.formhub.example", {
      authType: "basic",
      basicOpts: {
        apiKeyAsBasic: true,
        apiKeyAsBasicOpts: { fieldUsed: "username", keyFormat: "api:%s" },
        docsURL: "https://formhub.example/docs/keys",
      },
    }),
    provider("callhouse", "Callhouse", "https://{{.region}}.callhouse.example", {
      authType: "custom",
      customOpts: {
        headers: [{ name: "X-Account", valueTemplate: "{{ .account }}" }],
        inputs: [
          { name: "account", displayName: "Account number", fieldType: "fieldTypeText" },
          { name: "token", displayName: "Access token", prompt: "Settings, then API." },
          {
            name: "environment",
            displayName: "Environment",
            fieldType: "fieldTypeSelect",
            options: [
              { value: "production", label: "Production" },
              { value: "trial", label: "Trial" },
            ],
          },
        ],
      },
      metadata: { input: [{ name: "region", displayName: "Region", defaultValue: "eu", prompt: "eu or us" }] },
    }),
    provider("adminsuite", "Adminsuite", "https://api.adminsuite.example", {
      authType: "custom",
      customOpts: {
        headers: [{ name: "Authorization", valueTemplate: "Bearer {{ .accessToken }}" }],
        inputs: [{ name: "tenant", displayName: "Tenant", fieldType: "fieldTypeText" }],
        multiStep: true,
      },
    }),
    provider("appstore", "App Store Reports", "https://api.appstore.example", { authType: "jwt" }),
    provider("weatherline", "Weatherline", "https://api.weatherline.example", {
      authType: "none",
      support: { ...support, write: false },
    }),
  ].map((each) => [each.name, each]),
);
