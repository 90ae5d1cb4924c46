import type { Sandbox } from "../sandbox/sandbox.js";

/** What can go wrong with something that works. */
export type Breakage = "refused" | "lost" | "failing";

/** @throws Error when nothing of that name is connected, or installed where its reads are to fail */
export function breakage(sandbox: Sandbox, what: string, how: Breakage): void {
  const { integrations, installations, connections } = sandbox.state();
  const integration = integrations.find(({ name }) => name === what);
  const accounts = connections.filter(({ id, provider, gone }) => {
    const isUsed = installations.some((each) => each.connectionId === id && each.integrationId === integration?.id);
    return gone !== true && (what === "all" || what === id || isUsed || provider === integration?.provider);
  });
  const running = installations.filter(
    ({ integrationId, connectionId }) =>
      what === "all" || integrationId === integration?.id || (!integration && connectionId === what),
  );
  if ((how === "failing" ? running : accounts).length === 0) {
    throw new Error(
      `test.break("${what}", "${how}"): nothing of that name is ${how === "failing" ? "installed" : "connected"}. ` +
        `Integrations: ${integrations.map(({ name }) => name).join(", ")}; connections: ` +
        `${connections.map(({ id }) => id).join(", ") || "none"}. Connect first, or say "all".`,
    );
  }
  if (how === "refused") for (const { id } of accounts) sandbox.setConnectionStatus(id, "bad_credentials");
  else if (how === "lost") for (const { id } of accounts) sandbox.loseConnection(id);
  else {
    for (const { id } of running) {
      sandbox.setOutcome(id, "failure");
      sandbox.addOperation(id, { status: "failure" });
    }
  }
}
