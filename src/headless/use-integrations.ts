"use client";

import type { IntegrationCard } from "../contracts/kit/integrations.js";
import { queryKeys } from "./query-keys.js";
import { useFact, type Fact } from "./use-fact.js";
import { useTenonContext } from "./use-tenon.js";

/** Every integration of the project, as cards. */
export function useIntegrations(): Fact<IntegrationCard[]> {
  const { scope } = useTenonContext("useIntegrations");
  return useFact(scope, queryKeys.integrations(scope.identity), () =>
    scope.client.listIntegrations({ signal: scope.signal }),
  );
}
