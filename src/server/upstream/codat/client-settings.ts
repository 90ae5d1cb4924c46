import * as z from "zod/mini";
import {
  configurationSchema,
  setConfigurationRequestSchema,
  type Configuration,
  type SetConfigurationRequest,
} from "../../../contracts/codat/configuration.js";
import {
  flowTextsSchema,
  updateFlowTextsRequestSchema,
  visibleAccountsRequestSchema,
  visibleAccountsSchema,
  type FlowLocale,
  type FlowTexts,
} from "../../../contracts/codat/sync-flow-settings.js";
import { invalid, type CallOptions } from "./page.js";
import type { Transport } from "./transport.js";

interface VisibleAccounts {
  /** Missing: all. Empty: only those that have to be there. */
  readonly visibleAccounts?: readonly string[] | undefined;
}

export interface SettingsOperations {
  readonly configuration: {
    get(request: { companyId: string }, options?: CallOptions): Promise<Configuration>;
    /** @throws TenonError `conflict` while the service is still reading the company's accounts */
    set(
      request: { companyId: string; configuration: SetConfigurationRequest },
      options?: CallOptions,
    ): Promise<Configuration>;
  };
  /** How the hosted pages look to every customer of the product. */
  readonly syncFlow: {
    getText(request: { locale: FlowLocale }, options?: CallOptions): Promise<FlowTexts>;
    updateText(
      request: {
        locale: FlowLocale;
        texts: Readonly<Record<string, { text?: string | null; required?: boolean }>>;
      },
      options?: CallOptions,
    ): Promise<FlowTexts>;
    getVisibleAccounts(
      request: { clientId: string; platformKey: string },
      options?: CallOptions,
    ): Promise<VisibleAccounts>;
    /** `null`: show all. */
    updateVisibleAccounts(
      request: { platformKey: string; visibleAccounts: readonly string[] | null },
      options?: CallOptions,
    ): Promise<VisibleAccounts>;
  };
}

const configurationPath = "/config/companies/:company/sync/commerce";
const textPath = "/sync/commerce/config/ui/text";

export const settingsOperations = (ask: Transport): SettingsOperations => ({
  configuration: {
    get: async ({ companyId: company }, options) =>
      ask({ path: configurationPath, params: { company }, read: configurationSchema, ...options }),
    set: async ({ companyId: company, configuration }, options) => {
      const body = z.safeParse(setConfigurationRequestSchema, configuration).data;
      if (!body) throw invalid("configuration", "does not fit");
      return ask({
        method: "POST",
        path: configurationPath,
        params: { company },
        body,
        read: configurationSchema,
        ...options,
      });
    },
  },
  syncFlow: {
    getText: async ({ locale }, options) =>
      ask({ path: textPath, query: { locale }, read: flowTextsSchema, ...options }),
    updateText: async ({ locale, texts }, options) => {
      const body = z.safeParse(updateFlowTextsRequestSchema, texts).data;
      if (!body) throw invalid("texts", "do not fit");
      return ask({ method: "PATCH", path: textPath, query: { locale }, body, read: flowTextsSchema, ...options });
    },
    getVisibleAccounts: async ({ clientId: client, platformKey: platform }, options) =>
      ask({
        path: "/clients/:client/config/ui/accounts/platform/:platform",
        params: { client, platform },
        read: visibleAccountsSchema,
        ...options,
      }),
    updateVisibleAccounts: async ({ platformKey: platform, visibleAccounts }, options) => {
      const body = z.safeParse(visibleAccountsRequestSchema, { visibleAccounts }).data;
      if (!body) throw invalid("visibleAccounts", "is no list of texts");
      return ask({
        method: "POST",
        path: "/sync/commerce/config/ui/accounts/platform/:platform",
        params: { platform },
        body,
        read: visibleAccountsSchema,
        ...options,
      });
    },
  },
});
