"use client";
import type { ReactNode } from "react";
import { Dialog } from "../../primitives/dialog.js";
import { Root } from "../root.js";
import { useStatusMessages } from "./use-status-messages.js";

interface StatusDialogProps {
  /** Value of `data-tenon` of what is shown. @default it has a root of its own */
  name?: string | undefined;
  /** Name of the dialog for screen readers. */
  label: string;
  container: HTMLElement | null | undefined;
  onClose: () => void;
  children: ReactNode;
}

/** What is shown above the page, on the kit's tokens. */
export function StatusDialog({ name, label, container, onClose, children }: StatusDialogProps) {
  const { text } = useStatusMessages();
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      label={label}
      closeLabel={text("action.close")}
      container={container}
      frame={(content) => <Root className="tenon-layer">{content}</Root>}
    >
      {name === undefined ? children : <Root data-tenon={name}>{children}</Root>}
    </Dialog>
  );
}
