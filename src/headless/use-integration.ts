"use client";

import { useMemo } from "react";
import type { IntegrationDetail } from "../contracts/kit/integrations.js";
import { useFact, type Fact } from "./use-fact.js";
import { useTenonContext } from "./use-tenon.js";

/** One integration: what it is, how it is connected, and whether it is installed. Shared with the install flow of the same name. */
export function useIntegration(name: string): Fact<IntegrationDetail> {
  const { scope } = useTenonContext("useIntegration");
  const question = useMemo(() => scope.detailQuestion({ integration: name }), [scope, name]);
  return useFact(scope, question);
}
