import type { Connection } from "../contracts/kit/connections.js";
import type { IntegrationDetail } from "../contracts/kit/integrations.js";

/** The account an integration uses, or would use. */
export const accountOf = ({ installation, connection, connections }: IntegrationDetail): Connection | null =>
  connection ?? connections.find((one) => one.id === installation?.connectionId) ?? null;
