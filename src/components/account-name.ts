import type { Connection } from "../contracts/kit/connections.js";

/** How people call an account: its workspace, else the provider's id of it, else the provider itself. */
export const accountName = (connection: Connection, provider: string): string =>
  connection.workspace ?? connection.account ?? connection.providerName ?? provider;
