"use client";
import { Dialog } from "../../primitives/dialog.js";
import { Root } from "../root.js";
import { useMessages } from "../use-messages.js";
import { InstallView, type InstallViewProps } from "./install-view.js";

export interface InstallDialogProps extends InstallViewProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  container?: HTMLElement | null | undefined;
}

/** The drop-in on a layer above the page. */
export function InstallDialog({ open, onOpenChange, container, ...view }: InstallDialogProps) {
  const { text } = useMessages();
  const { state } = view.flow;
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
      <InstallView {...view} />
    </Dialog>
  );
}
