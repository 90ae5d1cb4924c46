import { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import { connectPage } from "./connect-page.js";
import type { FlowView } from "./flow-frame.js";
import {
  firstOpenStep,
  isFlowStep,
  isMappingStep,
  isReachable,
  mappingSteps,
  missingAccounts,
  neighbour,
  readFlow,
  type FlowFacts,
  type FlowStep,
  type MappingStep,
} from "./flow-steps.js";
import { beginAuthorization, finishAuthorization } from "./hosted-authorization.js";
import {
  beginSession,
  formTargets,
  pathOf,
  readForm,
  withSession,
  type HostedContext,
  type HostedEnv,
} from "./hosted-env.js";
import { takeNotice, type HostedSession } from "./hosted-sessions.js";
import { goTo, pageResponse, type HostedPage } from "./html-page.js";
import { mappingPage } from "./mapping-page.js";
import { newAccountName, withMapping } from "./mapping-form.js";
import { badReturnPage, expiredPage, notFoundPage } from "./message-pages.js";
import type { FlowConfiguration } from "./pages-host.js";
import { returnAddress } from "./return-address.js";
import { readSchedule, schedulePage } from "./schedule-page.js";
import { disconnectPage, donePage, historyPage, overviewPage, reconnectPage } from "./settings-page.js";

/*
 * The hosted flow. Everything a customer decides is stored at once, so leaving half-way loses nothing, and a later visit goes on with
 * the first step that still needs them. A form that was sent is always answered by a redirect, or by the same page saying what is wrong.
 */

const base = "/flow/:client/:commerce/:accounting";

export function flowRoutes(context: HostedContext) {
  const { host } = context;
  const app = new Hono<HostedEnv>({ router: new TrieRouter() });

  app.get(`${base}/start`, (c) => {
    const { client, commerce, accounting } = c.req.param();
    const { otp = "", redirectUrl } = c.req.query();
    const grant = host.peekPasscode(otp);
    const fits = grant?.clientId === client && grant.commerceKey === commerce && grant.accountingKey === accounting;
    if (!grant || !fits) return pageResponse(expiredPage(host.clientName()));
    // The address to go back to belongs to the passcode: one that was put in, or changed, on the way here is not followed.
    const returnTo = redirectUrl === undefined ? undefined : returnAddress(redirectUrl);
    const isSafe = grant.redirectUrl === redirectUrl && (redirectUrl === undefined || returnTo !== undefined);
    if (!isSafe) return pageResponse(badReturnPage(host.clientName()));
    if (!host.takePasscode(otp)) return pageResponse(expiredPage(host.clientName()));
    const { companyId, commerceKey, accountingKey } = grant;
    const session = beginSession(context, c, pathOf("flow", client, commerce, accounting), {
      ...{ companyId, commerceKey, accountingKey },
      ...(returnTo === undefined ? {} : { returnTo }),
    });
    return goTo(`${session.path}/continue`);
  });

  const withFlow = (
    c: Parameters<typeof withSession>[1],
    answer: (view: FlowView, session: HostedSession) => Response | Promise<Response>,
  ) =>
    withSession(context, c, (session) => {
      const facts = readFlow(host, session);
      if (!facts) return pageResponse(notFoundPage());
      return answer({ facts, session, clientName: host.clientName() }, session);
    });

  app.get(`${base}/:session/callback`, (c) =>
    withFlow(c, async (_view, session) => {
      const outcome = await finishAuthorization(host, session, c.req.query());
      return goTo(`${session.path}/${outcome?.isLinked === false ? outcome.place : "continue"}`);
    }),
  );

  app.get(`${base}/:session/:place`, (c) =>
    withFlow(c, (view, session) => {
      const place = c.req.param("place");
      if (place === "continue") return goTo(`${session.path}/${entry(view.facts)}`);
      const page = show(place, view, session);
      return page
        ? pageResponse({ page, formTargets: formTargets(host) })
        : goTo(`${session.path}/${entry(view.facts)}`);
    }),
  );

  app.get(`${base}/:session/:system/disconnect`, (c) =>
    withFlow(c, (view, session) => {
      const system = c.req.param("system");
      if (!isSystem(system)) return pageResponse(notFoundPage());
      const isLinked = view.facts.isConfigured && view.facts[system].status === "Linked";
      return isLinked ? pageResponse({ page: disconnectPage(view, system) }) : goTo(`${session.path}/continue`);
    }),
  );

  app.post(`${base}/:session/:system/disconnect`, (c) =>
    withFlow(c, ({ facts }, session) => {
      const system = c.req.param("system");
      if (!isSystem(system)) return pageResponse(notFoundPage());
      const connection = facts[system];
      if (connection.status === "Linked") host.setStatus(session.companyId, connection.id, "Deauthorized");
      return goTo(`${session.path}/continue`);
    }),
  );

  app.post(`${base}/:session/:system/connect`, (c) =>
    withFlow(c, async ({ facts }, session) => {
      const system = c.req.param("system");
      if (!isSystem(system)) return pageResponse(notFoundPage());
      if (facts[system].status === "Linked") return goTo(`${session.path}/continue`);
      return goTo(await beginAuthorization(host, session, facts[system], system));
    }),
  );

  app.post(`${base}/:session/:place`, (c) =>
    withFlow(c, async (view, session) => {
      const place = c.req.param("place");
      const { configuration, isConfigured } = view.facts;
      if (!configuration) return goTo(`${session.path}/continue`);
      if ((place === "on" || place === "off") && isConfigured) {
        const isMissing = mappingSteps.some((step) => missingAccounts(configuration[step]).length > 0);
        if (place === "on" && isMissing)
          session.notice = { tone: "bad", text: "Choose the accounts that are missing, then turn it on." };
        else host.saveConfiguration(session.companyId, { ...configuration, enable: place === "on" });
        return goTo(`${session.path}/overview`);
      }
      if (!isFlowStep(place) || !isReachable(view.facts, place)) return goTo(`${session.path}/continue`);
      const form = await readForm(c.req.raw);
      if (isMappingStep(place)) return saveMapping(view, place, configuration, form);
      return place === "schedule" ? saveSchedule(view, configuration, form) : goTo(`${session.path}/continue`);
    }),
  );

  function show(place: string, view: FlowView, session: HostedSession): HostedPage | undefined {
    const { facts } = view;
    const { configuration, isConfigured } = facts;
    if (isFlowStep(place) && !isReachable(facts, place) && !isConfigured) return undefined;
    if (isSystem(place)) {
      if (isConfigured && facts[place].status === "Linked") return undefined;
      return (isConfigured ? reconnectPage : connectPage)(withNotice(view, session), place);
    }
    if (!configuration) return undefined;
    if (isMappingStep(place)) return mappingPage(withNotice(view, session), place, configuration);
    if (place === "schedule") return schedulePage(withNotice(view, session), configuration.schedule);
    if (!isConfigured) return undefined;
    const overview = { ...view, configuration, syncs: host.syncs(session.companyId), now: host.now() };
    if (place === "overview") return overviewPage({ ...overview, ...withNotice(view, session) });
    if (place === "history") return historyPage(overview);
    return place === "done" ? donePage(overview) : undefined;
  }

  function saveMapping(view: FlowView, step: MappingStep, before: FlowConfiguration, form: FormData): Response {
    const { session, facts } = view;
    const { companyId } = session;
    const next = withMapping(before, step, form);
    if (form.get("create") !== null) {
      // Nothing chosen so far is lost by making an account.
      host.saveConfiguration(companyId, next);
      const name = newAccountName(form);
      if (name === "") {
        session.notice = { tone: "bad", text: "Give the new account a name." };
      } else {
        host.createAccount(companyId, { name, classification: step === "fees" ? "Expense" : "Income" });
        session.notice = { tone: "good", text: `The account ${name} was created. Choose it where you need it.` };
      }
      return goTo(`${session.path}/${step}`);
    }
    const missing = missingAccounts(next[step]);
    if (missing.length > 0) return pageResponse({ page: mappingPage(view, step, next, { missing }), status: 422 });
    host.saveConfiguration(companyId, next);
    host.confirmStep(companyId, step);
    if (!facts.isConfigured) return goTo(`${session.path}/${neighbour(step, 1) ?? "continue"}`);
    session.notice = { tone: "good", text: "Your changes are saved." };
    return goTo(`${session.path}/overview`);
  }

  function saveSchedule(view: FlowView, before: FlowConfiguration, form: FormData): Response {
    const { session, facts } = view;
    const schedule = readSchedule(form, before.schedule);
    if (typeof schedule === "string") {
      return pageResponse({ page: schedulePage(view, before.schedule, schedule), status: 422 });
    }
    if (facts.isConfigured) {
      host.saveConfiguration(session.companyId, { ...before, schedule });
      session.notice = { tone: "good", text: "Your changes are saved." };
      return goTo(`${session.path}/overview`);
    }
    host.saveConfiguration(session.companyId, { ...before, schedule, configured: true, enable: true });
    return goTo(`${session.path}/done`);
  }

  return app;
}

function entry(facts: FlowFacts): FlowStep | "overview" {
  return facts.isConfigured ? "overview" : (firstOpenStep(facts) ?? "schedule");
}

function isSystem(name: string): name is "commerce" | "accounting" {
  return name === "commerce" || name === "accounting";
}

function withNotice(view: FlowView, session: HostedSession): FlowView {
  return { ...view, notice: takeNotice(session) };
}
