import { ConnectionStatus, InstallIntegration } from "tenon-kit";
import { useIntegrations } from "tenon-kit/headless";
import type { HostTexts } from "./host-texts.js";
import { IntegrationCard } from "./integration-card.js";

interface IntegrationsPageProps {
  readonly texts: HostTexts;
  readonly product: string;
  /** The integration shown in a dialog above the list. */
  readonly opened: string | null;
  readonly onOpen: (name: string) => void;
  readonly onClose: () => void;
}

export function IntegrationsPage({ texts, product, opened, onOpen, onClose }: IntegrationsPageProps) {
  const { data: integrations, error, refetch } = useIntegrations();
  return (
    <>
      <ConnectionStatus variant="banner" className="banner" />
      <div className="intro">
        <h2>{texts.integrations}</h2>
        <p>{texts.intro(product)}</p>
      </div>
      {error !== null && integrations === undefined ? (
        <p className="notice" role="alert">
          {texts.unavailable}{" "}
          <button type="button" className="plain" onClick={refetch}>
            {texts.retry}
          </button>
        </p>
      ) : integrations === undefined ? (
        <ul className="cards" aria-busy="true" aria-label={texts.loading}>
          {[1, 2, 3].map((place) => (
            <li key={place} className="card card-waiting" />
          ))}
        </ul>
      ) : integrations.length === 0 ? (
        <p className="notice">{texts.none}</p>
      ) : (
        <ul className="cards">
          {integrations.map((integration) => (
            <li key={integration.name}>
              <IntegrationCard integration={integration} texts={texts} onOpen={() => onOpen(integration.name)} />
            </li>
          ))}
        </ul>
      )}
      {opened !== null && (
        <InstallIntegration
          key={opened}
          integration={opened}
          display="dialog"
          open
          onOpenChange={(open) => {
            if (!open) onClose();
          }}
        />
      )}
    </>
  );
}
