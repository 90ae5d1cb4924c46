import { ConnectButton, ConnectionStatus } from "tenon-kit";
import { useIntegrations } from "tenon-kit/headless";
import type { HostTexts } from "./host-texts.js";

interface AccountsPageProps {
  readonly texts: HostTexts;
  readonly product: string;
}

/** Accounts without an integration: one button of the kit in each line of the product's own list; below, how everything is doing. */
export function AccountsPage({ texts, product }: AccountsPageProps) {
  const { data: integrations = [] } = useIntegrations();
  const providers = new Map(integrations.map(({ provider }) => [provider.key, provider.displayName]));
  return (
    <>
      <div className="intro">
        <h2>{texts.accounts}</h2>
        <p>{texts.accountsIntro(product)}</p>
      </div>
      <ul className="accounts">
        {[...providers].map(([key, name]) => (
          <li key={key} data-provider={key}>
            <h3>
              <bdi>{name}</bdi>
            </h3>
            <ConnectButton provider={key} />
          </li>
        ))}
      </ul>
      <section className="health" aria-labelledby="health">
        <h2 id="health">{texts.connections}</h2>
        <p>{texts.connectionsIntro}</p>
        <div className="health-rows">
          <ConnectionStatus variant="row" />
        </div>
      </section>
    </>
  );
}
