"use client";
import { useEffect, useRef } from "react";
import { ConnectPanel, type ConnectPanelProps } from "./connect-panel.js";

/** The panel in the page, below its button. It takes the focus when it opens, as a dialog does. */
export function InlinePanel({ id, ...props }: ConnectPanelProps & { id: string }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const heading = ref.current?.querySelector<HTMLElement>(".tenon-heading");
    (heading ?? ref.current)?.focus();
  }, []);
  return (
    <div id={id} ref={ref} tabIndex={-1} className="tenon-connect-inline">
      <ConnectPanel {...props} />
    </div>
  );
}
