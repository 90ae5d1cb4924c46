"use client";

import { useMemo } from "react";
import type { Session } from "../contracts/kit/session.js";
import { factKeys } from "./fact-keys.js";
import { useFact, type Fact } from "./use-fact.js";
import { useTenonContext } from "./use-tenon.js";

/** Who the handler says is signed in, and which services it offers. */
export function useSession(): Fact<Session> {
  const { scope } = useTenonContext("useSession");
  const question = useMemo(
    () => ({ key: factKeys.session(scope.identity), ask: () => scope.client.session({ signal: scope.signal }) }),
    [scope],
  );
  return useFact(scope, question);
}
