import { useState, type ReactNode } from "react";
import { TenonProvider } from "tenon-kit";
import type { WindowOpener } from "tenon-kit/headless";
import { scriptedSyncFlow, type ScriptedHandler, type SyncFlowScript } from "./sync-flow-script.js";
import { Card, useStageProps } from "./stage.js";

/** What the browser does with a new tab. `closed`: it opens, and the customer closes it at once. */
export type Tabs = "open" | "blocked" | "closed";

const opener =
  (tabs: Tabs): WindowOpener =>
  () => {
    if (tabs === "blocked") return null;
    const opened = {
      closed: false,
      focus: () => undefined,
      close: () => undefined,
      navigate: () => {
        if (tabs === "closed") opened.closed = true;
      },
      source: null,
    };
    return opened;
  };

let stories = 0;

export interface ScriptedProps {
  script?: SyncFlowScript | undefined;
  /** One that a test holds, instead of a script. */
  handler?: ScriptedHandler | undefined;
  tabs?: Tabs | undefined;
  openWindow?: WindowOpener | undefined;
  children: ReactNode;
}

/** The host's page around a launcher, over a handler that says what it is told to. */
export function Scripted({ script, handler, tabs = "open", openWindow, children }: ScriptedProps) {
  const look = useStageProps();
  const [made] = useState(() => {
    stories += 1;
    return { fetch: (handler ?? scriptedSyncFlow(script)).fetch, group: `org-script-${String(stories)}` };
  });
  return (
    <TenonProvider
      project="fernwick"
      consumer="user-ada"
      group={made.group}
      fetch={made.fetch}
      openWindow={openWindow ?? opener(tabs)}
      navigate={() => undefined}
      productName="Fernwick"
      timeZone="Europe/London"
      {...look}
    >
      <Card>{children}</Card>
    </TenonProvider>
  );
}
