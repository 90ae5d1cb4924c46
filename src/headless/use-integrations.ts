"use client";

import { useMemo } from "react";
import type { IntegrationCard } from "../contracts/kit/integrations.js";
import { factKeys } from "./fact-keys.js";
import { useFact, type Fact } from "./use-fact.js";
import { useTenonContext } from "./use-tenon.js";

/** Every integration of the project, as cards. */
export function useIntegrations(): Fact<IntegrationCard[]> {
  const { scope } = useTenonContext("useIntegrations");
  const question = useMemo(
    () => ({
      key: factKeys.integrations(scope.identity),
      ask: () => scope.client.listIntegrations({ signal: scope.signal }),
    }),
    [scope],
  );
  return useFact(scope, question);
}
