import { installLinkReader, type InstallLinkFacts } from "../install-link.js";
import type { OperationName } from "../operation-name.js";
import { createSessionToken } from "../session-token.js";
import type { LinkDoor } from "./hosted.js";
import type { LinkAnswer } from "./page-config.js";

/** What installing and reconnecting take. Nothing is removed by a link: neither accounts nor installations. */
export const linkOperations: readonly OperationName[] = [
  "getSession",
  "getIntegration",
  "getIntegrationObjects",
  "getIntegrationObject",
  "listConnections",
  "getConnection",
  "createConnection",
  "updateConnection",
  "createAuthorization",
  "getAuthorization",
  "resumeAuthorization",
  "createInstallation",
  "getInstallation",
  "updateInstallation",
];

const sessionSeconds = 300;
const shortestSeconds = 30;

/** Whether a link was taken back is asked at each exchange, so a session outlives it by minutes at most. */
export async function exchangeLink(
  token: string,
  { keys, project }: LinkDoor,
  revoked: ((link: InstallLinkFacts) => boolean | Promise<boolean>) | undefined,
): Promise<LinkAnswer> {
  const { link, expired } = await installLinkReader(keys, project)(token);
  const { consumer, group, integration, sender, expiresAt } = link;
  if (expired || (await revoked?.(link))) return { state: "closed", sender };
  const left = Math.floor((expiresAt.getTime() - Date.now()) / 1000);
  const session = await createSessionToken({
    keys,
    project,
    consumer,
    group,
    integration,
    operations: linkOperations,
    expiresInSeconds: Math.max(shortestSeconds, Math.min(sessionSeconds, left)),
  });
  return {
    state: "open",
    token: session.token,
    project,
    consumer: consumer.ref,
    group,
    integration,
    sender,
    expiresAt: expiresAt.toISOString(),
  };
}
