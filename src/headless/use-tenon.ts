"use client";

import { createContext, useContext } from "react";
import type { TenonClient } from "../client/create-tenon-client.js";
import type { TenonIdentity } from "../client/identity.js";
import type { TenonError } from "../http/tenon-error.js";
import type { TenonEvent } from "./tenon-event.js";
import type { TenonScope } from "./tenon-scope.js";

export interface TenonContextValue {
  readonly scope: TenonScope;
  readonly identity: TenonIdentity;
  readonly onEvent: (event: TenonEvent) => void;
  readonly onError: (error: TenonError) => void;
}

export const TenonContext = createContext<TenonContextValue | null>(null);

/** For the hooks of this folder. `caller` is named in the message when no provider is above. */
export function useTenonContext(caller: string): TenonContextValue {
  const value = useContext(TenonContext);
  if (value === null) {
    throw new Error(
      `${caller} was used outside of <TenonProvider>. It needs to know whose integrations to show: ` +
        `put <TenonProvider project="…" consumer="…" group="…"> around the part of your page that uses it.`,
    );
  }
  return value;
}

/** The client and the identity of the provider above. Throws when there is none. */
export function useTenon(caller = "useTenon"): { readonly client: TenonClient; readonly identity: TenonIdentity } {
  const { scope, identity } = useTenonContext(caller);
  return { client: scope.client, identity };
}
