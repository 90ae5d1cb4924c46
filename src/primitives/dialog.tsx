"use client";
import { Close, Content, Portal, Root, Title } from "@radix-ui/react-dialog";
import { forwardRef, useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { useSlots } from "./slot-classes.js";

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Name of the dialog for screen readers. */
  label: string;
  closeLabel: string;
  /** Where the dialog is put. @default the host's own modal that the drop-in stands in, or document.body */
  container?: HTMLElement | null | undefined;
  /** Wraps veil and content, so that both stand on the kit's tokens. */
  frame: (content: ReactNode) => ReactNode;
  children: ReactNode;
}

/** A modal of the host (native, or of any library). What lies outside of it, nobody could reach while it is open. */
const modals = "dialog,[role=dialog]:not(.tenon-dialog),[role=alertdialog],[aria-modal=true]";

/** In the top layer neither a modal's edges nor a native `<dialog>` cover it; without such a layer it lies inside of the modal. */
function liftAbove(layer: HTMLElement | null): void {
  if (!layer?.closest(modals) || layer.popover !== null) return;
  layer.popover = "manual";
  layer.showPopover();
}

/** Keeps the page behind still. A sheet of its own needs no memory of what `body` was like, whoever else locks or unlocks meanwhile. */
function useStillPage(active: boolean): void {
  useEffect(() => {
    if (!active || !("adoptedStyleSheets" in document)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("body{overflow:hidden!important}");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [active]);
}

/**
 * Escape closes what lies on top, alone. Prevented before any listener of the document, it is left alone by native dialogs and by Radix,
 * also by a host's copy of it, which knows nothing of this one; what is open inside the dialog, and the dialog itself, answer it after that.
 */
function useOwnEscape(active: boolean, content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape" && content.current?.contains(event.target as Node)) event.preventDefault();
    };
    addEventListener("keydown", onKeyDown, true);
    return () => removeEventListener("keydown", onKeyDown, true);
  }, [active, content]);
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
  const content = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useStillPage(open);
  useOwnEscape(open, content);
  return (
    <Root open={open && place !== null} onOpenChange={onOpenChange}>
      {open ? <span ref={setPlace} hidden /> : null}
      <Portal container={container ?? place?.closest<HTMLElement>(modals) ?? null}>
        <Portalled>
          {frame(
            <div ref={liftAbove} className={slot("overlay")}>
              <Content
                ref={content}
                className={slot("dialog")}
                aria-describedby={undefined}
                onKeyDown={(event) => {
                  if (event.key !== "Escape") return;
                  // The host's modal around is told of what happens in here as well, by React.
                  event.stopPropagation();
                  onOpenChange(false);
                }}
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
                {/* It names the layer; what lies inside has a heading of its own, and nobody wants to hear it twice. */}
                <Title hidden>{label}</Title>
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
