import { InstallIntegration } from "tenon-kit";
import type { HostTexts } from "./host-texts.js";
import { Icon, type IconName } from "./icon.js";

interface IntegrationPageProps {
  readonly name: string;
  readonly texts: HostTexts;
  readonly product: string;
  readonly onBack: () => void;
}

/** One integration, shown inline: the kit's piece stands in the product's own page. */
export function IntegrationPage({ name, texts, product, onBack }: IntegrationPageProps) {
  const facts: readonly (readonly [IconName, string])[] = [
    ["lock", texts.aboutAccess(product)],
    ["pencil", texts.aboutChange],
    ["archive", texts.aboutHelp],
  ];
  return (
    <>
      <button type="button" className="plain back" onClick={onBack}>
        <Icon name="back" />
        {texts.back}
      </button>
      <div className="detail">
        <section className="panel">
          <InstallIntegration integration={name} />
        </section>
        <aside className="facts" aria-label={texts.about}>
          <h2>{texts.about}</h2>
          <ul>
            {facts.map(([icon, words]) => (
              <li key={icon}>
                <Icon name={icon} />
                <span>{words}</span>
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </>
  );
}
