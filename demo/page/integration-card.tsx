import { ConnectionStatus } from "tenon-kit";
import type { IntegrationCard as Card } from "tenon-kit/contracts";
import type { HostTexts } from "./host-texts.js";

interface IntegrationCardProps {
  readonly integration: Card;
  readonly texts: HostTexts;
  readonly onOpen: () => void;
}

/** A number from 0 to 5 that is always the same for the same provider: the tint of its mark. */
const tintOf = (key: string): number => Array.from(key).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6;

export function IntegrationCard({ integration, texts, onOpen }: IntegrationCardProps) {
  const { name, displayName, provider, installed, connection } = integration;
  const needsAttention = connection === "needs-attention" || (installed && connection === "disconnected");
  const status = needsAttention ? "needs-attention" : installed ? "installed" : "available";
  return (
    <article className="card" data-integration={name} data-status={status}>
      <span className="card-mark" data-tint={tintOf(provider.key)} aria-hidden="true">
        {provider.displayName.slice(0, 1)}
      </span>
      <div className="card-words">
        <h3>
          <bdi>{displayName}</bdi>
        </h3>
        <p>
          <bdi>{provider.displayName}</bdi>
        </p>
      </div>
      <div className="card-foot">
        <ConnectionStatus integration={name} variant="badge" />
        <button
          type="button"
          className={installed ? "button" : "button button-main"}
          aria-label={installed ? texts.manageNamed(displayName) : texts.openNamed(displayName)}
          onClick={onOpen}
        >
          {installed ? texts.manage : texts.open}
        </button>
      </div>
    </article>
  );
}
