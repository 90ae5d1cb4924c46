"use client";
import { createContext } from "react";

/** What the host lets the customer decide beyond the usual. */
export interface ConfigureChoices {
  /** One value of the provider's may stand for several of yours. @default false */
  allowValueReuse?: boolean | undefined;
  /** The customer chooses how much of the past is read. @default false */
  allowBackfillChoice?: boolean | undefined;
}

export const ConfigureChoicesContext = createContext<ConfigureChoices>({});
