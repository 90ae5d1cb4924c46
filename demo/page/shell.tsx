import type { ReactNode } from "react";
import { brandInfo } from "./brands.js";
import type { HostTexts } from "./host-texts.js";
import { Icon, type IconName } from "./icon.js";
import type { Brand, Page } from "./settings.js";

interface ShellProps {
  readonly texts: HostTexts;
  readonly brand: Brand;
  /** The customer who is signed in. */
  readonly customer: string;
  readonly page: Page;
  readonly onPage: (page: Page) => void;
  /** Somebody from outside, who sees the page they were sent to and nothing else. */
  readonly isGuest: boolean;
  readonly children: ReactNode;
}

const places: readonly (readonly [
  IconName,
  keyof HostTexts & ("home" | "customers" | "health" | "playbooks" | "reports"),
])[] = [
  ["home", "home"],
  ["customers", "customers"],
  ["health", "health"],
  ["playbooks", "playbooks"],
  ["reports", "reports"],
];

const tabs = ["general", "members", "notifications", "integrations", "accounts", "sync", "billing"] as const;
const built = ["integrations", "accounts", "sync"] as const;
/** The others lead nowhere. */
const isBuilt = (tab: (typeof tabs)[number]): tab is (typeof built)[number] => built.some((each) => each === tab);

/** What stands around every page of the pretend product. Of its links only three pages of Settings lead anywhere. */
export function Shell({ texts, brand, customer, page, onPage, isGuest, children }: ShellProps) {
  const { name, tagline } = brandInfo[brand];
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      <header className="side">
        <div className="brand">
          <Icon name={brand} />
          <span>
            <strong>{name}</strong>
            <small>{tagline}</small>
          </span>
        </div>
        <nav aria-label={texts.mainNavigation} hidden={isGuest}>
          <ul className="places">
            {places.map(([icon, key]) => (
              <li key={key}>
                <a href="#content">
                  <Icon name={icon} />
                  <span>{texts[key]}</span>
                </a>
              </li>
            ))}
            <li>
              <a href="#content" aria-current="true">
                <Icon name="settings" />
                <span>{texts.settings}</span>
              </a>
            </li>
          </ul>
        </nav>
        <div className="who">
          <span className="who-mark" aria-hidden="true">
            {customer.slice(0, 1)}
          </span>
          <span>
            <strong>{customer}</strong>
            <small>{isGuest ? texts.accountant : texts.administrator}</small>
          </span>
        </div>
      </header>
      <main className="page">
        <div className="page-head">
          <h1>{isGuest ? texts.sync : texts.settings}</h1>
          <nav aria-label={texts.settingsNavigation} hidden={isGuest}>
            <ul className="tabs">
              {tabs.map((tab) => (
                <li key={tab}>
                  <a
                    href="#content"
                    data-page={tab}
                    aria-current={tab === (page === "sync-return" ? "sync" : page) ? "page" : undefined}
                    onClick={(event) => {
                      if (!isBuilt(tab)) return;
                      event.preventDefault();
                      onPage(tab);
                    }}
                  >
                    {texts[tab]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div className="content" id="content" tabIndex={-1}>
          {children}
        </div>
      </main>
    </div>
  );
}
