import type { ReactNode } from "react";
import { ConnectionStatus, InstallIntegration, SyncFlowLauncher, TenonProvider, type Appearance } from "tenon-kit";
import { setUp } from "../../../stories/world/flow-facts.js";
import { integrations } from "../../../stories/world/manifests.js";
import { createStoryWorld } from "../../../stories/world/story-world.js";
import { createSyncWorld } from "../../../stories/world/sync-world.js";

const world = createStoryWorld();
await setUp(integrations.oauth, world);
const syncWorld = createSyncWorld();

export interface KitProps {
  appearance?: Appearance | undefined;
  locale?: string | undefined;
  children: ReactNode;
}

/** A customer with one connected account; the handler and everything behind it are in this page. */
export const Kit = ({ appearance, locale = "en", children }: KitProps) => (
  <TenonProvider {...world} productName="Fernwick" locale={locale} appearance={appearance}>
    {children}
  </TenonProvider>
);

/** The same with the sync service. */
export const SyncKit = ({ appearance, locale = "en", children }: KitProps) => (
  <TenonProvider {...syncWorld} project="fernwick" locale={locale} appearance={appearance}>
    {children}
  </TenonProvider>
);

/** What every host says the same of, so that whatever else differs is the host's doing. */
const equalEverywhere: Appearance = {
  variables: {
    "--tenon-color-accent": "#0b6e4f",
    "--tenon-color-on-accent": "#ffffff",
    "--tenon-color-text-muted": "#4b535c",
    "--tenon-color-negative": "#a3211a",
    "--tenon-color-focus": "#0b6e4f",
    "--tenon-color-background": "#ffffff",
    "--tenon-color-text": "#1b1f24",
    "--tenon-color-border": "#d9dee3",
    "--tenon-radius": "10px",
    "--tenon-font-family": "sans-serif",
  },
};

/** `?look=own`: as the host's recipe has it. */
export const lookOf = (own: Appearance): Appearance =>
  new URLSearchParams(location.search).get("look") === "own" ? own : equalEverywhere;

/** The drop-ins one below the other, as the settings of a product have them. */
export const Settings = ({ appearance }: { appearance: Appearance }) => (
  <div className="host-column">
    <Kit appearance={appearance}>
      <InstallIntegration integration={integrations.full} />
      <ConnectionStatus integration={integrations.oauth} />
      <ConnectionStatus variant="row" />
    </Kit>
    <SyncKit appearance={appearance}>
      <SyncFlowLauncher returnUrl="/done" />
    </SyncKit>
  </div>
);
