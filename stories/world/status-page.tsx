import { useState, type ReactNode } from "react";
import { TenonProvider } from "tenon-kit";
import type { StatusItem } from "tenon-kit/contracts";
import { Card, useStageProps } from "./stage.js";
import { operationOf } from "./status-items.js";
import { statusHandler } from "./status-answers.js";

export interface StatusPageProps {
  /** What the handler says; `undefined`: it never answers. */
  items: readonly StatusItem[] | undefined;
  /** Code of the problem it answers with. */
  problem?: string | undefined;
  children: ReactNode;
}

const operations = [
  operationOf(),
  operationOf({ id: "op-7Qd2Lv", outcome: "failure", processed: undefined, detail: "INVALID_FIELD: no such column" }),
];

/** A host's page whose handler says what it is told to. */
export function StatusPage({ items, problem, children }: StatusPageProps) {
  const look = useStageProps();
  const [{ fetch }] = useState(() =>
    statusHandler({ items, operations, ...(problem === undefined ? {} : { problem }) }),
  );
  return (
    <TenonProvider
      project="fernwick"
      consumer="user-ada"
      group="org-none"
      fetch={fetch}
      productName="Fernwick"
      {...look}
    >
      <Card>
        <div className="story-stack">{children}</div>
      </Card>
    </TenonProvider>
  );
}
