import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, waitFor } from "storybook/test";
import { setUp } from "../world/flow-facts.js";
import { integrations } from "../world/manifests.js";
import { brokenSignIn } from "../world/status-world.js";
import { createStoryWorld, type StoryWorld } from "../world/story-world.js";
import { brands, type BrandName } from "./brands.js";
import { ProductScreen } from "./product-screen.js";

/** A customer with two accounts, of which one is refused, and the rest still to do. */
async function settledWorld(): Promise<StoryWorld> {
  const world = createStoryWorld({ syncFlow: true });
  for (const name of [integrations.crm, integrations.oauth]) await setUp(name, world);
  world.sandbox.advance(300_000);
  brokenSignIn(world);
  return world;
}
const names = Object.keys(brands) as BrandName[];

type Worlds = Readonly<Record<BrandName, StoryWorld>>;
const worldsOf = ({ loaded }: { loaded: Record<string, unknown> }): Worlds => loaded as Worlds;

/**
 * The same screen of the same product under three names: `InstallIntegration`, `ConnectionStatus` and `SyncFlowLauncher` on it, alive.
 * Nothing of the kit is different but what each brand says of itself: variables, in JavaScript or in CSS, density, theme, classes, parts.
 */
const meta: Meta = {
  title: "One product, three brands",
  loaders: [
    async () => Object.fromEntries(await Promise.all(names.map(async (name) => [name, await settledWorld()] as const))),
  ],
  parameters: {
    ownTheme: true,
    docs: {
      story: { autoplay: false },
      source: {
        language: "tsx",
        code: `<TenonProvider {...identity} productName="Fernwick" appearance={{
  theme: "light",
  variables: {
    "--tenon-color-accent": "#1b6b53",
    "--tenon-color-text": "#16241f",
    "--tenon-color-border": "#d9e4de",
    "--tenon-color-surface": "#f1f6f3",
    "--tenon-radius": "14px",
    "--tenon-button-radius": "999px",
  },
}}>
  <ConnectionStatus variant="banner" />
  <InstallIntegration integration="pipeboard-tickets" />
  <SyncFlowLauncher commerceKey="fztf" accountingKey="gbol" />
</TenonProvider>`,
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const shown = async (canvas: HTMLElement, pieces: number) => {
  const alive =
    '[data-tenon="install-integration"][data-state="needs-auth"], [data-tenon="sync-flow-launcher"][data-state="ready"]';
  await waitFor(() => expect(canvas.querySelectorAll(alive)).toHaveLength(pieces), { timeout: 12_000 });
};

/** One after the other, as wide as the page is. */
function Switch({ worlds }: { worlds: Worlds }) {
  const [brand, setBrand] = useState<BrandName>("fernwick");
  return (
    <>
      <fieldset className="brands-switch">
        <legend>Brand</legend>
        {names.map((name) => (
          <label key={name}>
            <input type="radio" name="brand" checked={brand === name} onChange={() => setBrand(name)} />{" "}
            {brands[name].productName}
          </label>
        ))}
      </fieldset>
      <p className="brands-idea">{brands[brand].idea}</p>
      <ProductScreen key={brand} brand={brand} world={worlds[brand]} />
    </>
  );
}

export const BySwitch: Story = {
  name: "By switch",
  render: (_, context) => <Switch worlds={worldsOf(context)} />,
  play: ({ canvasElement }) => shown(canvasElement, 2),
};

export const SideBySide: Story = {
  name: "Side by side",
  // Three products on one page have each landmark three times; no host's page has.
  parameters: { a11y: { config: { rules: [{ id: "landmark-unique", enabled: false }] } } },
  render: (_, context) => (
    <div className="brands-side">
      {names.map((name) => (
        <ProductScreen key={name} brand={name} world={worldsOf(context)[name]} />
      ))}
    </div>
  ),
  play: ({ canvasElement }) => shown(canvasElement, 6),
};
