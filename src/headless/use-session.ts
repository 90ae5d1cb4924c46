"use client";

import type { Session } from "../contracts/kit/session.js";
import { queryKeys } from "./query-keys.js";
import { useFact, type Fact } from "./use-fact.js";
import { useTenonContext } from "./use-tenon.js";

/** Who the handler says is signed in, and which services it offers. */
export function useSession(): Fact<Session> {
  const { scope } = useTenonContext("useSession");
  return useFact(scope, queryKeys.session(scope.identity), () => scope.client.session({ signal: scope.signal }));
}
