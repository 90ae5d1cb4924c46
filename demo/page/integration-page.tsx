import { ConnectionStatus, InstallIntegration } from "tenon-kit";
import { useConnection } from "tenon-kit/headless";
import type { HostTexts } from "./host-texts.js";
import { InstallLink } from "./install-link.js";
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
  const { report } = useConnection({ integration: name });
  // Before it is installed, its own screens say all there is to say.
  const isInstalled = report?.item.installation !== undefined;
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
          {isInstalled && <ConnectionStatus integration={name} />}
          <h2>{texts.about}</h2>
          <ul>
            {facts.map(([icon, words]) => (
              <li key={icon}>
                <Icon name={icon} />
                <span>{words}</span>
              </li>
            ))}
          </ul>
          <InstallLink integration={name} texts={texts} />
        </aside>
      </div>
    </>
  );
}
