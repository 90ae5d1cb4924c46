"use client";
import type { InstallFlow } from "../../headless/use-install-flow.js";
import { Dialog } from "../../primitives/dialog.js";
import { Root } from "../root.js";
import { useMessages } from "../use-messages.js";
import { InstallView } from "./install-view.js";

export interface InstallDialogProps {
  flow: InstallFlow;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  container?: HTMLElement | null | undefined;
  className?: string | undefined;
}

/** The drop-in on a layer above the page. */
export function InstallDialog({ flow, open, onOpenChange, container, className }: InstallDialogProps) {
  const { text } = useMessages();
  const { state } = flow;
  const name = "detail" in state ? state.detail.displayName || state.detail.name : text("loading");
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      label={name}
      closeLabel={text("action.close")}
      container={container}
      frame={(content) => <Root className="tenon-layer">{content}</Root>}
    >
      <InstallView flow={flow} className={className} />
    </Dialog>
  );
}
