import {
  flowLocales,
  updateFlowTextsRequestSchema,
  visibleAccountsRequestSchema,
  type FlowLocale,
} from "../../contracts/codat/sync-flow-settings.js";
import { own } from "../own.js";
import type { CodatContext } from "./codat-context.js";
import { badItems, badRequest, CodatError } from "./codat-error.js";
import { codatBody } from "./codat-request.js";
import { part, type CodatRoutes } from "./codat-routes.js";
import { flowTexts } from "./flow-texts.js";
import { knownPlatform } from "./integration-routes.js";

function localeOf(given: string | undefined): FlowLocale {
  const locale = flowLocales.find((each) => each === given?.toLowerCase());
  if (!locale) throw badRequest(`locale must be one of ${flowLocales.join(", ")}`);
  return locale;
}

/** What the hosted pages say and offer. */
export function flowSettingRoutes(context: CodatContext): CodatRoutes {
  const { store } = context;
  const texts = (locale: FlowLocale) => ({ ...flowTexts[locale], ...own(context.data.texts, locale) });
  const visible = (key: string) => {
    const visibleAccounts = own(context.data.visibleAccounts, knownPlatform(key).key);
    return visibleAccounts === undefined ? {} : { visibleAccounts };
  };

  return {
    "GET /sync/commerce/config/ui/text": (c) => c.json(texts(localeOf(c.req.query("locale")))),

    "PATCH /sync/commerce/config/ui/text": async (c) => {
      const locale = localeOf(c.req.query("locale"));
      const given = await codatBody(c.req.raw, updateFlowTextsRequestSchema, {});
      const entries = Object.entries(given);
      const unknown = entries.filter(([key]) => own(flowTexts[locale], key) === undefined);
      if (unknown.length > 0) throw badItems(unknown.map(([at]) => ({ at, message: "is not a text of the pages" })));
      const kept = (context.data.texts[locale] ??= {});
      for (const [key, { text, required }] of entries) {
        const current = own(texts(locale), key);
        if (text === null) Reflect.deleteProperty(kept, key);
        else if (current) kept[key] = { text: text ?? current.text, required: required ?? current.required };
      }
      store.changed();
      return c.json(texts(locale));
    },

    "GET /clients/:clientId/config/ui/accounts/platform/:platformKey": (c) => {
      if (part(c, "clientId").toLowerCase() !== context.data.clientId) {
        throw new CodatError(404, "There is no client with this id");
      }
      return c.json(visible(part(c, "platformKey")));
    },

    // Where the guides say it is.
    "GET /sync/commerce/config/ui/accounts/platform/:platformKey": (c) => c.json(visible(part(c, "platformKey"))),

    "POST /sync/commerce/config/ui/accounts/platform/:platformKey": async (c) => {
      const { key } = knownPlatform(part(c, "platformKey"));
      const { visibleAccounts } = await codatBody(c.req.raw, visibleAccountsRequestSchema, {});
      if (visibleAccounts === undefined || visibleAccounts === null)
        Reflect.deleteProperty(context.data.visibleAccounts, key);
      else context.data.visibleAccounts[key] = visibleAccounts;
      store.changed();
      return c.json(visible(key));
    },
  };
}
