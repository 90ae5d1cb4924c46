import { useEffect, useState } from "react";
import { TenonProvider } from "tenon-kit";
import { AccountsPage } from "./accounts-page.js";
import { brandInfo } from "./brands.js";
import { DemoBar } from "./demo-bar.js";
import { directionOf, hostTexts } from "./host-texts.js";
import { IntegrationPage } from "./integration-page.js";
import { IntegrationsPage } from "./integrations-page.js";
import { subscribeToChanges } from "./product-changes.js";
import { becomeCustomer, type HostSession } from "./session.js";
import { readSettings, type Settings, writeSettings } from "./settings.js";
import { Shell } from "./shell.js";
import { SyncPage } from "./sync-page.js";

/** The pretend product: its own frame around whichever page of the settings is open. */
export function App({ firstSession }: { firstSession: HostSession }) {
  const [session, setSession] = useState(firstSession);
  const [settings, setSettings] = useState(() => readSettings(location.search));
  const { brand, theme, locale, display, integration, webhooks } = settings;
  const isGuest = session.isGuest === true;
  const page = isGuest && settings.page !== "sync-return" ? "sync" : settings.page;
  const texts = hostTexts[locale];
  const product = brandInfo[brand].name;

  const change = (changes: Partial<Settings>) => {
    const next = { ...settings, ...changes };
    const isNewPlace = next.integration !== settings.integration || next.page !== settings.page;
    history[isNewPlace ? "pushState" : "replaceState"](null, "", writeSettings(next, location.search));
    setSettings(next);
  };

  useEffect(() => {
    const onPopState = () => setSettings(readSettings(location.search));
    addEventListener("popstate", onPopState);
    return () => removeEventListener("popstate", onPopState);
  }, []);

  useEffect(() => {
    const { documentElement: root } = document;
    root.dataset.brand = brand;
    root.dataset.theme = theme;
    root.lang = locale;
    root.dir = directionOf(locale);
    document.title = `${texts[page === "sync-return" ? "sync" : page]} – ${product}`;
  }, [brand, theme, locale, page, texts, product]);

  const openedInline = display === "inline" ? integration : null;
  return (
    <TenonProvider
      project={session.project}
      consumer={session.consumer}
      group={session.group}
      locale={locale}
      productName={product}
      appearance={{ theme }}
      subscribe={webhooks === "on" ? subscribeToChanges : undefined}
    >
      <Shell
        texts={texts}
        brand={brand}
        customer={session.group.name}
        page={page}
        isGuest={isGuest}
        onPage={(next) => change({ page: next, integration: null })}
      >
        {page === "accounts" ? (
          <AccountsPage texts={texts} product={product} />
        ) : page === "sync" || page === "sync-return" ? (
          <SyncPage
            key={page}
            texts={texts}
            product={product}
            isGuest={isGuest}
            isBack={page === "sync-return"}
            onContinue={() => change({ page: "sync" })}
          />
        ) : openedInline === null ? (
          <IntegrationsPage
            texts={texts}
            product={product}
            opened={integration}
            onOpen={(name) => change({ integration: name })}
            onClose={() => change({ integration: null })}
          />
        ) : (
          <IntegrationPage
            key={openedInline}
            name={openedInline}
            texts={texts}
            product={product}
            onBack={() => change({ integration: null })}
          />
        )}
      </Shell>
      <DemoBar
        settings={settings}
        session={session}
        onChange={change}
        onCustomer={(ref) => {
          void becomeCustomer(ref).then(setSession);
        }}
      />
    </TenonProvider>
  );
}
