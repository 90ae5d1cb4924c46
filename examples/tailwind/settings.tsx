import type { ReactNode } from "react";
import { TenonProvider } from "tenon-kit";
import type { Appearance } from "tenon-kit";

/** Utilities on single parts. They win, as their layer is the last. */
export const appearance: Appearance = { classNames: { button: "shadow-xs", title: "tracking-tight" } };

export const Integrations = ({ children }: { children: ReactNode }) => (
  <TenonProvider project="acme-crm" consumer="user-42" group="org-7" appearance={appearance}>
    {children}
  </TenonProvider>
);
