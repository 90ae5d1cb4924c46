"use client";

import { useMemo } from "react";
import type { IntegrationObjects } from "../contracts/kit/fields.js";
import { factKeys } from "./fact-keys.js";
import { useFact, type Fact } from "./use-fact.js";
import { useTenonContext } from "./use-tenon.js";

/**
 * What can be configured of one integration for one connected account. Nothing is asked while there is no `connectionId`.
 *
 * @example
 * const { connection } = useInstallation("salesforce");
 * const { data: objects } = useIntegrationObjects("salesforce", connection?.id);
 */
export function useIntegrationObjects(integration: string, connectionId: string | undefined): Fact<IntegrationObjects> {
  const { scope } = useTenonContext("useIntegrationObjects");
  const question = useMemo(
    () => ({
      key: factKeys.objects(scope.identity, integration, connectionId ?? ""),
      ask: () =>
        connectionId === undefined
          ? new Promise<IntegrationObjects>(() => undefined)
          : scope.client.getIntegrationObjects(integration, connectionId, { signal: scope.signal }),
    }),
    [scope, integration, connectionId],
  );
  return useFact(scope, question);
}
