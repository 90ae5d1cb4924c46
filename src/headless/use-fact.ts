"use client";

import { useQuery } from "@tanstack/react-query";
import type { TenonError } from "../http/tenon-error.js";
import { toTenonError } from "./flow-error.js";
import type { TenonScope } from "./tenon-scope.js";

/** Something the handler knows, as far as this page knows it. */
export interface Fact<T> {
  /** `undefined` until the first answer. Kept while it is read again. */
  readonly data: T | undefined;
  readonly error: TenonError | null;
  /** Nothing is known yet. */
  readonly isLoading: boolean;
  /** Asks again. */
  readonly refetch: () => void;
}

export function useFact<T>(scope: TenonScope, queryKey: readonly unknown[], queryFn: () => Promise<T>): Fact<T> {
  const query = useQuery({ queryKey, queryFn }, scope.queryClient);
  return {
    data: query.data,
    error: query.error === null ? null : toTenonError(query.error),
    isLoading: query.isPending,
    refetch: () => void query.refetch(),
  };
}
