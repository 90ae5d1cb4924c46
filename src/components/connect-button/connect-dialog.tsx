"use client";
import { Dialog } from "../../primitives/dialog.js";
import { Root } from "../root.js";
import { useMessages } from "../use-messages.js";
import { ConnectPanel, type ConnectPanelProps } from "./connect-panel.js";

export interface ConnectDialogProps extends ConnectPanelProps {
  open: boolean;
  onClose: () => void;
  container?: HTMLElement | null | undefined;
}

/** The panel on a layer above the page. */
export function ConnectDialog({ flow, open, onClose, container, className }: ConnectDialogProps) {
  const { text } = useMessages();
  const { state } = flow;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      label={"detail" in state ? state.detail.provider.displayName : text("loading")}
      closeLabel={text("action.close")}
      container={container}
      frame={(content) => <Root className="tenon-layer">{content}</Root>}
    >
      <ConnectPanel flow={flow} className={className} />
    </Dialog>
  );
}
