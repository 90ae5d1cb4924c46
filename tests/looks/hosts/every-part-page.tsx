import { createRoot } from "react-dom/client";
import { ConnectButton, ConnectionStatus, InstallIntegration, SyncFlowLauncher, SyncFlowReturn } from "tenon-kit";
import { integrations } from "../../../stories/world/manifests.js";
import { Kit, SyncKit } from "./settings.js";

const query = new URLSearchParams(location.search);
const locale = query.get("locale") ?? "en";

/** Every drop-in at once, in the language of the address; nothing but the kit. */
createRoot(document.getElementById("page")!).render(
  <>
    <Kit locale={locale}>
      <InstallIntegration integration={integrations.full} />
      <InstallIntegration integration={integrations.wide} display="dialog" />
      <ConnectButton integration={integrations.apiKey} />
      <ConnectionStatus integration={integrations.oauth} />
      <ConnectionStatus variant="row" />
      <ConnectionStatus variant="banner" showWhenHealthy />
    </Kit>
    <SyncKit locale={locale}>
      <SyncFlowLauncher returnUrl="/done" shareLink="/share" />
      <SyncFlowReturn />
    </SyncKit>
  </>,
);
