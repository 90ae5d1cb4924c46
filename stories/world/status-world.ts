import { setUp } from "./flow-facts.js";
import { integrations, manifest, type IntegrationName } from "./manifests.js";
import { createStoryWorld, type StoryWorld } from "./story-world.js";

const connected: readonly IntegrationName[] = [integrations.crm, integrations.oauth, integrations.apiKey];
const shown: ReadonlySet<string> = new Set([...connected, integrations.commerce]);

/** For `loaders`: a customer with three integrations that run and one that is not connected yet. */
export const worldWithConnections = (then?: (world: StoryWorld) => void) => [
  async () => {
    const world = createStoryWorld({
      manifest: { ...manifest, integrations: manifest.integrations.filter(({ name }) => shown.has(name)) },
    });
    for (const name of connected) await setUp(name, world);
    // The first reads are over.
    world.sandbox.advance(300_000);
    then?.(world);
    return { world };
  },
];

const connectionOf = ({ sandbox }: StoryWorld, provider: string): string => {
  const found = Object.values(sandbox.state().connections).find((one) => one.provider === provider);
  if (!found) throw new Error(`Nothing of ${provider} is connected`);
  return found.id;
};
const installationOf = (world: StoryWorld, provider: string): string => {
  const connection = connectionOf(world, provider);
  const found = Object.values(world.sandbox.state().installations).find((one) => one.connectionId === connection);
  if (!found) throw new Error(`Nothing is installed with ${provider}`);
  return found.id;
};

/** HubSpot accepts the sign-in no longer. */
export const brokenSignIn = (world: StoryWorld): void =>
  world.sandbox.setConnectionStatus(connectionOf(world, "hubspot"), "bad_credentials");

/** What may happen to connections, by what it is called. */
export const troubles: Readonly<Record<string, (world: StoryWorld) => void>> = {
  "HubSpot refuses the sign-in": brokenSignIn,
  "The Salesforce account is gone": (world) => world.sandbox.loseConnection(connectionOf(world, "salesforce")),
  "A read of tickets fails": (world) => {
    world.sandbox.addOperation(installationOf(world, "pipeboard"), { status: "failure" });
  },
  "A long read begins": (world) => {
    world.sandbox.addOperation(installationOf(world, "salesforce"), {
      status: "in_progress",
      kind: "backfill",
      estimated: true,
      records: 5200,
    });
  },
  "Half an hour passes": (world) => world.sandbox.advance(30 * 60_000),
};
