import type { Integration } from "../../../contracts/ampersand/integration.js";
import type { ProviderInfo } from "../../../contracts/ampersand/provider.js";
import { TenonError } from "../../../http/tenon-error.js";
import type { ConnectTarget } from "../upstream.js";
import { connectForm, type ConnectForm } from "./connect-method.js";
import { missing, type Platform } from "./platform.js";

export interface ResolvedTarget {
  readonly provider: ProviderInfo;
  readonly form: ConnectForm;
}

/** Finds the provider that is meant, and its form for the integration's module. @throws TenonError `not_found`, `invalid_input` */
export async function resolveTarget(target: ConnectTarget, platform: Platform): Promise<ResolvedTarget> {
  if (target.integration !== undefined) {
    const integration = await platform.integration(target.integration);
    if (target.provider !== undefined && target.provider !== integration.provider) throw invalidTarget();
    const provider = (await platform.provider(integration.provider)) ?? missing("provider");
    return { provider, form: integrationForm(integration, provider) };
  }
  if (target.provider === undefined) throw invalidTarget();
  const provider = (await platform.provider(target.provider)) ?? missing("provider");
  return { provider, form: connectForm(provider) };
}

/** The form for an integration: an empty module is none. */
export const integrationForm = ({ latestRevision: { content } }: Integration, provider: ProviderInfo): ConnectForm =>
  connectForm(provider, content.module === "" ? undefined : content.module);

const invalidTarget = (): TenonError =>
  new TenonError({
    code: "invalid_input",
    message: "Name an integration, or a provider",
    issues: [{ path: "integration", code: "required", message: "Name an integration, or a provider." }],
  });

/** Who a new connection is for, in the members of the wire. */
export const partyBody = ({ consumer, group }: { consumer: Party; group: Party }) => ({
  groupRef: group.ref,
  consumerRef: consumer.ref,
  ...(group.name !== undefined && { groupName: group.name }),
  ...(consumer.name !== undefined && { consumerName: consumer.name }),
});

interface Party {
  readonly ref: string;
  readonly name?: string | undefined;
}
