"use client";
import { Close, Content, Portal, Root, Title } from "@radix-ui/react-dialog";
import { forwardRef, useEffect, useRef, type ReactNode } from "react";
import { useSlots } from "./slot-classes.js";

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Name of the dialog for screen readers. */
  label: string;
  closeLabel: string;
  /** Where the dialog is put. @default document.body */
  container?: HTMLElement | null | undefined;
  /** Wraps veil and content, so that both stand on the kit's tokens. */
  frame: (content: ReactNode) => ReactNode;
  children: ReactNode;
}

let locks = 0;
let overflowBefore = "";

/** Keeps the page behind still, and puts back exactly what was there, also when several dialogs are open. */
function useStillPage(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const { style } = document.body;
    if (locks === 0) {
      overflowBefore = style.overflow;
      style.overflow = "hidden";
    }
    locks += 1;
    return () => {
      locks -= 1;
      if (locks === 0) style.overflow = overflowBefore;
    };
  }, [active]);
}

/** Radix hands the portal's child a ref, which React 18 gives to no function component without a warning. Nobody needs it. */
const Portalled = forwardRef<unknown, { children: ReactNode }>(({ children }, _ref) => children);
Portalled.displayName = "Portalled";

/**
 * A modal layer: focus stays inside, Escape and a press beside it close it, and the focus goes back to where it came from.
 * The veil is a plain element: Radix's own brings a `<style>` into the page, which a strict Content Security Policy forbids.
 */
export function Dialog({ open, onOpenChange, label, closeLabel, container, frame, children }: DialogProps) {
  const slot = useSlots();
  const opener = useRef<Element | null>(null);
  useStillPage(open);
  return (
    <Root open={open} onOpenChange={onOpenChange}>
      <Portal container={container ?? null}>
        <Portalled>
          {frame(
            <div className={slot("overlay")}>
              <Content
                className={slot("dialog")}
                aria-describedby={undefined}
                // The layer itself takes the focus first: its name is read, and no button is one keystroke from being pressed.
                onOpenAutoFocus={(event) => {
                  event.preventDefault();
                  opener.current = document.activeElement;
                  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
                }}
                // Radix would give it to a trigger of its own, which there is none of here.
                onCloseAutoFocus={(event) => {
                  event.preventDefault();
                  if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
                }}
              >
                <Title className="tenon-sr-only">{label}</Title>
                {children}
                <Close className="tenon-dialog-close" aria-label={closeLabel} title={closeLabel}>
                  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
                    <path d="M4 4l8 8m0-8-8 8" />
                  </svg>
                </Close>
              </Content>
            </div>,
          )}
        </Portalled>
      </Portal>
    </Root>
  );
}
