import type { ReactNode } from "react";
import { TenonProvider } from "tenon-kit";
import { Card, useStageProps } from "./stage.js";

/** Nothing is asked here: what is shown was given. */
const nobody: typeof globalThis.fetch = () => Promise.reject(new Error("A state has no handler behind it."));

/** A host's page in the look of the toolbar, for what is shown without a handler. */
export function StillPage({ children }: { children: ReactNode }) {
  const look = useStageProps();
  return (
    <TenonProvider
      project="fernwick"
      consumer="user-ada"
      group="org-none"
      fetch={nobody}
      productName="Fernwick"
      {...look}
    >
      <Card>{children}</Card>
    </TenonProvider>
  );
}
