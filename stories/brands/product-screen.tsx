import { ConnectionStatus, InstallIntegration, SyncFlowLauncher, TenonProvider } from "tenon-kit";
import { integrations } from "../world/manifests.js";
import { useStageProps } from "../world/stage.js";
import type { StoryWorld } from "../world/story-world.js";
import { useLiveWorld } from "../world/use-live-world.js";
import { partsOf } from "./brand-parts.js";
import { brands, type BrandName } from "./brands.js";
import "./product-screen.css";
import "./brand-looks.css";

const places = ["Customers", "Inbox", "Reports", "Settings"];
const figures = { Accounts: "1,284", "Renewals this month": "37", "Waiting for an answer": "12" };

/** The settings of a product that looks after customers, under one of its names: host markup, and the kit in three places. */
export function ProductScreen({ brand, world: made }: { brand: BrandName; world: StoryWorld }) {
  const world = useLiveWorld(made);
  const { appearance: ofStage, ...locale } = useStageProps();
  const { productName, appearance } = brands[brand];
  return (
    <TenonProvider
      project={world.project}
      consumer={world.consumer}
      group={world.group}
      fetch={world.fetch}
      openWindow={world.openWindow}
      productName={productName}
      appearance={{ contrast: ofStage.contrast, ...appearance }}
      parts={partsOf(brand)}
      {...locale}
    >
      <div className="product" data-brand={brand}>
        <div className="product-bar">
          <span className="product-name">{productName}</span>
          <nav aria-label={productName}>
            {places.map((place) => (
              <a key={place} href={`#${place.toLowerCase()}`} aria-current={place === "Settings" ? "page" : undefined}>
                {place}
              </a>
            ))}
          </nav>
        </div>
        <div className="product-page">
          <h1>Integrations</h1>
          <dl className="product-figures">
            {Object.entries(figures).map(([name, figure]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{figure}</dd>
              </div>
            ))}
          </dl>
          <ConnectionStatus variant="banner" />
          <div className="product-columns">
            <InstallIntegration integration={integrations.apiKey} />
            <div className="product-aside">
              <section className="product-card">
                <h2>Accounts in use</h2>
                <ConnectionStatus integration={integrations.oauth} variant="row" />
                <ConnectionStatus integration={integrations.crm} variant="row" />
                <button type="button" className="product-button">
                  Invite a colleague
                </button>
              </section>
              <SyncFlowLauncher commerceKey="fztf" accountingKey="gbol" returnUrl={false} />
            </div>
          </div>
        </div>
      </div>
    </TenonProvider>
  );
}
